// The reader's own places: the file that is open, how far it is read, what was corrected, and what is joined to it.
// It must not know formats or how anything is shown. There is one for each window, whichever panel is open.
import type { World } from '../../core/land/catalogue.ts';
import { csvOf } from '../../core/export/csv.ts';
import type { Counts } from '../../core/own-places/counts.ts';
import type { Filter } from '../../core/own-places/filter.ts';
import type { Located } from '../../core/own-places/located.ts';
import type { Corrections, OwnPlaces } from '../../core/own-places/places.ts';
import { UnreadableFile } from '../../core/own-places/sheet.ts';
import { OpenFile, type FileOptions, type Reading, type Stage } from '../../formats/client.ts';
import type { SaveResult } from '../own-decks.ts';
import { ColouredPlaces } from './coloured-places.svelte.ts';
import { countPlaces } from './count-places.ts';
import { store, storedFile } from './stored-file.ts';
import { locateAll } from './locate-all.ts';
import { PickedPlaces } from './picked-places.svelte.ts';
import { ShownPlaces } from './shown-places.svelte.ts';
import { done } from './slices.ts';

export type Progress = { readonly stage: Stage | 'locating'; readonly fraction: number };
/** Places with what is joined to them, and of which facts. */
export type JoinedTo = { readonly world: World; readonly places: OwnPlaces; readonly located: readonly Located[] };

