// Digests and their annotations: every claim told in a passage, every passage with a look at its land, in order.
// It must not judge the words; wording.ts does.
import type { Problem } from '../../../geo/schema.ts';
import type { Annotation } from '../text/annotation.ts';
import type { Box } from '../values/bounds.ts';
import { boxAround } from '../land/catalogue.ts';
import { oblastId } from '../values/id.ts';
import { annotationsIn, type Prose } from '../text/prose.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const annotationsFile = (slug: string): string => `src/content/articles/${slug}/annotations.json`;

/** Things that run through the land, of which a view may show a part; all others it shows whole. */
const LONG: readonly string[] = ['line.contact', 'line.since-2014', 'area.russian-held'];
/** How far a feature may reach out of a view, degrees. */
const GRAIN = 0.02;

const covers = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] - GRAIN && inner[1] >= outer[1] - GRAIN && inner[2] <= outer[2] + GRAIN && inner[3] <= outer[3] + GRAIN; // prettier-ignore
const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** A view shows the land its passage speaks of; what lies abroad is for the small map of the world. */
function ofView(annotation: Annotation, { world }: CheckInput, country: Box | undefined): Problem[] {
  const { id, article, features, view } = annotation;
  const box: Box = view.box;
  const file = annotationsFile(article);
  const unseen = features.filter((feature) => {
    const around = feature.startsWith('place.') ? undefined : boxAround(world, [feature]);
    // What lies outside the country is a fault of the feature.
    if (!around || (country && !meets(country, around))) return false;
    return !(LONG.includes(feature) ? meets(box, around) : covers(box, around));
  });
  const shown = Object.entries(view.layers ?? {}).some(([layer, on]) => on && layer.startsWith('strikes-'));
  return [
    ...unseen.map((one) =>
      problemAt(file, `${id}.view.box`, `does not show “${one}” of its features`, 'make the box larger'),
    ),
    ...(country && !meets(box, country)
      ? [
          problemAt(
            file,
            `${id}.view.box`,
            'does not show Ukraine',
            'draw the box over Ukraine; a place abroad need not lie in it',
          ),
        ]
      : []),
    ...(!shown && features.some((one) => one.startsWith('strike.'))
      ? [
          problemAt(
            file,
            `${id}.view`,
            'ties a strike report and shows no layer of strikes',
            'add "layers": {"strikes-…": true}',
          ),
        ]
      : []),
  ];
}

/** A passage rests on claims of its own article, and names just their paragraphs. */
function ofClaims({ id, article, claims, paragraphs }: Annotation, { world }: CheckInput): Problem[] {
  const file = annotationsFile(article);
  if (claims.length === 0) return [problemAt(file, `${id}.claims`, 'names no claim: every passage needs one')];
  const known = claims.flatMap((one) => world.claims.get(one) ?? []);
  const strangers = known.filter((claim) => claim.article !== article);
  if (strangers.length > 0 || known.length < claims.length)
    return strangers.map((one) => problemAt(file, `${id}.claims`, `names “${one.id}”, a claim of “${one.article}”`));
  const expected = [...new Set(known.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  const message = `must be the paragraphs of its claims: ${expected.join(', ')}`;
  return [...paragraphs].sort((a, b) => a - b).join() === expected.join()
    ? []
    : [problemAt(file, `${id}.paragraphs`, message)];
}

function judgeAnnotations(input: CheckInput): Problem[] {
  const { world, annotations } = input;
  const country = boxAround(world, world.mosaic.oblasts.map(oblastId));
  return annotations.flatMap((one) => [...ofClaims(one, input), ...ofView(one, input, country)]);
}

function judgeUntold(input: CheckInput): Problem[] {
  return [...input.world.articles.keys()].flatMap((slug) => {
    const file = annotationsFile(slug);
    if (isLost(input, file) || [...input.lost.entries].some((one) => one.startsWith(`${file} `))) return [];
    const covered = new Set(
      input.annotations.filter(({ article }) => article === slug).flatMap(({ claims }) => claims),
    );
    const untold = [...input.world.claims.values()].filter(({ id, article }) => article === slug && !covered.has(id));
    // Without its folder an article has no file of annotations that a claim could be missing from.
    if (untold.length > 0 && !input.folders.articles.includes(slug))
      return [problemAt(file, '', 'is missing', 'make the file')];
    return untold.map(({ id }) =>
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

/** Every annotation is tied to one passage, every passage to an annotation, in the order of the file. */
function ofPassages({ slug, file, prose }: Digest, input: CheckInput): Problem[] {
  const own = input.annotations.filter(({ article }) => article === slug).map(({ id }) => id);
  const used = prose.paragraphs.flatMap((paragraph, index) =>
    annotationsIn(paragraph).map((id) => ({ id, path: `paragraph ${index + 1}` })),
  );
  const strangers = used.filter(({ id }) => !own.includes(id) && !isLost(input, annotationsFile(slug), id));
  const miscounted = own.flatMap((id) => {
    const times = used.filter((one) => one.id === id).length;
    const fix = `tie it to one passage: [words](#${id})`;
    return times === 1 ? [] : [problemAt(file, used.find((one) => one.id === id)?.path ?? '', `uses the annotation “${id}” ${times} times instead of once`, fix)]; // prettier-ignore
  });
  const wrong = [
    ...strangers.map(({ id, path }) =>
      problemAt(file, path, `ties a passage to the annotation “${id}”, which is not there`),
    ),
    ...miscounted,
  ];
  if (wrong.length > 0) return wrong;
  const order = used.filter(({ id }) => own.includes(id));
  const first = order.findIndex(({ id }, index) => id !== own[index]);
  const at = order[first];
  return at ? [problemAt(file, at.path, `has “${at.id}” where annotations.json has “${own[first] ?? ''}”`, 'bring both into one order')] : []; // prettier-ignore
}

const judgePassages = (input: CheckInput): Problem[] => digestsOf(input).flatMap((one) => ofPassages(one, input));

export const ARTICLE_RULES: readonly Rule[] = [
  { name: 'annotations', judge: judgeAnnotations },
  { name: 'claims without a passage', judge: judgeUntold },
  { name: 'passages of digests', judge: judgePassages },
];
