// The view that the reader has chosen, the steps that change it, and what follows from it: passage, claims, areas, title.
// It depends on knowledge. It must not know the layout or the map; steps come from core, history from location.
import type { Claim } from '../core/land/catalogue.ts';
import { assignAll, type Assignment } from '../core/scenario/ledger.ts';
import { scenarioOf } from '../core/scenario/variant.ts';
import { inSpan } from '../core/values/period.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { summarize, type Notice } from '../core/view/notice.ts';
import { frameChosen, frameOpened } from '../core/view/frame.ts';
import { settle } from '../core/view/share.ts';
import { chooseScenario, INITIAL, leavePlan, pick, showsPlan, type Step, type View } from '../core/view/view.ts';
import { hasZone, statusOfZone } from '../core/view/zone.ts';
import type { Knowledge } from './knowledge.svelte.ts';
import { knownIds } from './known-ids.ts';
import { onHistoryChange, readLocation, writeLocation } from './location.ts';

export class Choice {
  readonly #knowledge: Knowledge;
  readonly #opened = readLocation();
  view = $state.raw<View>(this.#opened.view);
  /** What could not be read in the link opened last, or names nothing. */
  #notices = $state.raw<readonly Notice[]>(this.#opened.notices);
  /** The same, summed up where there are many. */
  readonly notices: readonly Notice[] = $derived(summarize(this.#notices));
  #clustered = $state.raw<readonly string[]>([]);
  /** Called after every change of the view; used to synchronise the windows of a presentation. */
  onViewChange: ((view: View) => void) | undefined;

  /** The passage that is being read. */
  readonly annotation = $derived.by(() => this.#knowledge.annotations.find(({ id }) => id === this.view.passage));
  /** The claims inside the span of the timeline; all of them while it is closed. */
  readonly claimsInSpan: readonly Claim[] = $derived.by(() =>
    [...(this.#knowledge.world?.claims.values() ?? [])].filter(({ period }) => inSpan(period, this.view.time)),
  );
  /** The status that the chosen scenario gives to every cell; undefined until the facts have loaded. */
  readonly assignment: Assignment | undefined = $derived(this.#assignment());
  /** The strike reports to choose from, if the picked mark stands for more than one. */
  readonly candidates: readonly string[] = $derived(
    this.view.pick === null || this.#clustered.includes(this.view.pick) ? this.#clustered : [],
  );
  /** The scenario, then the name of the site. */
  readonly documentTitle: string = $derived.by(() =>
    [this.#knowledge.settingTitle(this.view), 'Redlines'].filter(Boolean).join(' · '),
  );

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Applies a step, and frames what it chose; use `replace` for changes that Back should not undo (camera, dragging). */
  apply(step: Step, how: 'push' | 'replace' = 'push'): void {
    const { world } = this.#knowledge;
    const chosen = this.#withoutLostZone(step(this.view));
    const framed = world ? frameChosen(world, this.view)(chosen) : chosen;
    // A link to something else does not carry the reader’s plan along.
    const view = showsPlan(framed) ? framed : leavePlan(framed);
    this.view = view;
    writeLocation(view, how);
    this.onViewChange?.(view);
    this.#knowledge.setLocale(view.locale);
    if (!world?.plans) void this.#readPlan();
  }

  /** Picks a feature; given several, lets the reader choose one of these `candidates`. */
  pick(ids: readonly string[]): void {
    const several = ids.length > 1;
    this.#clustered = several ? ids : [];
    this.apply(pick(several ? null : (ids[0] ?? null)));
  }

  /** The value of a figure at the chosen depth; undefined while the facts load, and where a draft has no such figure. */
  figure(id: string): Quantity | undefined {
    const figure = this.#knowledge.figures.get(id);
    return figure && this.#knowledge.evaluate?.(figure.formula, this.view.depth);
  }

  /** Removes a notice; a summary takes all that it sums up with it. */
  dismiss(notice: Notice): void {
    this.#notices = notice.kind === 'several' ? [] : this.#notices.filter((other) => other !== notice);
  }

  /** Drops ids that name nothing, each with a notice, and frames the scenario; does nothing until the facts have loaded. */
  settle(): void {
    const { world } = this.#knowledge;
    if (!world) return;
    const { view, notices } = settle(this.view, knownIds(this.#knowledge));
    this.view = frameOpened(world)(view);
    this.#notices = [...this.#notices, ...notices];
    void this.#readPlan();
  }

  /** Fetches what reads plans, once a view shows one; then drops what is no plan. Without it, no plan is shown. */
  async #readPlan(): Promise<void> {
    const { world } = this.#knowledge;
    if (!world || !showsPlan(this.view)) return;
    try {
      const { settlePlan } = await this.#knowledge.readPlans();
      const { view, notices } = settlePlan(this.view, this.#knowledge.world ?? world);
      this.view = view;
      this.#notices = [...this.#notices, ...notices];
    } catch {
      this.#notices = [...this.#notices, { kind: 'noPlan', key: 'plan', value: '' }];
      this.apply(chooseScenario(INITIAL.scenario), 'replace');
    }
  }

  /** Follows the browser's Back and Forward; the notices of a link give way to those of the next. Returns the teardown. */
  followHistory(): () => void {
    return onHistoryChange(({ view, notices }) => {
      this.view = view;
      this.#notices = notices;
      this.settle();
      this.onViewChange?.(this.view);
      this.#knowledge.setLocale(this.view.locale);
    });
  }

  /** A picked zone stays picked only while the proposal has it. */
  #withoutLostZone(view: View): View {
    const { world } = this.#knowledge;
    const isLost = world && view.pick !== null && statusOfZone(view.pick) && !hasZone(world, view, view.pick);
    return isLost ? pick(null)(view) : view;
  }

  #assignment(): Assignment | undefined {
    const { world } = this.#knowledge;
    const scenario = world && scenarioOf(world, this.view);
    return world && scenario && assignAll(world.mosaic, scenario, this.view.depth);
  }
}
