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
import { onHistoryChange, readLocation, writeLocation } from './location.ts';

export type MapState = 'waiting' | 'drawn' | 'unsupported' | 'failed' | 'interrupted' | 'lost';

/** How long the texts wait for the facts, so that both are painted together, ms. */
const FACTS_WAIT_MS = 150;

export class Store {
  view = $state.raw<View>(readLocation().view);
  notices = $state.raw<readonly Notice[]>(readLocation().notices);
  failures = $state.raw<readonly Failure[]>([]);
  world = $state.raw<World | undefined>();
  backdrop = $state.raw<Backdrop | undefined>();
  lexicon = $state.raw<Lexicon | undefined>();
  annotations = $state.raw<readonly Annotation[]>([]);
  /** The point that the text map describes, [lon, lat]; empty while it is closed. */
  cursor = $state.raw<readonly number[]>([]);
  hovered = $state.raw<readonly string[]>([]);
  #marked = $state.raw<readonly string[]>([]);
  systemDark = $state(false);
  /** A narrow window: the reading column is a bottom sheet that holds the ledger. */
  narrow = $state(false);
  /** `tight`: too little room for the legend to be open by default. `roomy`: enough for it beside the detail card. */
  tight = $state(false);
  roomy = $state(false);
  /** Width of the column beside the map, CSS pixels; it is not part of a link. */
  columnWidth = $state(420);
  columnFolded = $state(false);
  /** Height of the map's lower edge that the ledger and the credit cover, CSS pixels. */
  foot = $state(126);
  mapState = $state<MapState>('waiting');
  /** The live map, for what is drawn over it. */
  map = $state.raw<MapView | undefined>();
  /** Hides from the map what would answer an open question; not part of a link, and not shared with other windows. */
  veil = $state.raw<Step | undefined>();
  /** The features that the map shows between the panels, updated each time the map comes to rest. */
  visibleFeatures = $state.raw<VisibleFeatures | undefined>();
  /** Figures whose value has changed since their sentences were last reviewed; computed once the map is drawn. */
  moved = $state.raw<ReadonlyMap<string, Moved>>(new Map());
  /** The id of the figure whose “how do we know?” is open. */
  openFigure = $state<string | undefined>();
  help = $state(false);
  /** Goes up with each request to add the view to an own deck; 0 when the dialog is closed. */
  adding = $state(0);
  /** Called after every step; used to synchronise the windows of a presentation. */
  onViewChange: ((view: View) => void) | undefined;
  searching = $state(false);
  #checked = false;
  #lexicons = new Map<string, Lexicon>();

  readonly dark = $derived(this.view.theme === 'auto' ? this.systemDark : this.view.theme === 'dark');
  /** The claims inside the span of the time axis; all of them while it is closed. */
  readonly claims: readonly Claim[] = $derived(
    [...(this.world?.claims.values() ?? [])].filter(({ period }) => inSpan(period, this.view.time)),
  );
  readonly annotation = $derived(this.annotations.find(({ id }) => id === this.view.passage));
  readonly scene: Scene | undefined = $derived(this.#scene());
  readonly evaluate: Evaluate | undefined = $derived(this.world && evaluator(this.world));
  readonly assignment: Assignment | undefined = $derived(this.#assignment());
  /** The passages about the feature that is hovered or picked. */
  readonly highlighted: ReadonlySet<string> = $derived(
    new Set(
      [...this.hovered, ...(this.view.pick ? [this.view.pick] : [])].flatMap((id) =>
        speakingOf(this.annotations, id).map((annotation) => annotation.id),
      ),
    ),
  );

  /** The places abroad that are picked or mentioned in the passage. */
  readonly abroad = $derived(
    [...(this.annotation?.features ?? []), this.view.pick ?? ''].filter((id) => id.startsWith('place.')),
  );
  /** The strike reports to choose from, if the picked mark stands for more than one. */
  readonly choices: readonly string[] = $derived(
    this.view.pick === null || this.#marked.includes(this.view.pick) ? this.#marked : [],
  );

  /** Beside a small map the detail card would cover its own subject, so it moves into the column. */
  readonly cardInColumn = $derived(this.narrow || (this.tight && !this.columnFolded));
  /** The document title: the scenario, then the name of the site. */
  readonly title: string = $derived([this.titleOf(this.view.scenario), 'Redlines'].filter(Boolean).join(' · '));

  #scene(): Scene | undefined {
    if (!this.world || !scenarioOf(this.world, this.view) || !this.lexicon) return undefined;
    const { veil, dark } = this;
    const shownView: View = { ...(veil?.(this.view) ?? this.view), locale: this.lexicon.locale };
    const [hovered, annotation] = veil ? [[], undefined] : [this.hovered, this.annotation];
    return sceneOf(shownView, this.world, { hovered, annotation, dark, veiled: veil !== undefined });
  }

  #assignment(): Assignment | undefined {
    const scenario = this.world && scenarioOf(this.world, this.view);
    return this.world && scenario && assignAll(this.world.mosaic, scenario, this.view.depth);
  }

