// The schemas of hand-written inputs of the recipes, which are not shipped: settlements and reported facts.
// It must not know how a recipe works or what is compared.
import * as v from 'valibot';
import { featureId, iso3166, parser, text } from './schema-grammar.ts';

const position = v.tuple([v.number(), v.number()]);
const settlement = v.looseObject({ id: featureId, oblast: iso3166, at: position, control: text });
/** A row of geo/recipes/settlements.json, which becomes a town of the map; `at` is `[lon, lat]`. */
export type Settlement = v.InferOutput<typeof settlement>;

const area = v.strictObject({
  name: text,
  /** Null for all of Ukraine. */
  oblast: v.nullable(iso3166),
  measure: v.picklist(['km2', 'government-held-km2', 'russian-held-percent']),
  least: v.number(),
  most: v.number(),
});
const reported = v.strictObject({
  areas: v.array(area),
  /** Name, longitude, latitude, and the side that held it on 28 December 2025. */
  settlements: v.array(v.tuple([text, v.number(), v.number(), v.picklist(['ukraine', 'russia'])])),
});
/** Facts reported elsewhere, with which the line and the mosaic must agree. */
export type Reported = v.InferOutput<typeof reported>;

export const parseSettlements = parser(v.array(settlement));
export const parseReported = parser(reported);
