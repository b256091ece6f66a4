// The plan that is being composed: one step after another into the view, each of which can be undone; the brush in the hand.
// It must not know how a plan is shown or worded.
import { getContext, setContext } from 'svelte';
import { cutOf } from '../../core/plan/cut.ts';
import { paint, type PlanStep } from '../../core/plan/plan-edit.ts';
import { EMPTY_PLAN, type Given, type Plan } from '../../core/plan/plan.ts';
import { planText } from '../../core/plan/plan-text.ts';
import { planOf } from '../../core/plan/reader.ts';
import { PLAN } from '../../core/scenario/variant.ts';
import { showPlan } from '../../core/view/view.ts';
import { readLocal, writeLocal } from '../../state/local-text.ts';
import type { Store } from '../../state/store.svelte.ts';

/** The name under which the last plan is stored on this device. */
const STORAGE_KEY = 'redlines:plan';
const MOST_UNDONE = 100;

/** What the brush paints: a status, or null to take the paint off. */
export type Brush = { readonly given: Given | null };

export class PlanDesk {
  readonly #store: Store;
  /** The texts of the plan before each step. */
  #past = $state.raw<readonly string[]>([]);
  #burst: string | undefined;
  /** The plan that was stored on this device when the panel opened. */
  readonly stored: string | null;
  brush = $state.raw<Brush | undefined>();
  /** A stroke is being drawn: what follows from the plan waits for its end. */
  painting = $state(false);
  readonly plan: Plan = $derived.by(() => planOf(this.#store.choice.view.plan) ?? EMPTY_PLAN);

  constructor(store: Store) {
    this.#store = store;
    this.stored = readLocal(STORAGE_KEY);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** A step; those of one burst, such as the drags of one slider, are undone together. */
  do(step: PlanStep, burst?: string): void {
    const next = planText(step(this.plan));
    if (next === planText(this.plan)) return;
    if (burst === undefined || burst !== this.#burst)
      this.#past = [...this.#past, this.#store.choice.view.plan].slice(-MOST_UNDONE);
    this.#burst = burst;
    this.#show(next);
  }

  /** Ends a burst, so that the next step is one of its own. */
  rest(): void {
    this.#burst = undefined;
  }

  undo(): void {
    const last = this.#past.at(-1);
    this.rest();
    if (last === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#show(last);
  }

  /** Shows another plan in place of this one, from a file or as it was stored. */
  open(text: string): void {
    this.do(() => planOf(text) ?? EMPTY_PLAN);
  }

  /** Paints cells with the brush; the strokes of one burst are one step. */
  paint(cells: readonly number[], { given }: Brush, burst?: string): void {
    const { world } = this.#store.knowledge;
    if (world) this.do(paint(cells, given, cutOf(world.mosaic)), burst);
  }

  #show(text: string): void {
    const isEmpty = text === planText(EMPTY_PLAN);
    this.#store.choice.apply(showPlan(isEmpty ? '' : text), 'replace');
    if (this.#store.choice.view.scenario === PLAN && !isEmpty) writeLocal(STORAGE_KEY, text);
  }
}

const KEY = Symbol('the plan that is composed');
export const provideDesk = (desk: PlanDesk): PlanDesk => setContext(KEY, desk);
/** The plan that is composed; throws outside of its panel. */
export function useDesk(): PlanDesk {
  const desk = getContext<PlanDesk | undefined>(KEY);
  if (!desk) throw new Error('the plan is provided by its panel');
  return desk;
}