  /** Takes a step; use `replace` for changes that Back should not undo (camera, dragging). */
  do(step: Step, how: 'push' | 'replace' = 'push'): void {
    const view = step(this.view);
    this.view = view;
    writeLocation(view, how);
    this.onViewChange?.(view);
    if (view.locale !== this.lexicon?.locale) void this.#loadLanguage();
  }

  /** Picks a feature; given several, lets the reader choose one. */
  choose(ids: readonly string[]): void {
    const several = ids.length > 1;
    this.#marked = several ? ids : [];
    this.do(pick(several ? null : (ids[0] ?? null)));
  }

  /** An interface message in the reader's language; empty until that language has loaded. */
  say(key: MessageKey, params: Params = {}): string {
    return this.lexicon ? say(this.lexicon.messages, this.lexicon.locale, key, params) : '';
  }

  /** The value of a named figure, or undefined while the facts load. Throws on a figure that does not exist. */
  figure(id: string): Quantity | undefined {
    const figure = FIGURES.get(id);
    if (!figure) throw new Error(`no figure ${id}`);
    return this.evaluate?.(figure.formula, this.view.depth);
  }

  /** The name of a feature in the reader's language; its id if it has no name. */
  name(id: string): string {
    return this.lexicon?.texts.names[id]?.name ?? this.lexicon?.texts.strikes[id]?.place ?? id;
  }

  /** The name of a feature in any language loaded so far, for map labels. */
  named(id: string, locale: Locale): { readonly name: string } | undefined {
    return this.#lexicons.get(locale)?.texts.names[id];
  }

  /** The title of a scenario; for the reader's own zone, a fixed message. */
  titleOf(scenario: string): string {
    return scenario === OWN ? this.say('own.title') : (this.lexicon?.texts.scenarios[scenario]?.title ?? '');
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }

  /** Fetches everything that has not loaded yet; each call retries the files that failed. */
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
    // Texts that arrive first wait briefly for the facts: painting the page once is faster than painting it three times.
    const factsOrTimeout = Promise.race([
      Promise.allSettled(facts),
      new Promise((go) => setTimeout(go, FACTS_WAIT_MS)),
    ]);
    await Promise.all([...facts, this.#loadLanguage(factsOrTimeout)]);
  }

  /** Validates what was loaded unchecked, once: after the map is drawn or has failed, so that nothing waits for it. */
  async check(): Promise<void> {
    if (this.#checked) return;
    this.#checked = true;
    this.failures = [...this.failures, ...(await verify())];
    await this.#try(async () => {
      if (this.world) this.moved = await (await import('./moved.ts')).loadMoved(this.world);
    });
  }

  /** Follows the browser's Back and Forward; returns the teardown. */
  follow(): () => void {
    return onHistoryChange((view) => {
      this.view = view;
      this.#settle();
      this.onViewChange?.(this.view);
      void this.#loadLanguage();
    });
  }

  async #loadLanguage(waitFor?: Promise<unknown>): Promise<void> {
    const { locale } = this.view;
    await this.#try(async () => {
      const lexicon = this.#lexicons.get(locale) ?? (await loadLexicon(locale));
      await waitFor;
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
      passage: (id: string): boolean => annotations.some((annotation) => annotation.id === id),
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
