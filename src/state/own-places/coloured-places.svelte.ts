// By which column the reader's places are coloured, and the class of each.
// It must not know colours, words or who draws the places.
import { classesOf, classFinder, type Classes, type Division } from '../../core/own-places/classes.ts';
import type { OwnPlaces } from '../../core/own-places/places.ts';
import type { ShownPlaces } from './shown-places.svelte.ts';
import { done, inSlices } from './slices.ts';

export type Colouring = { readonly column: number; readonly division: Division };
/** The classes of places, and by place the index of its own. */
export type Coloured = { readonly places: OwnPlaces; readonly colouring: Colouring; readonly classes: Classes; readonly codes: Uint8Array<ArrayBuffer> }; // prettier-ignore

export class ColouredPlaces {
  /** What the reader has chosen; undefined for one colour. */
  colouring = $state.raw<Colouring | undefined>();
  /** Undefined for one colour, until every place has been looked at, and where a column has no classes. */
  coloured = $state.raw<Coloured | undefined>();
  /** Whether the chosen column has too many different values for classes. */
  isTooVaried = $state(false);
  readonly #shown: ShownPlaces;
  #places: OwnPlaces | undefined;
  #work = new AbortController();

  constructor(shown: ShownPlaces) {
    this.#shown = shown;
  }

  /** Takes other places, or none, after `ShownPlaces` has: colours hold on where the column is the same. */
  async take(places: OwnPlaces | undefined): Promise<void> {
    const { colouring } = this;
    const [before, now] = [this.#places, places].map((one) => one?.columns[colouring?.column ?? -1]);
    this.#places = places;
    const holds = before && now && before.name === now.name && before.kind === now.kind;
    await this.colour(holds ? colouring : undefined);
  }

  /** Colours the places by a column, or all in one colour. */
  async colour(colouring: Colouring | undefined): Promise<void> {
    this.#work.abort();
    const [places, { signal }] = [this.#places, (this.#work = new AbortController())];
    [this.colouring, this.isTooVaried] = [colouring, false];
    if (!places || !colouring) {
      this.coloured = undefined;
      return;
    }
    const work = this.#codesOf(places, colouring, signal);
    if (await done(work)) [this.coloured, this.isTooVaried] = [await work, (await work) === undefined];
  }

  /** The index of its class for each place; undefined where the column has none. */
  async #codesOf(places: OwnPlaces, colouring: Colouring, signal: AbortSignal): Promise<Coloured | undefined> {
    const facet = await this.#shown.facet(colouring.column);
    signal.throwIfAborted();
    const classes = classesOf(facet, colouring.division);
    if (!classes) return undefined;
    const [find, codes] = [classFinder(classes), new Uint8Array(places.count)];
    const values = places.columns[colouring.column]?.values ?? [];
    const look = (from: number, to: number): void => {
      for (let place = from; place < to; place += 1) codes[place] = find(values[place] ?? null);
    };
    await inSlices(places.count, look, signal);
    return { places, colouring, classes, codes };
  }
}
