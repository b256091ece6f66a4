// What has loaded: facts, texts in the reader's language, annotations, and the files that failed.
// The lowest part of the store: it must not know the view, the layout or the map.
import change from 'virtual:edition/change';
import { writtenDay } from '../content/files.ts';
import { FIGURES } from '../content/figures.ts';
import { OFFERED } from '../content/offered.ts';
import type { Moved } from '../core/check/moved-figures.ts';
import type { World } from '../core/land/catalogue.ts';
import type { Mosaic } from '../core/land/mosaic.ts';
import type * as Plans from '../core/plan/settle-plan.ts';
import type { Population } from '../core/population/population.ts';
import { OWN_TITLES, isOwnScenario, isOwnSetting, twinOf, type SettingChoice } from '../core/scenario/reported.ts';
import type { Annotation } from '../core/text/annotation.ts';
import { evaluator, type Evaluate } from '../core/text/formula.ts';
import { statusOfZone } from '../core/view/zone.ts';
import type { Locale } from '../core/values/locale.ts';
import { memoize } from '../core/values/memoize.ts';
import type { Pin } from '../core/view/pins.ts';
import { say, type MessageKey, type Params } from '../i18n/messages.ts';
import {
  loadAnnotations,
  loadBackdrop,
  loadLexicon,
  loadPopulation,
  loadWorld,
  LoadError,
  verify,
  type Backdrop,
  type Failure,
  type Lexicon,
} from './load.ts';
import type { Drafted } from './late/drafted.ts';
import { pinName, pinNamed } from './pin-names.ts';

/** How long the texts wait for the facts, so that both are painted together, ms. */
const FACTS_WAIT_MS = 150;
/** How long the populated places wait for the map, ms: it is not to be slower for them, nor are they for a slow map. */
const MAP_WAIT_MS = 2000;

type Revision = (lexicon: Lexicon) => Lexicon;