/** The day of the reader, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

export class OwnPlacesState {
  /** What the file is called; empty for what was pasted, undefined while there is none. */
  name = $state<string | undefined>();
  progress = $state.raw<Progress | undefined>();
  fault = $state.raw<UnreadableFile | undefined>();
  places = $state.raw<OwnPlaces | undefined>();
  joined = $state.raw<JoinedTo | undefined>();
  corrections = $state.raw<Corrections>({});
  reading = $state.raw<Reading>({});
  /** Whether the file is stored in the browser; undefined while nobody knows. */
  stored = $state.raw<SaveResult | undefined>();
  /** Which of the places are shown. */
  readonly shown = new ShownPlaces();
  /** By what the places are coloured. */
  readonly colours = new ColouredPlaces(this.shown);
  /** Which of them the reader looks at. */
  readonly picks = new PickedPlaces();
  /** The shown places by what proposals make of them. */
  counts = $state.raw<Counts | undefined>();
  /** Why the places cannot be drawn on the map; undefined where they are drawn, or about to be. */
  undrawn = $state.raw<Error | undefined>();
  /** How often they have been drawn anew after that. */
  redrawn = $state(0);
  #counting = new AbortController();
  #file: Blob | undefined;
  #open: OpenFile | undefined;
  #work = new AbortController();
  #isRestored = false;

  /** Whether there is a file, read or not. */
  isOpen(): boolean {
    return this.name !== undefined;
  }

  /** Opens the file that was stored, at the first call only. */
  async restore(world: World): Promise<void> {
    if (this.#isRestored || this.isOpen()) return;
    this.#isRestored = true;
    const found = await storedFile();
    // Meanwhile the reader may have opened another.
    if (!found || this.isOpen()) return;
    this.#begin(found.file, found.name, found.reading, found.corrections);
    await this.#read(world);
  }

  /** Opens a file in place of the one before. */
  async choose(world: World, file: Blob, name: string): Promise<void> {
    this.#begin(file, name, {}, {});
    await this.#read(world);
  }

  #begin(file: Blob, name: string, reading: Reading, corrections: Corrections): void {
    this.#clear();
    [this.#file, this.#open, this.name] = [file, new OpenFile(file), name];
    [this.reading, this.corrections] = [reading, corrections];
  }

  /** Reads the file again, with another encoding, separator or part of it. What was corrected in its columns is gone. */
  async readAs(world: World, reading: Reading): Promise<void> {
    [this.reading, this.corrections] = [reading, {}];
    await this.#read(world);
  }

  /** Places the rows again, with other columns, axes or system. */
  async correct(world: World, corrections: Corrections): Promise<void> {
    this.corrections = corrections;
    await this.#place(world, (open, options) => open.correct(corrections, options));
  }

  async #read(world: World): Promise<void> {
    const { reading, corrections } = this;
    await this.#place(world, (open, options) => open.read({ ...options, reading, corrections }));
  }

  async #place(world: World, read: (open: OpenFile, options: FileOptions) => Promise<OwnPlaces>): Promise<void> {
    const [open, { signal }] = [this.#open, this.#restart()];
    if (!open) return;
    const onProgress: FileOptions['onProgress'] = (fraction, stage) => (this.progress = { stage, fraction });
    try {
      this.progress = { stage: 'loading', fraction: 0 };
      const places = await read(open, { today: today(), onProgress, signal });
      // What was joined before stays on screen until the new is there.
      [this.places, this.fault] = [places, undefined];
      void this.#store();
      this.#hand(places);
      await this.join(world);
    } catch (error) {
      if (signal.aborted || (error as Error).name === 'AbortError') return;
      this.#fail(error);
    } finally {
      if (!signal.aborted) this.progress = undefined;
    }
  }

  #fail(error: unknown): void {
    this.places = this.joined = this.counts = undefined;
    this.#hand(undefined);
    this.fault = error instanceof UnreadableFile ? error : new UnreadableFile('failed', String(error));
  }

  /** Joins the places to the land of a world: again where its facts are others than before. */
  async join(world: World): Promise<void> {
    const [places, { signal }] = [this.places, this.#work];
    if (!places || (this.joined?.world === world && this.joined.places === places)) return;
    const progress = (fraction: number): void => void (this.progress = { stage: 'locating', fraction });
    progress(0);
    try {
      const located = await locateAll(world, places, { progress, signal });
      [this.joined, this.progress] = [{ world, places, located }, undefined];
      await this.#count();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Hands other places, or none, to what filters and colours them. */
  #hand(places: OwnPlaces | undefined): void {
    void this.shown.take(places).then(() => this.#count());
    void this.colours.take(places);
    this.picks.clear();
  }

  /** Shows only the places that a filter lets through. */
  async filterBy(filter: Filter): Promise<void> {
    await this.shown.show(filter);
    await this.#count();
  }

  /** Draws the places anew, after that has failed. */
  redraw(): void {
    this.undrawn = undefined;
    this.redrawn += 1;
  }

  /** Counts the shown places by proposal, once they are joined. */
  async #count(): Promise<void> {
    this.#counting.abort();
    const [joined, { signal }] = [this.joined, (this.#counting = new AbortController())];
    if (!joined) return;
    const { located, places, world } = joined;
    const work = countPlaces({ located, scenarios: [...world.scenarios.values()], mask: this.shown.maskOf(places) }, signal); // prettier-ignore
    if (await done(work)) this.counts = await work;
  }

  async #store(): Promise<void> {
    const [file, { name }] = [this.#file, this];
    if (!file || name === undefined) return;
    this.stored = await store({ name, file, corrections: this.corrections, reading: this.reading });
  }

  #restart(): AbortController {
    this.#work.abort();
    this.#work = new AbortController();
    return this.#work;
  }

  #clear(): void {
    this.#restart();
    this.#open?.close();
    this.#open = this.#file = this.name = undefined;
    this.progress = this.fault = this.places = this.joined = this.stored = this.counts = undefined;
    this.#hand(undefined);
  }

  /** Stops reading or joining: the file is closed, unless its rows are there already. */
  cancel(): void {
    if (this.places) this.#restart();
    else this.#clear();
    this.progress = undefined;
  }

  /** Forgets the file, here and in the browser. */
  async remove(): Promise<void> {
    this.#clear();
    [this.corrections, this.reading] = [{}, {}];
    await store(undefined);
  }

  /** The rows that are left out, with their reasons, as CSV. */
  async leftOut(): Promise<string> {
    return csvOf((await this.#open?.leftOut()) ?? []);
  }
}

/** The places of this window. */
export const OWN_PLACES = new OwnPlacesState();
