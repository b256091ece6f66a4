// Whether everything that is named is there, in every language: the answer is a list of problems.
// It must not know files, languages' words or how a problem is shown; it is handed the whole corpus.
import type { Problem } from '../../geo/schema.ts';
import { union, within } from './bounds.ts';
import { exists } from './catalogue.ts';
import { problemAt, paragraphsOf, type Corpus, type ReferenceKind } from './corpus.ts';
import { annotationsIn, figuresIn } from './prose.ts';
import { fileOf, referencesOf } from './references.ts';
import { checkWords } from './words.ts';

type Known = Readonly<Record<ReferenceKind, (id: string) => boolean>>;

function knownIn({ world, backdrop }: Corpus): Known {
  const behind = new Set<string>(backdrop.map(({ id }) => id));
  return {
    feature: (id) => exists(world, id) || behind.has(id),
    claim: (id) => world.claims.has(id),
    source: (id) => world.sources.has(id),
    evidence: (id) => world.sources.has(id) || world.claims.has(id),
    scenario: (id) => world.scenarios.has(id),
    article: (id) => world.articles.has(id),
    oblast: (iso) => world.mosaic.oblasts.includes(iso),
  };
}

function dangling(corpus: Corpus): Problem[] {
  const known = knownIn(corpus);
  return referencesOf(corpus)
    .filter(({ kind, id }) => !known[kind](id))
    .map(({ file, path, kind, id }) =>
      problemAt(file, path, `names the ${kind === 'evidence' ? 'claim or source' : kind} “${id}”, which is not there`),
    );
}

/** What is said on one side only: a claim that names a strike must be named by it, and the same for scenarios. */
function oneSided({ world }: Corpus): Problem[] {
  const claims = [...world.claims.values()];
  const lost = claims.flatMap((claim) => {
    const strikes = claim.strikes.filter((id) => {
      const named = world.features.get(id)?.properties['claims'] as readonly string[] | undefined;
      return named && !named.includes(claim.id);
    });
    const scenarios = claim.scenarios.filter((id) => world.scenarios.get(id)?.claims.includes(claim.id) === false);
    return [...strikes, ...scenarios].map((id) =>
      problemAt('geo/claims.json', claim.id, `names “${id}”, which does not name “${claim.id}”`),
    );
  });
  const named = [
    ...[...world.scenarios.values()].map(({ id, claims: ids }) => ['geo/scenarios.json', id, ids] as const),
    ...[...world.features.values()]
      .filter(({ properties }) => properties.kind === 'strike')
      .map(({ id, properties }) => ['geo/features/strikes.geojson', id, properties['claims'] as string[]] as const),
  ];
  const unreturned = named.flatMap(([file, id, ids]) =>
    ids
      .map((claimId) => world.claims.get(claimId))
      .filter((claim) => claim && ![...claim.strikes, ...claim.scenarios].includes(id))
      .map((claim) => problemAt(file, id, `names the claim “${claim?.id ?? ''}”, which does not name “${id}”`)),
  );
  return [...lost, ...unreturned];
}

/** Each article has the claims it counts, and no claim or annotation speaks of a paragraph beyond its last. */
function miscounted({ world, annotations }: Corpus): Problem[] {
  const claims = [...world.claims.values()];
  return [...world.articles.values()].flatMap((article) => {
    const count = claims.filter((claim) => claim.article === article.id).length;
    const beyond = [
      ...claims
        .filter((claim) => claim.article === article.id && claim.paragraph > article.paragraphs)
        .map(({ id }) => id),
      ...annotations
        .filter((one) => one.article === article.id && one.paragraphs.some((n) => n > article.paragraphs))
        .map(({ id }) => id),
    ];
    return [
      ...(count === article.claims
        ? []
        : [problemAt('geo/articles.json', `${article.id}.claims`, `counts ${article.claims}; there are ${count}`)]),
      ...beyond.map((id) =>
        problemAt('geo/articles.json', `${article.id}.paragraphs`, `“${id}” speaks of a paragraph after the last`),
      ),
    ];
  });
}

function checkAnchors({ languages, annotations }: Corpus): Problem[] {
  return [...languages].flatMap(([locale, { words }]) =>
    Object.entries(words.articles).flatMap(([slug, { paragraphs }]) => {
      const file = `src/content/articles/${slug}/${locale}.md`;
      const used = paragraphs.flatMap((paragraph, index) =>
        annotationsIn(paragraph).map((id) => ({ id, path: `paragraph ${index + 1}` })),
      );
      const own = annotations.filter((one) => one.article === slug).map(({ id }) => id);
      return [
        ...used
          .filter(({ id }) => !own.includes(id))
          .map(({ id, path }) => problemAt(file, path, `ties a passage to the annotation “${id}”, which is not there`)),
        ...own.flatMap((id) => {
          const times = used.filter((one) => one.id === id).length;
          return times === 1 ? [] : [problemAt(file, '', `uses the annotation “${id}” ${times} times instead of once`)];
        }),
      ];
    }),
  );
}

/** What is measured or found by the land must lie in its box; a longitude and a latitude that changed places do not. */
function astray({ world }: Corpus): Problem[] {
  const country = world.mosaic.boxes.reduce(union);
  return [...world.features.values()].flatMap((feature) => {
    const { id, properties, geometry } = feature;
    if (properties.kind === 'place' || geometry.type === 'GeometryCollection') return [];
    const numbers: number[] = [geometry.coordinates].flat(4);
    const points = numbers.flatMap((lat, at) => (at % 2 === 1 ? [[numbers[at - 1] ?? 0, lat]] : []));
    const first = points.findIndex((point) => !within(country, point));
    if (first < 0) return [];
    const where = `[${String(points[first])}], position ${first}`;
    return [problemAt(fileOf(feature), id, `leaves the box of Ukraine at ${where}; longitude comes first`)];
  });
}

const checkSlots = (corpus: Corpus): Problem[] =>
  paragraphsOf(corpus).flatMap(({ file, path, paragraph }) =>
    figuresIn(paragraph)
      .filter((id) => !corpus.figures.has(id))
      .map((id) => problemAt(file, path, `has a slot for the figure “${id}”, which is not there`)),
  );

/** Annotations' ids stand in links, so no two may be the same, in whatever articles. */
const doubled = ({ annotations }: Corpus): Problem[] =>
  annotations
    .filter(({ id }, index) => annotations.findIndex((one) => one.id === id) !== index)
    .map(({ id, article }) =>
      problemAt(`src/content/articles/${article}/annotations.json`, id, `“${id}” is the id of another annotation too`),
    );

/** Everything in the corpus that does not hold together; empty when all does. */
export const check = (corpus: Corpus): Problem[] => [
  ...dangling(corpus),
  ...astray(corpus),
  ...oneSided(corpus),
  ...miscounted(corpus),
  ...doubled(corpus),
  ...checkAnchors(corpus),
  ...checkSlots(corpus),
  ...checkWords(corpus),
];
