// The one store: the view the reader has chosen, what is loaded, what the pointer rests on, and what went wrong.
// It must not know the map's library or any component; transitions come from core, files from load.
import { FIGURES } from '../content/figures.ts';
import type { Annotation } from '../core/text/annotation.ts';
import { speakingOf } from '../core/text/annotation.ts';
import { exists, type Claim, type World } from '../core/land/catalogue.ts';
import { evaluator, type Evaluate } from '../core/text/formula.ts';
import { assignAll, type Assignment } from '../core/scenario/ledger.ts';
import { inSpan } from '../core/values/period.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { sceneOf, type Scene } from '../core/view/scene.ts';
import type { Moved } from '../core/check/moved-figures.ts';
import { settle, type Notice } from '../core/view/share.ts';
import { OWN, scenarioOf } from '../core/scenario/variant.ts';
import { pick, type Locale, type Step, type View } from '../core/view/view.ts';
import { say, type MessageKey, type Params } from '../i18n/messages.ts';
import {
  loadAnnotations,
  loadBackdrop,
  loadLexicon,
  loadWorld,
  LoadError,
  verify,
  type Backdrop,
  type Failure,
  type Lexicon,
} from './load.ts';
import type { MapView, VisibleFeatures } from '../map/view.ts';
import { onTravel, readLocation, writeLocation } from './location.ts';

export type MapState = 'waiting' | 'drawn' | 'unsupported' | 'failed' | 'interrupted' | 'lost';

/** How long words wait for the facts that they speak of, ms. */
const TOGETHER_MS = 150;

export class Store {
  view = $state.raw<View>(readLocation().view);
  notices = $state.raw<readonly Notice[]>(readLocation().notices);
  failures = $state.raw<readonly Failure[]>([]);
  world = $state.raw<World | undefined>();
  backdrop = $state.raw<Backdrop | undefined>();
  lexicon = $state.raw<Lexicon | undefined>();
  annotations = $state.raw<readonly Annotation[]>([]);
  /** The point that the text map speaks of, [lon, lat]; empty while it is closed. */
  cursor = $state.raw<readonly number[]>([]);
  hovered = $state.raw<readonly string[]>([]);
  #marked = $state.raw<readonly string[]>([]);
  systemDark = $state(false);
  /** A narrow window: the reading column is a sheet, the ledger stands in it. */
  narrow = $state(false);
  /** Too tight for the legend to stand open unasked; roomy enough for it beside the detail card. */
  tight = $state(false);
  roomy = $state(false);
  /** How the reader has set the column beside the map, in CSS pixels; no link keeps it. */
  columnWidth = $state(420);
  columnFolded = $state(false);
  /** How much of the map's foot the ledger and the credit cover, CSS pixels. */
  foot = $state(126);
  mapState = $state<MapState>('waiting');
  /** The live map, for what is drawn over it. */
  map = $state.raw<MapView | undefined>();
  /** Takes off the map what would answer an open question; no link and no other window knows of it. */
  veil = $state.raw<Step | undefined>();
  /** What the map shows between the panels, as it tells each time it comes to rest. */
  sight = $state.raw<VisibleFeatures | undefined>();
  /** Figures with another number than the one their sentences were last read with; known once the map stands. */
  moved = $state.raw<ReadonlyMap<string, Moved>>(new Map());
  /** The figure whose “how do we know?” is open. */
  asked = $state<string | undefined>();
  help = $state(false);
  /** How often the reader has asked to add the view to an own deck; 0 when that is done with. */
  adding = $state(0);
  /** Who wants to hear of every step: the other windows of a presentation. */
  told: ((view: View) => void) | undefined;
  searching = $state(false);
  #checked = false;
  #lexicons = new Map<string, Lexicon>();

  readonly dark = $derived(this.view.theme === 'auto' ? this.systemDark : this.view.theme === 'dark');
  /** The claims that the time axis lets through, all of them while it is closed. */
  readonly claims: readonly Claim[] = $derived(
    [...(this.world?.claims.values() ?? [])].filter(({ period }) => inSpan(period, this.view.time)),
  );
  readonly annotation = $derived(this.annotations.find((one) => one.id === this.view.passage));
  readonly scene: Scene | undefined = $derived(this.#scene());
  readonly evaluate: Evaluate | undefined = $derived(this.world && evaluator(this.world));
  readonly assignment: Assignment | undefined = $derived(this.#assignment());
  /** The passages that speak of what the pointer rests on or the reader has picked. */
  readonly highlighted: ReadonlySet<string> = $derived(
    new Set(
      [...this.hovered, ...(this.view.pick ? [this.view.pick] : [])].flatMap((id) =>
        speakingOf(this.annotations, id).map((one) => one.id),
      ),
    ),
  );

  /** The places abroad that are picked or that the passage speaks of. */
  readonly abroad = $derived(
    [...(this.annotation?.features ?? []), this.view.pick ?? ''].filter((id) => id.startsWith('place.')),
  );
  /** The strike reports that the picked mark stands for, where it stands for several: the reader chooses among them. */
  readonly choices: readonly string[] = $derived(
    this.view.pick === null || this.#marked.includes(this.view.pick) ? this.#marked : [],
  );

  /** Beside a small map the detail card would cover what it tells of: there it stands in the column. */
  readonly cardInColumn = $derived(this.narrow || (this.tight && !this.columnFolded));
  /** The window's title: what is being looked at, then whose page it is. */
  readonly title: string = $derived([this.titleOf(this.view.scenario), 'Redlines'].filter(Boolean).join(' · '));

  #scene(): Scene | undefined {
    if (!this.world || !scenarioOf(this.world, this.view) || !this.lexicon) return undefined;
    const { veil, dark } = this;
    const spoken: View = { ...(veil?.(this.view) ?? this.view), locale: this.lexicon.locale };
    const [hovered, annotation] = veil ? [[], undefined] : [this.hovered, this.annotation];
    return sceneOf(spoken, this.world, { hovered, annotation, dark, veiled: veil !== undefined });
  }

  #assignment(): Assignment | undefined {
    const scenario = this.world && scenarioOf(this.world, this.view);
    return this.world && scenario && assignAll(this.world.mosaic, scenario, this.view.depth);
  }

