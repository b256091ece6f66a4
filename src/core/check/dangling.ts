// Whether everything that is named by its id is there, and no id is given twice.
// It must not know where references come from.
import type { Problem } from '../../../geo/schema.ts';
import type { ReferenceKind } from './corpus.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { featureFile, knownOf } from './known.ts';
import { referencesOf } from './references.ts';

const HOMES: Readonly<Record<Exclude<ReferenceKind, 'feature' | 'person'>, string>> = {
  claim: 'geo/claims.json',
  source: 'geo/sources.json',
  evidence: 'geo/sources.json or geo/claims.json',
  scenario: 'geo/scenarios.json',
  article: 'geo/articles.json',
  passage: 'the annotations.json of an article',
  figure: 'src/content/figures.ts',
  oblast: 'geo/features/oblasts.geojson',
};

/** Where the ids of a kind stand beside words that say what each is. */
const GUIDES: Readonly<Partial<Record<ReferenceKind, string>>> = {
  feature: ' (geo/names/en.json has each id beside its name)',
  oblast: ' (geo/names/en.json has each code beside its name)',
  figure: ' (src/content/figures/en.json says what each is)',
};

/** The problem of a name that nothing bears. */
export function unknownId(file: string, path: string, kind: ReferenceKind, id: string): Problem {
  if (kind === 'person') {
    const people = 'src/content/people';
    const fix = `correct the id (those there are in ${people}/en.json), or add “${id}” to each ${people}/<locale>.json`;
    return problemAt(file, path, `names the person “${id}”, whom ${people} does not name`, fix);
  }
  const what = kind === 'evidence' ? 'claim or source' : kind;
  const home = kind === 'feature' ? featureFile(id) : HOMES[kind];
  const fix = `correct the id${GUIDES[kind] ?? ''}, or add it to ${home}`;
  return problemAt(file, path, `names the ${what} “${id}”, which is not there`, fix);
}

function dangling(input: CheckInput): Problem[] {
  const known = knownOf(input);
  return referencesOf(input)
    .filter(({ kind, id }) => !known[kind](id))
    .map(({ file, path, kind, id }) => unknownId(file, path, kind, id));
}

/** Ids given twice within one list. */
function twice({ lists }: CheckInput): Problem[] {
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

/** Annotations' ids stand in links, so no two may be the same, in whatever articles. */
const sharedAnnotations = ({ annotations }: CheckInput): Problem[] =>
  annotations.flatMap(({ id, article }, index) => {
    const other = annotations.slice(0, index).find((one) => one.id === id && one.article !== article);
    const file = `src/content/articles/${article}/annotations.json`;
    return other
      ? [problemAt(file, id, `“${id}” is the id of an annotation of “${other.article}” too`, 'choose another id')]
      : [];
  });

export const REFERENCE_RULES: readonly Rule[] = [
  { name: 'references', judge: dangling },
  { name: 'ids given twice', judge: twice },
  { name: 'annotation ids', judge: sharedAnnotations },
];
