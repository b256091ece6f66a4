// The schemas of the files under geo/: types, and parse functions that return a value or a list of problems.
// It must not know what the facts are used for.
import * as v from 'valibot';
import type { Geometry } from 'geojson';
import {
  claimId,
  contradictionId,
  count,
  date,
  featureId,
  iso3166,
  km,
  parser,
  period,
  slug,
  sourceId,
  text,
  type Parsed,
} from './schema-grammar.ts';
import { geometryFault } from './schema-geometry.ts';
import { FEATURE_KINDS } from './schema-id.ts';
import { certainty, strikeProperties } from './schema-strike.ts';
import { CAVEATS, CLAIM_KINDS, LICENCES, PRECISIONS } from './schema-words.ts';

export type { Parsed, Period, Problem } from './schema-grammar.ts';
export type { Rule, Scenario, Where } from './schema-scenario.ts';
export type { Status } from './schema-status.ts';
export { parseScenarios } from './schema-scenario.ts';
export { strikeCity, type StrikeProperties } from './schema-strike.ts';

/** How well a position is known: exactly, generalised to some km, or only as a city, district or region. */
const precision = v.pipe(
  v.strictObject({
    kind: v.picklist(PRECISIONS),
    km: v.optional(km),
  }),
  v.check(
    ({ kind, km }) => (kind === 'generalised') === (km !== undefined),
    'must have km if generalised, and only then',
  ),
);
export type Precision = v.InferOutput<typeof precision>;

/** The kinds of feature; ids of `water.…` belong to several kinds. */
const KINDS = [...FEATURE_KINDS, 'reservoir', 'lake', 'river', 'estuary', 'land'] as const;
const feature = v.looseObject({
  type: v.literal('Feature'),
  id: featureId,
  properties: v.looseObject({
    kind: v.picklist(KINDS),
    period: v.optional(period),
    precision: v.optional(precision),
    sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
  }),
  geometry: v.custom<Geometry>(
    (input) => geometryFault(input) === undefined,
    ({ input }) => geometryFault(input) ?? '',
  ),
});
export type GeoFeature = v.InferOutput<typeof feature>;
const collection = v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(feature) });

const control = v.picklist(['ukraine', 'russia', 'contested']);
/** Who held a place or a piece of land on 28 December 2025; only a town can be contested. */
export type Control = v.InferOutput<typeof control>;
const townProperties = v.looseObject({
  control: v.optional(control),
  confidence: v.optional(v.picklist(['high', 'medium', 'low'])),
  since2014: v.optional(v.boolean()),
  rank: count(0),
  oblast: v.optional(iso3166),
  note: v.optional(v.boolean()),
  population: v.optional(count(0)),
});
export type TownProperties = v.InferOutput<typeof townProperties>;

/** The stated error of a line or pocket, km; the mosaic supports these two. */
const error = v.picklist([5, 10], 'must be 5 or 10');
const lineProperties = v.looseObject({
  error,
  /** Ranges of vertex indices, both ends included, where the line is known less well. */
  sectors: v.optional(v.array(v.strictObject({ from: count(0), to: count(0), error, where: text }))),
});
const pocketProperties = v.looseObject({ error });

const address = v.pipe(
  text,
  v.check((url) => /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(url), 'must be an address that begins with https://'),
);
const source = v.strictObject({
  id: sourceId,
  /** Produced by the authors of this map; the texts of any other source name its producer. */
  ours: v.optional(v.literal(true)),
  address: v.optional(v.array(address)),
  /** The npm package and version that it was taken from. */
  package: v.optional(text),
  published: v.optional(date),
  accessed: v.optional(date),
  /** `linked`: only linked to; `compared`: never shipped; `own`: in our own words. */
  licence: v.picklist(LICENCES),
  /** Limits that many sources share; a limit of a single source is in its texts. */
  caveats: v.optional(v.array(v.picklist(CAVEATS))),
  /** The side whose officials alone speak in it: their statement, which nobody has confirmed. */
  side: v.optional(slug),
});
/** The facts about a source; its title and producer are in src/content/sources. */
export type Source = v.InferOutput<typeof source>;