  /** Takes a step; `replace` for what the reader would not expect Back to undo (camera, dragging). */
  do(step: Step, how: 'push' | 'replace' = 'push'): void {
    const view = step(this.view);
    this.view = view;
    writeLocation(view, how);
    this.told?.(view);
    if (view.locale !== this.lexicon?.locale) void this.#loadLanguage();
  }

  /** Picks one thing, or with several leaves it to the reader which. */
  choose(ids: readonly string[]): void {
    const several = ids.length > 1;
    this.#marked = several ? ids : [];
    this.do(pick(several ? null : (ids[0] ?? null)));
  }

  /** A sentence of the screen; empty until its language has loaded. */
  say(key: MessageKey, params: Params = {}): string {
    return this.lexicon ? say(this.lexicon.messages, this.lexicon.locale, key, params) : '';
  }

  /** The value of a named figure, or undefined while the facts load. Throws on a figure that does not exist. */
  figure(id: string): Quantity | undefined {
    const figure = FIGURES.get(id);
    if (!figure) throw new Error(`no figure ${id}`);
    return this.evaluate?.(figure.formula, this.view.depth);
  }

  /** The name of a feature in the reader's language; its id where nobody has named it. */
  name(id: string): string {
    return this.lexicon?.texts.names[id]?.name ?? this.lexicon?.texts.strikes[id]?.place ?? id;
  }

  /** The name in a language that has been loaded, for labels of the map. */
  named(id: string, locale: Locale): { readonly name: string } | undefined {
    return this.#lexicons.get(locale)?.texts.names[id];
  }

  /** What a scenario is called: by its text, or by ours for the reader's own zone. */
  titleOf(scenario: string): string {
    return scenario === OWN ? this.say('own.title') : (this.lexicon?.texts.scenarios[scenario]?.title ?? '');
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((one) => one !== notice);
  }

  /** Fetches all that is not there yet; each call tries the failed files again. */
  async load(): Promise<void> {
    this.failures = [];
    const facts = [
      this.#try(async () => {
        const [annotations, world] = await Promise.all([
          this.annotations.length > 0 ? this.annotations : loadAnnotations(),
          this.world ?? loadWorld(),
        ]);
        this.annotations = annotations;
        this.world = world;
        this.#settle();
      }),
      this.#try(async () => {
        this.backdrop ??= await loadBackdrop();
      }),
    ];
    // Words that are there first wait a moment for the facts: to paint the page once is quicker than to paint it thrice.
    const together = Promise.race([Promise.allSettled(facts), new Promise((go) => setTimeout(go, TOGETHER_MS))]);
    await Promise.all([...facts, this.#loadLanguage(together)]);
  }

  /** Checks what has been taken on trust, once: when the map stands, or cannot, and nobody waits. */
  async check(): Promise<void> {
    if (this.#checked) return;
    this.#checked = true;
    this.failures = [...this.failures, ...(await verify())];
    await this.#try(async () => {
      if (this.world) this.moved = await (await import('./moved.ts')).loadMoved(this.world);
    });
  }

  /** Follows Back and Forward; returns the teardown. */
  follow(): () => void {
    return onTravel((view) => {
      this.view = view;
      this.#settle();
      this.told?.(this.view);
      void this.#loadLanguage();
    });
  }

  async #loadLanguage(after?: Promise<unknown>): Promise<void> {
    const { locale } = this.view;
    await this.#try(async () => {
      const lexicon = this.#lexicons.get(locale) ?? (await loadLexicon(locale));
      await after;
      this.#lexicons.set(locale, lexicon);
      if (this.view.locale === locale) this.lexicon = lexicon;
    });
  }

  #settle(): void {
    const { world, annotations } = this;
    if (!world) return;
    const has = {
      scenario: (id: string): boolean => id === OWN || world.scenarios.has(id),
      article: (id: string): boolean => world.articles.has(id),
      passage: (id: string): boolean => annotations.some((one) => one.id === id),
      pick: (id: string): boolean => exists(world, id),
    };
    const { view, notices } = settle(this.view, { has: (field, id) => has[field](id) });
    this.view = view;
    this.notices = [...this.notices, ...notices];
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      this.failures = [...this.failures, ...error.failures];
    }
  }
}
