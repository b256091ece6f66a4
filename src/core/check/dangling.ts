// Checks that every reference leads to something that exists, and that no id is used twice.
// It must not know where references come from.
import type { Problem } from '../../../geo/schema.ts';
import type { ReferenceKind } from './corpus.ts';
import { AREA_SOURCE } from './drawn-areas.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { featureFile, FIGURES, knownIds } from './known-ids.ts';
import { referencesOf } from './references.ts';

const DEFINED_IN: Readonly<Record<Exclude<ReferenceKind, 'feature' | 'person'>, string>> = {
  claim: 'geo/claims.json',
  source: 'geo/sources.json',
  evidence: 'geo/sources.json or geo/claims.json',
  scenario: 'geo/scenarios.json',
  article: 'geo/articles.json',
  passage: 'the annotations.json of an article',
  figure: FIGURES,
  oblast: 'geo/features/oblasts.geojson',
  area: AREA_SOURCE,
};

/** Where to look up the ids of a kind. */
const ID_HINTS: Readonly<Partial<Record<ReferenceKind, string>>> = {
  feature: ' (geo/names/en.json has each id beside its name)',
  oblast: ' (geo/names/en.json has each code beside its name)',
  area: ' (geo/names/en.json has each id beside its name)',
  figure: ' (src/content/figures/en.json says what each is)',
};

/** The problem of a reference to something that does not exist. */
export function unknownId(file: string, path: string, kind: ReferenceKind, id: string): Problem {
  if (kind === 'person') {
    const people = 'src/content/people';
    const fix = `correct the id (they are in ${people}/en.json), or add “${id}” to each ${people}/<locale>.json`;
    return problemAt(file, path, `names the person “${id}”, whom ${people} does not name`, fix);
  }
  const what = kind === 'evidence' ? 'claim or source' : kind === 'area' ? 'drawn area' : kind;
  const definedIn = kind === 'feature' ? featureFile(id) : DEFINED_IN[kind];
  const fix = `correct the id${ID_HINTS[kind] ?? ''}, or add it to ${definedIn}`;
  return problemAt(file, path, `names the ${what} “${id}”, which does not exist`, fix);
}

function dangling(input: CheckInput): Problem[] {
  const known = knownIds(input);
  return referencesOf(input)
    .filter(({ kind, id }) => !known[kind](id))
    .map(({ file, path, kind, id }) => unknownId(file, path, kind, id));
}

/** Ids that occur more than once in a list. */
function duplicateIds({ lists }: CheckInput): Problem[] {
  return lists.flatMap(({ file, ids }) =>
    ids.flatMap((id, index) =>
      id === '' || ids.indexOf(id) === index
        ? []
        : [
            problemAt(
              file,
              file.endsWith('.md') ? id : `#${index}`,
              `has the id “${id}” a second time`,
              'give every entry an id of its own',
            ),
          ],
    ),
  );
}

/** Links contain the ids of annotations, so these must be unique over all articles. */
const sharedAnnotationIds = ({ annotations }: CheckInput): Problem[] =>
  annotations.flatMap(({ id, article }, index) => {
    const other = annotations
      .slice(0, index)
      .find((annotation) => annotation.id === id && annotation.article !== article);
    const file = `src/content/articles/${article}/annotations.json`;
    return other
      ? [problemAt(file, id, `“${id}” is also the id of an annotation of “${other.article}”`, 'choose another id')]
      : [];
  });

export const REFERENCE_RULES: readonly Rule[] = [
  { name: 'references', judge: dangling },
  { name: 'duplicate ids', judge: duplicateIds },
  { name: 'annotation ids', judge: sharedAnnotationIds },
];
