// The catalogue of all facts by id: the mosaic, features, scenarios, articles, claims and sources.
// It must not know files or networks; the loader passes in parsed data.
import type { Geometry, LineString } from 'geojson';
import type { Article, Claim, GeoFeature, RecordedClaim, Scenario, Source } from '../../../geo/schema.ts';
import { cellsOf, inDrawnArea, outlineOf } from './area.ts';
import { boundsOf, union, type Box } from '../values/bounds.ts';
import { oblastCodeOf } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { cellAt, type Cell, type Mosaic } from './mosaic.ts';
import { AS_OF, daysOf } from '../values/period.ts';
import type { PlanSign } from '../view/plan-signs.ts';

export type { Article, Claim, GeoFeature, Source } from '../../../geo/schema.ts';

/** What is asked of plans of the reader's own, by their texts; src/core/plan/reader.ts does it, once it has been fetched. */
export type PlanReader = {
  /** The scenario of a plan, the same object for the same text; undefined for a text that is no plan. */
  readonly scenarioOf: (world: World, text: string) => Scenario | undefined;
  /** The scenario of the register that gives all land the status that the plan gives it; undefined if none does. */
  readonly twinOf: (world: World, text: string) => Scenario | undefined;
  /** What a plan says of the three places that have a sign; none for a text that is no plan. */
  readonly signsOf: (text: string) => readonly PlanSign[];
};

export type World = {
  /** The day on which line, control and towns hold, `2025-12-28`. */
  readonly asOf: string;
  readonly mosaic: Mosaic;
  readonly features: ReadonlyMap<string, GeoFeature>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Absent until the reader's own plan is asked for: until then no plan has a scenario. */
  readonly plans?: PlanReader;
};

type WorldData = {
  /** By default the day of this build. */
  readonly asOf?: string | undefined;
  readonly mosaic: Mosaic;
  readonly features: readonly GeoFeature[];
  readonly scenarios: readonly Scenario[];
  readonly articles: readonly Article[];
  readonly claims: readonly RecordedClaim[];
  readonly sources: readonly Source[];
  readonly plans?: PlanReader | undefined;
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** By claim id: the ids of the items that cite it, in their own order. */
function citingIds(
  items: readonly { readonly id: string; readonly claims: readonly string[] }[],
): Map<string, string[]> {
  const idsByClaim = new Map<string, string[]>();
  for (const { id, claims } of items)
    for (const claim of claims) idsByClaim.set(claim, [...(idsByClaim.get(claim) ?? []), id]);
  return idsByClaim;
}

/** The claims, each with the ids of the scenarios and strike reports that cite it. */
function claimsOf({ claims, scenarios, features }: WorldData): Claim[] {
  const strikes = features.filter(({ properties }) => properties.kind === 'strike');
  const reports = strikes.map(({ id, properties }) => ({ id, claims: (properties['claims'] ?? []) as string[] }));
  const [byScenario, byStrike] = [citingIds(scenarios), citingIds(reports)];
  return claims.map((claim) => ({
    ...claim,
    scenarios: byScenario.get(claim.id) ?? [],
    strikes: byStrike.get(claim.id) ?? [],
  }));
}

/** The stated error of the line of 2014-15, km; 0 where the line is not there. */
function oldLineErrorOf(features: WorldData['features']): number {
  const line = features.find(({ id }) => id === 'line.since-2014');
  return Number(line?.properties['error'] ?? 0);
}

const mosaicsByError = new WeakMap<Mosaic, Map<number, Mosaic>>();
/** The mosaic with the error of the line of 2014-15: one object for the same two, since what is computed of it is cached. */
function withOldLineError(mosaic: Mosaic, oldLineError: number): Mosaic {
  if (mosaic.oldLineError === oldLineError) return mosaic;
  const byError = memoize(mosaicsByError, mosaic, () => new Map<number, Mosaic>());
  return memoize(byError, oldLineError, () => ({ ...mosaic, oldLineError }));
}

export const worldOf = (data: WorldData): World => ({
  asOf: data.asOf ?? AS_OF,
  mosaic: withOldLineError(data.mosaic, oldLineErrorOf(data.features)),
  features: byId(data.features),
  scenarios: byId(data.scenarios),
  articles: byId(data.articles),
  claims: byId(claimsOf(data)),
  sources: byId(data.sources),
  ...(data.plans ? { plans: data.plans } : {}),
});

/** The articles from the earliest to the latest by the first day they may have been written on, then by the last. */
export const inReadingOrder = ({ articles }: Pick<World, 'articles'>): readonly Article[] =>
  [...articles.values()].sort((a, b) => {
    const [[aFrom, aTo], [bFrom, bTo]] = [daysOf(a.written), daysOf(b.written)];
    return aFrom - bFrom || aTo - bTo;
  });

/** Whether an id names a feature of a file, an oblast of the mosaic or the border of Ukraine. */
export function exists(world: World, id: string): boolean {
  const iso = oblastCodeOf(id);
  return iso === undefined ? world.features.has(id) || id === 'border.ua' : world.mosaic.oblasts.includes(iso);
}

/** Tells which cells an id stands for: an area, drawn or not, a pocket or an oblast; undefined if it is of anything else. */
export const landOf = ({ features }: World, id: string): ReturnType<typeof cellsOf> =>
  features.get(id)?.properties['drawn'] === true ? inDrawnArea(id) : cellsOf(id);

/** The geometry of an id, `[lon, lat]`: the outline of its cells if it is an area, else that of its feature. */
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

/** The main line of contact; throws if the catalogue has none or it is not a LineString. */
export function lineOfContact(world: World): GeoFeature & { readonly geometry: LineString } {
  const line = world.features.get('line.contact');
  if (line?.geometry.type !== 'LineString') throw new Error('line.contact is missing or is not a line');
  return line as GeoFeature & { readonly geometry: LineString };
}

/** The cell in which a point feature such as a town lies; undefined outside Ukraine or if the feature is not a point. */
export function cellUnder(world: World, id: string): Cell | undefined {
  const shape = world.features.get(id)?.geometry;
  return shape?.type === 'Point' ? cellAt(world.mosaic, shape.coordinates) : undefined;
}
