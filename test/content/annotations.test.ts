// Proves what the digests promise: every claim told in a passage, every passage with a look at its land.
// It must not judge the words; a faulty reference is for npm run check to find.
import { describe, expect, it } from 'vitest';
import { readAnnotations, readTexts, readWorld } from '../../src/cli/files.ts';
import type { Annotation } from '../../src/core/annotation.ts';
import type { Box } from '../../src/core/bounds.ts';
import { boxAround } from '../../src/core/catalogue.ts';
import { annotationsIn } from '../../src/core/prose.ts';
import { LOCALES } from '../../src/core/view.ts';

const world = readWorld();
const annotations = readAnnotations();
const slugs = [...world.articles.keys()];
const of = (slug: string): Annotation[] => annotations.filter(({ article }) => article === slug);

/** Things that run through the land, of which a view may show a part; all others it shows whole. */
const LONG = new Set(['line.contact', 'line.since-2014', 'area.russian-held']);

/** Abroad is for the small map of the world; the view of the passage stays with Ukraine. */
const UKRAINE: Box = boxAround(
  world,
  [...world.mosaic.oblasts].map((iso) => `oblast.${iso.toLowerCase()}`),
)!;
const GRAIN = 0.02;

const covers = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] - GRAIN &&
  inner[1] >= outer[1] - GRAIN &&
  inner[2] <= outer[2] + GRAIN &&
  inner[3] <= outer[3] + GRAIN;
const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The features of a passage that its view does not show, as `passage: feature`. */
function unseen({ id, features, view }: Annotation): string[] {
  const box: Box = view.box;
  const lost = features.filter((feature) => {
    const around = boxAround(world, [feature]);
    if (feature.startsWith('place.')) return false;
    return !around || !(LONG.has(feature) ? meets(box, around) : covers(box, around));
  });
  return lost.map((feature) => `${id}: ${feature}`);
}

describe('the passages', () => {
  it('are at least eighty', () => expect(annotations.length).toBeGreaterThanOrEqual(80));

  it('tie something each, and a paragraph and claim of their article', () =>
    expect(
      annotations.filter(
        ({ features, paragraphs, claims, article }) =>
          features.length === 0 ||
          paragraphs.length === 0 ||
          claims.length === 0 ||
          claims.some((claim) => world.claims.get(claim)?.article !== article),
      ),
    ).toEqual([]));

  it('name the paragraphs of their claims', () =>
    expect(
      annotations.filter(
        ({ claims, paragraphs }) =>
          [...new Set(claims.map((claim) => world.claims.get(claim)?.paragraph))].sort().join() !==
          [...paragraphs].sort().join(),
      ),
    ).toEqual([]));

  it('look at their land, whole unless it runs through the country', () =>
    expect(annotations.flatMap(unseen)).toEqual([]));

  it('look at Ukraine, wherever they speak of', () =>
    expect(annotations.filter(({ view }) => !meets(view.box, UKRAINE)).map(({ id }) => id)).toEqual([]));

  it('show the strike reports that they tie', () =>
    expect(
      annotations
        .filter(({ features }) => features.some((id) => id.startsWith('strike.')))
        .filter(({ view }) => !Object.entries(view.layers ?? {}).some(([layer, on]) => on && /^strikes-/.test(layer)))
        .map(({ id }) => id),
    ).toEqual([]));
});

describe.each(slugs)('the digest of %s', (slug) => {
  it('tells every claim of its article in a passage', () => {
    const told = new Set(of(slug).flatMap(({ claims }) => claims));
    const claims = [...world.claims.values()].filter(({ article }) => article === slug);
    expect(claims.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
  });

  it.each(LOCALES)('has its passages in the same order in %s as in the file', (locale) => {
    const paragraphs = readTexts(locale).articles[slug]?.paragraphs ?? [];
    expect(paragraphs.flatMap(annotationsIn)).toEqual(of(slug).map(({ id }) => id));
  });

  it.each(LOCALES)('ends in %s with what to keep in mind', (locale) => {
    const first = readTexts(locale).articles[slug]?.paragraphs.at(-1)?.[0];
    expect(first?.kind).toBe('emphasis');
  });
});

it('finds a view that leaves its land out', () => {
  const [first] = annotations.filter(({ features }) => features.includes('town.odesa'));
  const away: Box = [36, 49, 38, 51];
  expect(unseen({ ...first!, features: ['town.odesa'], view: { box: [...away] } })).toHaveLength(1);
  expect(unseen({ ...first!, features: ['place.moscow', 'town.kharkiv'], view: { box: [...away] } })).toEqual([]);
});
