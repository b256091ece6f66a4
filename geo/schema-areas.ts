// The schema of geo/recipes/areas.json: areas drawn by hand, which the mosaic is cut by and rules can name.
// It must not know Ukraine, nor what an area is used for. Positions are [lon, lat] in degrees, WGS84.
import * as v from 'valibot';
import { count, parser, period, sourceId } from './schema-grammar.ts';
import { AREA_ID } from './schema-id.ts';

/** `area.pokrovsk-corridor`: drawn areas share the namespace of the other named areas. */
export const areaId = v.pipe(v.string(), v.regex(AREA_ID, 'must be “area.” and a kebab-case slug'));

/** Long enough for the outline of an oblast at 0.01 degrees; every pair of edges is compared. */
export const MOST_POSITIONS = 2000;

const degrees = v.pipe(v.number(), v.finite('must be a number of degrees'));
const ring = v.pipe(
  v.array(v.strictTuple([degrees, degrees], 'must be [longitude, latitude] in degrees')),
  v.minLength(4, 'has fewer than 4 positions'),
  v.check((ring) => String(ring[0]) === String(ring.at(-1)), 'does not end where it begins'),
);
/** The outline, then its holes (RFC 7946, section 3.1.6); in which direction a ring runs does not matter. */
const polygon = v.pipe(v.array(ring), v.minLength(1, 'has no outline'));
const polygons = v.pipe(
  v.array(polygon),
  v.minLength(1, 'has no polygon'),
  v.check((parts) => parts.flat(2).length <= MOST_POSITIONS, `has more than ${MOST_POSITIONS} positions`),
);
const area = v.strictObject({
  id: areaId,
  /** The time that the area stands for: that of the text or the talks it is taken from. */
  period,
  precision: v.strictObject({ kind: v.literal('generalised'), km: count(1) }),
  sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
  polygons,
});
/** A drawn area; core/check/drawn-areas.ts judges its rings. */
export type DrawnArea = v.InferOutput<typeof area>;
/** The coordinates of a MultiPolygon. */
export type AreaPolygons = DrawnArea['polygons'];

export const parseAreas = parser(v.array(area));
export const parseAreaPeriod = parser(period);
