// Which of the reader's places are shown: one filter, for the map, the list, the counts and the files alike.
// It must not know what places are joined to, nor how anything is drawn.
import { FacetScan, type Facet } from '../../core/own-places/facet.ts';
import { isEmpty, matcherOf, NO_FILTER, tidied, type Filter } from '../../core/own-places/filter.ts';
import type { OwnPlaces } from '../../core/own-places/places.ts';
import { done, inSlices } from './slices.ts';

/** Whether the columns are the same in name and kind, so that a filter still means what it meant. */
const isAlike = (a: OwnPlaces, b: OwnPlaces): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every(({ name, kind }, at) => b.columns[at]?.name === name && b.columns[at].kind === kind);

export type Selection = {
  readonly places: OwnPlaces;
  /** 1 for each place that is shown; null where all are. */
  readonly mask: Uint8Array<ArrayBuffer> | null;
  /** How many are shown. */
  readonly count: number;
};

export class ShownPlaces {
  filter = $state.raw<Filter>(NO_FILTER);
  /** What the filter lets through, and of which places; behind the filter for as long as they are looked at. */
  selection = $state.raw<Selection | undefined>();
  #places: OwnPlaces | undefined;
  readonly #facets = new Map<number, Promise<Facet>>();
  /** Ends with the places. */
  #life = new AbortController();
  #work = new AbortController();

  /** Takes other places, or none: a filter holds on where the columns are the same. */
  async take(places: OwnPlaces | undefined): Promise<void> {
    const before = this.#places;
    this.#life.abort();
    [this.#life, this.#places] = [new AbortController(), places];
    this.#facets.clear();
    const holds = before && places && isAlike(before, places);
    if (!holds) this.filter = NO_FILTER;
    this.selection = places && { places, mask: null, count: places.count };
    await this.show(this.filter);
  }

  /** Shows what a filter lets through: all of it at once, as soon as every place has been looked at. */
  async show(filter: Filter): Promise<void> {
    this.#work.abort();
    const [places, { signal }] = [this.#places, (this.#work = new AbortController())];
    this.filter = tidied(filter);
    if (!places || isEmpty(filter)) {
      this.selection = places && { places, mask: null, count: places.count };
      return;
    }
    const mask = new Uint8Array(places.count);
    const matches = matcherOf(places.columns, filter);
    let count = 0;
    const look = (from: number, to: number): void => {
      for (let place = from; place < to; place += 1) if (matches(place)) count += mask[place] = 1;
    };
    if (await done(inSlices(places.count, look, signal))) this.selection = { places, mask, count };
  }

  /** 1 for each of some places that is shown; null where all are, or where a selection is of other places. */
  maskOf(places: OwnPlaces): Uint8Array<ArrayBuffer> | null {
    return this.selection?.places === places ? this.selection.mask : null;
  }

  /** What a column offers to narrow places down by; looked at once. Rejects where other places have come meanwhile. */
  facet(column: number): Promise<Facet> {
    const known = this.#facets.get(column);
    if (known) return known;
    const asked = this.#scan(column);
    this.#facets.set(column, asked);
    return asked;
  }

  async #scan(column: number): Promise<Facet> {
    const found = this.#places?.columns[column];
    if (!found) return { kind: 'text' };
    const scan = new FacetScan(found);
    await inSlices(found.values.length, (from, to) => scan.scan(from, to), this.#life.signal);
    return scan.facet();
  }
}
