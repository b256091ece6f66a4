// Which ids exist, by kind; entries that could not be read count as existing, so that one fault causes no others.
// It must not know who refers to them.
import { own } from '../values/table.ts';
import { exists } from '../land/catalogue.ts';
import type { ReferenceKind } from './corpus.ts';
import { memoize } from '../values/memoize.ts';
import { AREA_SOURCE } from './drawn-areas.ts';
import { isLost, type CheckInput } from './input.ts';

/** The file of the formulas of all figures. */
export const FIGURES = 'src/content/figures.json';

const FILE_NAMES: Readonly<Record<string, string>> = {
  pocket: 'line',
  line: 'line',
  earlier: 'line',
  water: 'waters',
  sea: 'waters',
  country: 'countries',
  border: 'border',
};

/** The file under geo/features for a feature id. */
export function featureFile(id: string): string {
  const kind = id.slice(0, id.indexOf('.'));
  return `geo/features/${own(FILE_NAMES, kind) ?? `${kind}s`}.geojson`;
}

export type KnownIds = Readonly<Record<ReferenceKind, (id: string) => boolean>>;

const knownCache = new WeakMap<CheckInput, KnownIds>();

function buildKnownIds(input: CheckInput): KnownIds {
  const { world, backdrop } = input;
  const backdropIds = new Set<string>(backdrop.map(({ id }) => id));
  const drawn = new Set(input.areas.map(({ id }) => id));
  const oblast = (iso: string): boolean =>
    world.mosaic.oblasts.includes(iso) || input.lost.files.has('geo/mosaic.topo.json');
  const claim = (id: string): boolean => world.claims.has(id) || isLost(input, 'geo/claims.json', id);
  const source = (id: string): boolean => world.sources.has(id) || isLost(input, 'geo/sources.json', id);
  return {
    feature: (id) =>
      exists(world, id) ||
      backdropIds.has(id) ||
      isLost(input, featureFile(id), id) ||
      (id.startsWith('oblast.') && oblast(id.slice('oblast.'.length).toUpperCase())),
    area: (id) => drawn.has(id) || isLost(input, AREA_SOURCE, id),
    claim,
    source,
    evidence: (id) => source(id) || claim(id),
    scenario: (id) => world.scenarios.has(id) || isLost(input, 'geo/scenarios.json', id),
    article: (id) => world.articles.has(id) || isLost(input, 'geo/articles.json', id),
    passage: (id) =>
      input.annotations.some((annotation) => annotation.id === id) ||
      input.folders.articles.some((slug) => isLost(input, `src/content/articles/${slug}/annotations.json`, id)),
    figure: (id) => input.figures.has(id) || isLost(input, FIGURES, id),
    // One language is enough: a name missing from another is reported for its table.
    person: (id) =>
      [...input.languages].some(
        ([locale, { words }]) =>
          Object.hasOwn(words.people, id) ||
          isLost(input, `src/content/people/${locale}.json`) ||
          isLost(input, `src/content/people/${locale}.json`, id),
      ),
    oblast,
  };
}

/** The predicates by kind; computed once for each input. */
export function knownIds(input: CheckInput): KnownIds {
  return memoize(knownCache, input, () => buildKnownIds(input));
}