const article = v.strictObject({
  id: slug,
  /** The first letter of the ids of its claims. */
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/, 'must be one capital letter')),
  title: v.nullable(text),
  outlet: v.nullable(text),
  /** The article gives no date at all, so that every date of its claims is inferred. */
  undated: v.optional(v.literal(true)),
  written: period,
  /** How it spells the surname of President Zelenskyy; null where it does not name him. */
  spelling: v.nullable(text),
  paragraphs: count(1),
});
/** A source article; the note of its digest says how its date is known. */
export type Article = v.InferOutput<typeof article>;

const claim = v.strictObject({
  id: claimId,
  article: slug,
  paragraph: count(1),
  speaker: slug,
  actor: v.nullable(slug),
  kind: v.picklist(CLAIM_KINDS),
  topics: v.array(slug),
  places: v.array(featureId),
  period,
  certainty: v.optional(certainty, 'unreviewed'),
  contradictions: v.array(contradictionId),
  sources: v.array(sourceId),
});
/** A claim as parsed from its file. */
export type RecordedClaim = v.InferOutput<typeof claim>;
/** A claim with the scenarios and strike reports that cite it. */
export type Claim = RecordedClaim & { readonly scenarios: readonly string[]; readonly strikes: readonly string[] };
/** A claim as written in its file; it has no certainty if nobody has graded it yet. */
export type WrittenClaim = v.InferInput<typeof claim>;

const names = v.record(featureId, v.strictObject({ name: text, aliases: v.optional(v.array(text)) }));
export type Names = v.InferOutput<typeof names>;

/** The properties of a cell of the mosaic; geo/README.md explains each. */
const cell = v.strictObject({
  oblast: iso3166,
  held: v.picklist(['ukraine', 'russia']),
  /** Signed whole-kilometre band from the main line: 3 is 2-3 km on the government side, -3 the same on the Russian side, +-51 beyond 50 km. */
  band: v.pipe(v.number(), v.integer(), v.minValue(-51), v.maxValue(51)),
  /** Error of the line there, km: the stated one of a sector, or between two where one goes over into the other. */
  error: v.picklist([5, 6, 7, 8, 9, 10], 'must be a whole number of km from 5 to 10'),
  pocket: v.optional(slug),
  /** The part of a pocket, by the error of the pocket: deeper inside than the error, inside within it, or outside within it. */
  ring: v.optional(v.picklist(['core', 'inner', 'outer'])),
  since2014: v.optional(v.boolean()),
  /** The drawn areas that contain it, sorted by id; absent where there is none. */
  areas: v.optional(v.pipe(v.array(featureId), v.minLength(1, 'must not be empty'))),
});
export type CellProperties = v.InferOutput<typeof cell>;

const parseCollection = parser(collection);
const PROPERTIES: ReadonlyMap<string, (input: unknown, file: string) => Parsed<unknown>> = new Map<
  string,
  (input: unknown, file: string) => Parsed<unknown>
>([
  ['town', parser(townProperties)],
  ['strike', parser(strikeProperties)],
  ['line', parser(lineProperties)],
  ['earlier', parser(lineProperties)],
  ['pocket', parser(pocketProperties)],
]);

/** The geometry that a kind is drawn and measured by; other kinds may have several. */
const GEOMETRY_OF: ReadonlyMap<string, string> = new Map([
  ['town', 'Point'],
  ['strike', 'Point'],
  ['place', 'Point'],
  ['line', 'LineString'],
  ['earlier', 'LineString'],
  ['pocket', 'Polygon'],
]);

/** Parses a file of features; towns, strike reports, lines and pockets must have the properties and geometry of their kind. */
export function parseFeatures(input: unknown, file: string): Parsed<v.InferOutput<typeof collection>> {
  const parsed = parseCollection(input, file);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.features.flatMap(({ id, properties, geometry }, index) => {
    const type = GEOMETRY_OF.get(properties.kind);
    if (type !== undefined && geometry.type !== type)
      return [
        {
          file,
          path: `features.${index}.geometry.type`,
          message: `must be ${type}, since ${id} is a ${properties.kind}`,
        },
      ];
    const read = PROPERTIES.get(properties.kind)?.(properties, file);
    if (!read || read.ok) return [];
    return read.problems.map((problem) => ({ ...problem, path: `features.${index}.properties.${problem.path}` }));
  });
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

export const parseSources = parser(v.array(source));
export const parseArticles = parser(v.array(article));
export const parseClaims = parser(v.array(claim));
export const parseNames = parser(names);
export const parseCell = parser(cell);
