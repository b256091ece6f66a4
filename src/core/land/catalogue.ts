// Everything that is known, by id: the mosaic, the features, scenarios, articles, claims and sources.
// It must not know files or networks; whoever loads hands the parsed pieces in.
import type { Geometry, LineString } from 'geojson';
import type { Article, Claim, GeoFeature, RecordedClaim, Scenario, Source } from '../../../geo/schema.ts';
import { outlineOf } from './area.ts';
import { boundsOf, union, type Box } from '../values/bounds.ts';
import { isoOf } from '../values/id.ts';
import { cellAt, type Cell, type Mosaic } from './mosaic.ts';
import { daysOf } from '../values/period.ts';

export type { Article, Claim, GeoFeature, Source } from '../../../geo/schema.ts';

export type World = {
  readonly mosaic: Mosaic;
  readonly features: ReadonlyMap<string, GeoFeature>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
};

type Pieces = {
  readonly mosaic: Mosaic;
  readonly features: readonly GeoFeature[];
  readonly scenarios: readonly Scenario[];
  readonly articles: readonly Article[];
  readonly claims: readonly RecordedClaim[];
  readonly sources: readonly Source[];
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** The ids of all that name a claim, by the claim's id, in the order of their file. */
function namedBy(items: readonly { readonly id: string; readonly claims: readonly string[] }[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { id, claims } of items) for (const claim of claims) named.set(claim, [...(named.get(claim) ?? []), id]);
  return named;
}

/** Each claim with the scenarios and strike reports that rest on it. */
function claimsOf({ claims, scenarios, features }: Pieces): Claim[] {
  const strikes = features.filter(({ properties }) => properties.kind === 'strike');
  const reports = strikes.map(({ id, properties }) => ({ id, claims: (properties['claims'] ?? []) as string[] }));
  const [byScenario, byStrike] = [namedBy(scenarios), namedBy(reports)];
  return claims.map((claim) => ({
    ...claim,
    scenarios: byScenario.get(claim.id) ?? [],
    strikes: byStrike.get(claim.id) ?? [],
  }));
}

export const worldOf = (pieces: Pieces): World => ({
  mosaic: pieces.mosaic,
  features: byId(pieces.features),
  scenarios: byId(pieces.scenarios),
  articles: byId(pieces.articles),
  claims: byId(claimsOf(pieces)),
  sources: byId(pieces.sources),
});

/** The articles in the order of their writing; of two that may have begun on one day, the one that ended first. */
export const inReadingOrder = ({ articles }: Pick<World, 'articles'>): readonly Article[] =>
  [...articles.values()].sort((a, b) => {
    const [[aFrom, aTo], [bFrom, bTo]] = [daysOf(a.written), daysOf(b.written)];
    return aFrom - bFrom || aTo - bTo;
  });

/** Whether an id names something: a feature of a file, or an oblast or area made of cells. */
export function exists(world: World, id: string): boolean {
  const iso = isoOf(id);
  return iso === undefined ? world.features.has(id) || id === 'border.ua' : world.mosaic.oblasts.includes(iso);
}

/** The shape that an id is drawn with: cells where it is made of cells, else its own geometry. */
export const shapeOf = (world: World, id: string): Geometry | undefined =>
  outlineOf(world.mosaic, id) ?? world.features.get(id)?.geometry;

/** The box around several features in `[west, south, east, north]`; undefined if none of them has a shape. */
export function boxAround(world: World, ids: readonly string[]): Box | undefined {
  const boxes = ids.flatMap((id) => {
    const shape = shapeOf(world, id);
    return shape ? [boundsOf(shape)] : [];
  });
  return boxes.length > 0 ? boxes.reduce(union) : undefined;
}

/** The main line of contact; throws if the catalogue was built without it. */
export function lineOfContact(world: World): GeoFeature & { readonly geometry: LineString } {
  const line = world.features.get('line.contact');
  if (line?.geometry.type !== 'LineString') throw new Error('line.contact is missing or is not a line');
  return line as GeoFeature & { readonly geometry: LineString };
}

/** The cell under a point feature such as a town, if it lies in Ukraine. */
export function cellUnder(world: World, id: string): Cell | undefined {
  const shape = world.features.get(id)?.geometry;
  return shape?.type === 'Point' ? cellAt(world.mosaic, shape.coordinates) : undefined;
}
