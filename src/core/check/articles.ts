// Digests and their annotations: every claim has a passage, every passage a view of its land, both in the same order.
// It must not judge the wording; wording.ts does.
import type { Problem } from '../../../geo/schema.ts';
import type { Annotation } from '../text/annotation.ts';
import type { Box } from '../values/bounds.ts';
import { boxAround } from '../land/catalogue.ts';
import { oblastId } from '../values/id.ts';
import { annotationsIn, type Prose } from '../text/prose.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const annotationsFile = (slug: string): string => `src/content/articles/${slug}/annotations.json`;

/** Long features, of which a view need show only a part; it must show all others completely. */
export const MAY_BE_CUT_OFF: readonly string[] = ['line.contact', 'line.since-2014', 'area.russian-held'];
/** How far a feature may extend beyond a view, degrees. */
const TOLERANCE_DEGREES = 0.02;

const covers = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] - TOLERANCE_DEGREES && inner[1] >= outer[1] - TOLERANCE_DEGREES && inner[2] <= outer[2] + TOLERANCE_DEGREES && inner[3] <= outer[3] + TOLERANCE_DEGREES; // prettier-ignore
const intersects = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** A view shows the features of its passage; places abroad are left to the small world map. */
function viewProblems(annotation: Annotation, { world }: CheckInput, country: Box | undefined): Problem[] {
  const { id, article, features, view } = annotation;
  const box: Box = view.box;
  const file = annotationsFile(article);
  const outside = features.filter((feature) => {
    const bounds = feature.startsWith('place.') ? undefined : boxAround(world, [feature]);
    // A feature outside the country is reported by the rules for features.
    if (!bounds || (country && !intersects(country, bounds))) return false;
    return !(MAY_BE_CUT_OFF.includes(feature) ? intersects(box, bounds) : covers(box, bounds));
  });
  const showsStrikes = Object.entries(view.layers ?? {}).some(([layer, on]) => on && layer.startsWith('strikes-'));
  return [
    ...outside.map((feature) =>
      problemAt(file, `${id}.view.box`, `does not show “${feature}” of its features`, 'make the box larger'),
    ),
    ...(country && !intersects(box, country)
      ? [
          problemAt(
            file,
            `${id}.view.box`,
            'does not show Ukraine',
            'draw the box over Ukraine; a place abroad need not lie in it',
          ),
        ]
      : []),
    ...(!showsStrikes && features.some((feature) => feature.startsWith('strike.'))
      ? [
          problemAt(
            file,
            `${id}.view`,
            'links a strike report but shows no layer of strikes',
            'add "layers": {"strikes-…": true}',
          ),
        ]
      : []),
  ];
}

/** A passage cites claims of its own article, and exactly their paragraphs. */
function claimProblems({ id, article, claims, paragraphs }: Annotation, { world }: CheckInput): Problem[] {
  const file = annotationsFile(article);
  if (claims.length === 0) return [problemAt(file, `${id}.claims`, 'names no claim; every passage needs one')];
  const known = claims.flatMap((claim) => world.claims.get(claim) ?? []);
  const foreign = known.filter((claim) => claim.article !== article);
  if (foreign.length > 0 || known.length < claims.length)
    return foreign.map((claim) =>
      problemAt(file, `${id}.claims`, `names “${claim.id}”, a claim of “${claim.article}”`),
    );
  const expected = [...new Set(known.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  const message = `must be the paragraphs of its claims: ${expected.join(', ')}`;
  return [...paragraphs].sort((a, b) => a - b).join() === expected.join()
    ? []
    : [problemAt(file, `${id}.paragraphs`, message)];
}

function judgeAnnotations(input: CheckInput): Problem[] {
  const { world, annotations } = input;
  const country = boxAround(world, world.mosaic.oblasts.map(oblastId));
  return annotations.flatMap((annotation) => [
    ...claimProblems(annotation, input),
    ...viewProblems(annotation, input, country),
  ]);
}

function judgeUncoveredClaims(input: CheckInput): Problem[] {
  return [...input.world.articles.keys()].flatMap((slug) => {
    const file = annotationsFile(slug);
    if (isLost(input, file) || [...input.lost.entries].some((entry) => entry.startsWith(`${file} `))) return [];
    const covered = new Set(
      input.annotations.filter(({ article }) => article === slug).flatMap(({ claims }) => claims),
    );
    const uncovered = [...input.world.claims.values()].filter(
      ({ id, article }) => article === slug && !covered.has(id),
    );
    // If the whole folder is missing, that is one problem, not one for each claim.
    if (uncovered.length > 0 && !input.folders.articles.includes(slug))
      return [problemAt(file, '', 'is missing', 'add the file')];
    return uncovered.map(({ id }) =>
      problemAt(file, '', `has no passage for the claim “${id}”`, 'name it in the `claims` of a passage'),
    );
  });
}

type Digest = { readonly slug: string; readonly locale: string; readonly file: string; readonly prose: Prose };
const digestsOf = (input: CheckInput): Digest[] =>
  [...input.languages].flatMap(([locale, { words }]) =>
    Object.entries(words.articles)
      .filter(([slug]) => !isLost(input, annotationsFile(slug)))
      .map(([slug, prose]) => ({ slug, locale, file: `src/content/articles/${slug}/${locale}.md`, prose })),
  );

/** Every annotation is linked to exactly one passage, in the order of the file, and every link has an annotation. */
function passageProblems({ slug, file, prose }: Digest, input: CheckInput): Problem[] {
  const own = input.annotations.filter(({ article }) => article === slug).map(({ id }) => id);
  const used = prose.paragraphs.flatMap((paragraph, index) =>
    annotationsIn(paragraph).map((id) => ({ id, path: `paragraph ${index + 1}` })),
  );
  const unknown = used.filter(({ id }) => !own.includes(id) && !isLost(input, annotationsFile(slug), id));
  const miscounted = own.flatMap((id) => {
    const times = used.filter((link) => link.id === id).length;
    const fix = `link it to one passage: [words](#${id})`;
    return times === 1 ? [] : [problemAt(file, used.find((link) => link.id === id)?.path ?? '', `uses the annotation “${id}” ${times} times instead of once`, fix)]; // prettier-ignore
  });
  const problems = [
    ...unknown.map(({ id, path }) =>
      problemAt(file, path, `links a passage to the annotation “${id}”, which does not exist`),
    ),
    ...miscounted,
  ];
  if (problems.length > 0) return problems;
  const order = used.filter(({ id }) => own.includes(id));
  const firstDifference = order.findIndex(({ id }, index) => id !== own[index]);
  const misplaced = order[firstDifference];
  return misplaced ? [problemAt(file, misplaced.path, `has “${misplaced.id}” where annotations.json has “${own[firstDifference] ?? ''}”`, 'put both in the same order')] : []; // prettier-ignore
}

const judgePassages = (input: CheckInput): Problem[] =>
  digestsOf(input).flatMap((digest) => passageProblems(digest, input));

export const ARTICLE_RULES: readonly Rule[] = [
  { name: 'annotations', judge: judgeAnnotations },
  { name: 'claims without a passage', judge: judgeUncoveredClaims },
  { name: 'passages of digests', judge: judgePassages },
];
