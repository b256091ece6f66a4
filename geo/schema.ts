// The shape of every file under geo/: types, and parse functions that return a value or a list of problems.
// It must not know what is done with the facts: no drawing, no arithmetic, no prose.
import * as v from 'valibot';
import type { Geometry } from 'geojson';

/** Something wrong with a piece of data, said so that a person can mend it. */
export type Problem = { readonly file: string; readonly path: string; readonly message: string };
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] };

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case slug'));
const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));

/** `town.kramatorsk`, `oblast.ua-14`, `strike.st13`: the kind of thing, a dot, a slug. */
const featureId = v.pipe(
  v.string(),
  v.regex(
    /^(oblast|country|border|sea|water|town|line|pocket|area|strike|place)\.[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be kind.slug',
  ),
);
const sourceId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be a source id'));
const claimId = v.pipe(v.string(), v.regex(/^[A-E]\d\d$/, 'must be an article letter and two digits'));
const iso3166 = v.pipe(v.string(), v.regex(/^UA-\d\d$/, 'must be an ISO 3166-2 code'));

/** Partial dates are honest dates: `2025`, `2025-12` or `2025-12-28`. */
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
);
/** A day, or a span of which both ends belong to it; `inferred` when the source gives no date itself. */
const period = v.strictObject({ from: date, to: v.optional(date), inferred: v.optional(v.boolean()) });
export type Period = v.InferOutput<typeof period>;

/** How well a position is known: exactly drawn, generalised by so many km, or only a city, district or region. */
const precision = v.variant('kind', [
  v.strictObject({ kind: v.literal('generalised'), km: v.number() }),
  v.strictObject({ kind: v.picklist(['exact', 'city', 'district', 'region']) }),
]);
export type Precision = v.InferOutput<typeof precision>;

const certainty = v.picklist(['A', 'B', 'C', 'D', 'E', 'unreviewed']);

const feature = v.object({
  type: v.literal('Feature'),
  id: featureId,
  properties: v.looseObject({
    kind: text,
    period: v.optional(period),
    precision: v.optional(precision),
    sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
  }),
  geometry: v.custom<Geometry>(
    (value) => typeof value === 'object' && value !== null && 'type' in value && 'coordinates' in value,
    'must be a GeoJSON geometry',
  ),
});
export type GeoFeature = v.InferOutput<typeof feature>;
const collection = v.object({ type: v.literal('FeatureCollection'), features: v.array(feature) });

const control = v.picklist(['ukraine', 'russia', 'contested']);
/** Who holds a place or a piece of land on 28 December 2025; only a town can be contested. */
export type Control = v.InferOutput<typeof control>;
const townProperties = v.looseObject({
  control: v.optional(control),
  confidence: v.optional(v.picklist(['high', 'medium', 'low'])),
  since2014: v.optional(v.boolean()),
  rank: v.number(),
  oblast: v.optional(iso3166),
  note: v.optional(v.boolean()),
  population: v.optional(v.number()),
});
export type TownProperties = v.InferOutput<typeof townProperties>;

const count = v.strictObject({ atLeast: v.number(), atMost: v.optional(v.number()), by: v.optional(text) });
const strikeProperties = v.looseObject({
  city: v.picklist(['kharkiv', 'odesa', 'kyiv', 'elsewhere']),
  hit: v.pipe(
    v.array(v.picklist(['energy', 'housing', 'port', 'transport', 'industry', 'education', 'other', 'not-given'])),
    v.minLength(1),
  ),
  weapons: v.array(
    v.strictObject({
      kind: v.picklist(['drone', 'missile', 'ballistic-missile', 'guided-bomb']),
      count: v.optional(v.number()),
      neutralised: v.optional(v.number()),
    }),
  ),
  killed: v.optional(count),
  injured: v.optional(count),
  partOfDay: v.optional(v.picklist(['night', 'morning', 'afternoon', 'evening', 'night-to-day', 'night-and-day'])),
  certainty,
  claims: v.array(claimId),
});
export type StrikeProperties = v.InferOutput<typeof strikeProperties>;

const source = v.strictObject({
  id: sourceId,
  title: text,
  producer: text,
  address: v.optional(v.array(text)),
  published: v.optional(date),
  accessed: v.optional(date),
  licence: text,
  method: v.optional(text),
  caveat: v.optional(text),
});
export type Source = v.InferOutput<typeof source>;

const article = v.strictObject({
  id: slug,
  letter: v.picklist(['A', 'B', 'C', 'D', 'E']),
  title: v.nullable(text),
  outlet: v.nullable(text),
  written: period,
  spelling: text,
  paragraphs: v.number(),
  claims: v.number(),
});
/** One of the five source articles; how its date is known is told in its digest of each language. */
export type Article = v.InferOutput<typeof article>;

