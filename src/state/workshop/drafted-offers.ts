// The figures of a draft, and what it offers to choose from, as far as its facts have them.
// It must not know who edits, or how anything is shown.
import type { World } from '../../core/land/catalogue.ts';
import { parseOffered } from '../../core/check/readers.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import type { Offered } from '../../core/scenario/offered.ts';
import { isComputable } from '../../core/text/computable.ts';
import { figuresOf, type Figures } from '../../core/text/figure.ts';
import { parseFigures } from '../../core/text/formula-reader.ts';
import { LastResult } from '../../core/values/memoize.ts';
import { distinct, readDrafted } from './drafted-file.ts';

const FIGURES = 'src/content/figures.json';
const OFFERED = 'src/content/offered.json';

const keptFigures = new LastResult<Figures>();
/** The figures of a draft that its world can compute; the same object while none of both changes. */
export function draftedFigures(documents: Documents, world: World): Figures {
  return keptFigures.of([documentIn(documents, FIGURES), world], () => {
    const formulas = readDrafted(documents, { file: FIGURES, parse: parseFigures, layout: 'table' });
    return new Map([...figuresOf(formulas)].filter(([, { formula }]) => isComputable(world, formula)));
  });
}

/** Each id once, and of these only what is there. */
const existing = (ids: readonly string[], isThere: (id: string) => boolean = () => true): string[] =>
  [...new Set(ids)].filter(isThere);

function offeredOf({ scenarioGroups, ...lists }: Offered, { scenarios }: World): Offered {
  const isThere = (id: string): boolean => scenarios.has(id);
  const seen = new Set<string>();
  const isNew = (id: string): boolean => !seen.has(id) && seen.add(id).has(id);
  return {
    scenarioGroups: distinct(scenarioGroups).map((group) => ({
      ...group,
      scenarios: group.scenarios.filter((id) => isThere(id) && isNew(id)),
    })),
    foremost: existing(lists.foremost, isThere),
    foremostContradictions: existing(lists.foremostContradictions),
    decks: existing(lists.decks),
  };
}

const keptOffered = new LastResult<Offered>();
/** What a draft offers, each thing once, and no scenario that it does not have; the same object while none of both changes. */
export const draftedOffered = (documents: Documents, world: World): Offered =>
  keptOffered.of([documentIn(documents, OFFERED), world], () =>
    offeredOf(readDrafted(documents, { file: OFFERED, parse: parseOffered, layout: 'table' }), world),
  );