export class Knowledge {
  world = $state.raw<World | undefined>();
  backdrop = $state.raw<Backdrop | undefined>();
  lexicon = $state.raw<Lexicon | undefined>();
  annotations = $state.raw<readonly Annotation[]>([]);
  /** The figures, and what is offered to choose from: those of this build, or of the draft that is open. */
  figures = $state.raw(FIGURES);
  offered = $state.raw(OFFERED);
  /** What a draft has in place of what is fetched late: see the folder late. */
  drafted = $state.raw<Drafted | undefined>();
  failures = $state.raw<readonly Failure[]>([]);
  /** Figures whose value has changed since their sentences were last reviewed; computed once the map is drawn. */
  movedFigures = $state.raw<ReadonlyMap<string, Moved>>(new Map());
  readonly evaluate: Evaluate | undefined = $derived(this.world && evaluator(this.world));
  #populationIn = $state.raw<((mosaic: Mosaic) => Population) | undefined>();
  /** The places and registered people of each cell, from once the map stands; computed when something first reads it. */
  readonly population: Population | undefined = $derived(this.world && this.#populationIn?.(this.world.mosaic));
  /** The map is drawn or has failed: whatever could wait for it may be fetched. */
  settled = $state(false);
  #verified = false;
  #plans: typeof Plans | undefined;
  /** All lexicons loaded so far, and the locale asked for last, which may still be loading. */
  #lexicons = new Map<Locale, Lexicon>();
  #locale: Locale | undefined;
  /** What the workshop makes of the texts of a language, and of each language so far. */
  #revision: Revision | undefined;
  #revisions = new WeakMap<Lexicon, Lexicon>();

  /** An interface message in the reader's language; empty until that language has loaded. */
  say(key: MessageKey, params: Params = {}): string {
    return this.lexicon ? say(this.lexicon.messages, this.lexicon.locale, key, params) : '';
  }

  /** The day of the map, that of this build or of the draft that is open, as a language writes it. */
  dayIn(locale: string): string {
    return this.drafted?.dayIn(locale) ?? writtenDay(locale);
  }
  /** Of which day the map is, as written in the reader's language; a changed edition says with which changes. */
  asOf(date: string): string {
    const asOf = this.say('app.asOf', { date });
    return change === null ? asOf : this.say('app.changed', { asOf, title: change });
  }

  /** The name of a feature in the reader's language, of a zone its status; the id if it has no name. */
  nameOf(id: string): string {
    const zone = statusOfZone(id);
    if (zone) return this.say(`status.${zone}`);
    return this.lexicon?.texts.names[id]?.name ?? this.lexicon?.texts.strikes[id]?.place ?? id;
  }

  /** The name of a feature, or of a pinned proposal, in any language loaded so far, for map labels. */
  nameIn(id: string, locale: Locale): { readonly name: string } | undefined {
    const loaded = this.#lexicons.get(locale);
    const lexicon = loaded && (locale === this.lexicon?.locale ? this.lexicon : this.#revised(loaded));
    return lexicon?.texts.names[id] ?? (lexicon && pinNamed(lexicon, id));
  }

  /** What a pinned proposal is called, with its reading and its depth; empty until the texts have loaded. */
  pinName(pin: Pin): string {
    return this.lexicon ? pinName(this.lexicon, pin) : '';
  }

  /** The title of a scenario; for the reader's own zone or plan, a fixed message. */
  titleOf(scenario: string): string {
    return isOwnScenario(scenario)
      ? this.say(OWN_TITLES[scenario])
      : (this.lexicon?.texts.scenarios[scenario]?.title ?? '');
  }

  /** Whether the reader has set what nobody proposed; false until the facts have loaded. */
  isOwnSetting(setting: SettingChoice): boolean {
    return this.world !== undefined && isOwnSetting(this.world, setting);
  }

  /** The title of a scenario as it is set: it says where nobody proposed that, and which proposal an own zone or plan repeats. */
  settingTitle(setting: SettingChoice): string {
    const title = this.titleOf(setting.scenario);
    const isOwn = isOwnScenario(setting.scenario);
    const twin = isOwn && this.world ? twinOf(this.world, setting) : undefined;
    if (twin) return this.say('own.same', { own: title, title: this.titleOf(twin.id) });
    if (!this.isOwnSetting(setting)) return title;
    return this.say('own.nobody', { title: isOwn ? title : this.say('own.variant', { title }) });
  }

  /**
   * Fetches everything that has not loaded yet; each call retries the files that failed, and those found malformed once
   * they had been built from. `onFacts` is called in the same
   * task in which the facts are set, before anything is painted from them.
   */
  async load(locale: Locale, onFacts: () => void): Promise<void> {
    if (this.failures.some(({ kind }) => kind === 'malformed')) this.#dropFacts();
    this.failures = [];
    const facts = [this.#try(() => this.#loadFacts(onFacts)), this.#try(() => this.#loadBackdrop())];
    // Texts that arrive first wait briefly for the facts: painting the page once is faster than painting it three times.
    const factsOrTimeout = Promise.race([
      Promise.allSettled(facts),
      new Promise((go) => setTimeout(go, FACTS_WAIT_MS)),
    ]);
    if (this.settled) facts.push(this.#loadPopulation());
    else setTimeout(() => void this.#loadPopulation(), MAP_WAIT_MS);
    await Promise.all([...facts, this.#loadLexicon(locale, factsOrTimeout)]);
  }

  /** Switches the texts to a language, as soon as it has loaded; a later call takes precedence. */
  setLocale(locale: Locale): void {
    this.#locale = locale;
    if (locale !== this.lexicon?.locale) void this.#loadLexicon(locale);
  }

  /** Validates what was loaded unchecked, once: after the map is drawn or has failed, so that nothing waits for it. */
  async verify(): Promise<void> {
    this.settled = true;
    if (this.#verified) return;
    this.#verified = true;
    void this.#loadPopulation();
    this.failures = [...this.failures, ...(await verify())];
    await this.#try(async () => {
      if (this.world)
        this.movedFigures = await (await import('./moved-figures.ts')).loadMoved(this.world, this.figures);
    });
  }

  /** Fetches what reads plans of the reader's own, and gives it to the facts; rejects where it does not load. */
  async readPlans(): Promise<typeof Plans> {
    const reader = await import('../core/plan/settle-plan.ts');
    this.#plans = reader;
    if (this.world) this.world = reader.withPlans(this.world);
    return reader;
  }

  /** Shows the texts of a draft in place of those loaded, in whatever language; undefined shows these again. */
  revise(revision: Revision | undefined): void {
    [this.#revision, this.#revisions] = [revision, new WeakMap()];
    const loaded = this.#locale === undefined ? undefined : this.#lexicons.get(this.#locale);
    if (loaded) this.lexicon = this.#revised(loaded);
  }

  /** A language, whichever the reader has chosen, as the draft that is open has it. Throws a LoadError if it does not load. */
  async lexiconIn(locale: Locale): Promise<Lexicon> {
    const loaded = this.#lexicons.get(locale) ?? (await loadLexicon(locale));
    this.#lexicons.set(locale, loaded);
    return this.#revised(loaded);
  }

  #revised(lexicon: Lexicon): Lexicon {
    const revision = this.#revision;
    return revision ? memoize(this.#revisions, lexicon, () => revision(lexicon)) : lexicon;
  }

  #dropFacts(): void {
    [this.world, this.backdrop, this.annotations] = [undefined, undefined, []];
    this.#verified = false;
  }

  async #loadFacts(onFacts: () => void): Promise<void> {
    const [annotations, world] = await Promise.all([
      this.annotations.length > 0 ? this.annotations : loadAnnotations(),
      this.world ?? loadWorld(),
    ]);
    this.annotations = annotations;
    this.world = this.#plans?.withPlans(world) ?? world;
    onFacts();
  }

  /** Fetches the populated places, without which everything but their numbers is shown. */
  async #loadPopulation(): Promise<void> {
    if (this.#populationIn) return;
    await this.#try(async () => {
      this.#populationIn = await loadPopulation();
    });
  }

  async #loadBackdrop(): Promise<void> {
    this.backdrop ??= await loadBackdrop();
  }

  async #loadLexicon(locale: Locale, waitFor?: Promise<unknown>): Promise<void> {
    this.#locale = locale;
    await this.#try(async () => {
      const lexicon = this.#lexicons.get(locale) ?? (await loadLexicon(locale));
      await waitFor;
      this.#lexicons.set(locale, lexicon);
      if (this.#locale === locale) this.lexicon = this.#revised(lexicon);
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const failures = error instanceof LoadError ? error.failures : await verify();
      // Whatever else was thrown has no file to blame, and is the fault of the page.
      if (failures.length === 0) throw error;
      this.failures = [...this.failures, ...failures];
    }
  }
}
