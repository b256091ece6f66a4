// Which ids there are, of every kind; an entry that its file's fault has hidden counts as there.
// It must not know who names them.
import { exists } from '../land/catalogue.ts';
import type { ReferenceKind } from './corpus.ts';
import { isLost, type CheckInput } from './input.ts';

const FILES: Readonly<Record<string, string>> = {
  pocket: 'line',
  line: 'line',
  water: 'waters',
  sea: 'waters',
  country: 'countries',
  border: 'border',
};

/** The file of geo/features that a feature of the id stands in. */
export function featureFile(id: string): string {
  const kind = id.slice(0, id.indexOf('.'));
  return `geo/features/${Object.hasOwn(FILES, kind) ? (FILES[kind] ?? '') : `${kind}s`}.geojson`;
}

export type Known = Readonly<Record<ReferenceKind, (id: string) => boolean>>;

const known = new WeakMap<CheckInput, Known>();

function knownIn(input: CheckInput): Known {
  const { world, backdrop } = input;
  const behind = new Set<string>(backdrop.map(({ id }) => id));
  const oblast = (iso: string): boolean =>
    world.mosaic.oblasts.includes(iso) || input.lost.files.has('geo/mosaic.topo.json');
  const claim = (id: string): boolean => world.claims.has(id) || isLost(input, 'geo/claims.json', id);
  const source = (id: string): boolean => world.sources.has(id) || isLost(input, 'geo/sources.json', id);
  return {
    feature: (id) =>
      exists(world, id) ||
      behind.has(id) ||
      isLost(input, featureFile(id), id) ||
      (id.startsWith('oblast.') && oblast(id.slice('oblast.'.length).toUpperCase())),
    claim,
    source,
    evidence: (id) => source(id) || claim(id),
    scenario: (id) => world.scenarios.has(id) || isLost(input, 'geo/scenarios.json', id),
    article: (id) => world.articles.has(id) || isLost(input, 'geo/articles.json', id),
    passage: (id) =>
      input.annotations.some((one) => one.id === id) ||
      input.folders.articles.some((slug) => isLost(input, `src/content/articles/${slug}/annotations.json`, id)),
    figure: (id) => input.figures.has(id),
    // Named in one language is enough: what another lacks is a fault of its table.
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

/** Whether there is something of a kind with an id; made once for each corpus. */
export function knownOf(input: CheckInput): Known {
  const made = known.get(input) ?? knownIn(input);
  known.set(input, made);
  return made;
}