const claim = v.strictObject({
  id: claimId,
  article: slug,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  speaker: slug,
  actor: v.nullable(slug),
  kind: v.picklist(['event', 'position', 'proposal', 'demand', 'forecast', 'figure', 'background']),
  topics: v.array(slug),
  places: v.array(featureId),
  period,
  certainty: v.optional(certainty, 'unreviewed'),
  scenarios: v.array(slug),
  strikes: v.array(featureId),
  contradictions: v.array(v.pipe(v.string(), v.regex(/^X\d+$/))),
  sources: v.array(sourceId),
});
export type Claim = v.InferOutput<typeof claim>;

export const STATUSES = [
  'recognised',
  'government-held',
  'left-by-ukraine',
  'buffer',
  'demilitarised-ukrainian-side',
  'demilitarised-russian-side',
  'vacated-by-russia',
  'russian-held',
  'russian-held-since-2014',
] as const;
/** What a scenario says of a piece of land. */
export type Status = (typeof STATUSES)[number];

const where = v.strictObject({
  oblasts: v.optional(v.array(iso3166)),
  held: v.optional(v.picklist(['ukraine', 'russia'])),
  since2014: v.optional(v.boolean()),
  withinKm: v.optional(v.union([v.number(), v.literal('depth')])),
  pocket: v.optional(v.boolean()),
});
const rule = v.strictObject({ where: v.optional(where), status: v.picklist(STATUSES) });
/** The first rule whose conditions all hold gives the cell its status; the last rule has none and catches the rest. */
export type Rule = v.InferOutput<typeof rule>;
export type Where = v.InferOutput<typeof where>;
const scenario = v.strictObject({
  id: slug,
  register: v.pipe(v.string(), v.regex(/^S\d\d[a-z]?$/)),
  kind: v.picklist([
    'baseline',
    'observed',
    'draft',
    'superseded-draft',
    'demand',
    'proposal',
    'warning',
    'side-question',
  ]),
  speaker: v.nullable(slug),
  period,
  backs: v.array(slug),
  rejects: v.array(slug),
  focus: v.array(iso3166),
  depth: v.optional(
    v.strictObject({ least: v.number(), most: v.number(), initial: v.number(), examples: v.array(v.number()) }),
  ),
  rules: v.array(rule),
  claims: v.array(claimId),
  sources: v.array(sourceId),
});
export type Scenario = v.InferOutput<typeof scenario>;

const names = v.record(featureId, v.strictObject({ name: text, aliases: v.optional(v.array(text)) }));
export type Names = v.InferOutput<typeof names>;

/** What every cell of the mosaic knows of itself; see geo/README.md for the meaning of each. */
const cell = v.strictObject({
  oblast: iso3166,
  held: v.picklist(['ukraine', 'russia']),
  /** Signed whole-kilometre band from the main line: 3 is 2-3 km on the government side, -3 the same on the Russian side, +-51 beyond 50 km. */
  band: v.pipe(v.number(), v.integer(), v.minValue(-51), v.maxValue(51)),
  /** Stated error of the nearest sector of the line, km. */
  error: v.picklist([5, 10]),
  pocket: v.optional(slug),
  /** Where a pocket's own error reaches: deeper inside than it, inside within it, outside within it. */
  ring: v.optional(v.picklist(['core', 'inner', 'outer'])),
  since2014: v.optional(v.boolean()),
});
export type CellProperties = v.InferOutput<typeof cell>;

function parser<T>(schema: v.GenericSchema<unknown, T>): (input: unknown, file: string) => Parsed<T> {
  return (input, file) => {
    const result = v.safeParse(schema, input);
    if (result.success) return { ok: true, value: result.output };
    return {
      ok: false,
      problems: result.issues.map((issue) => ({ file, path: v.getDotPath(issue) ?? '', message: issue.message })),
    };
  };
}

const parseCollection = parser(collection);
const PROPERTIES: Readonly<Record<string, (input: unknown, file: string) => Parsed<unknown>>> = {
  town: parser(townProperties),
  strike: parser(strikeProperties),
};

/** Reads a file of features; towns and strike reports must carry what their kind needs. */
export function parseFeatures(input: unknown, file: string): Parsed<v.InferOutput<typeof collection>> {
  const parsed = parseCollection(input, file);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.features.flatMap(({ id, properties }) => {
    const read = PROPERTIES[properties.kind]?.(properties, file);
    return read && !read.ok ? read.problems.map((problem) => ({ ...problem, path: `${id}.${problem.path}` })) : [];
  });
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

export const parseSources = parser(v.array(source));
export const parseArticles = parser(v.array(article));
export const parseClaims = parser(v.array(claim));
export const parseScenarios = parser(v.array(scenario));
export const parseNames = parser(names);
export const parseCell = parser(cell);
