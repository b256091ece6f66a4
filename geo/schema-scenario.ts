// The schema of geo/scenarios.json: the rules that give land a status, and who stands behind them.
// It must not know how rules are applied or how statuses are drawn.
import * as v from 'valibot';
import { claimId, count, featureId, iso3166, km, parser, period, slug, sourceId } from './schema-grammar.ts';
import { areaId } from './schema-areas.ts';
import { STATUSES } from './schema-status.ts';

const where = v.strictObject({
  oblasts: v.optional(v.array(iso3166)),
  held: v.optional(v.picklist(['ukraine', 'russia'])),
  since2014: v.optional(v.boolean()),
  withinKm: v.optional(v.union([km, v.literal('depth')], 'must be a number of km, or “depth”')),
  pocket: v.optional(v.boolean()),
  /** A drawn area, `area.…` of geo/recipes/areas.json. */
  area: v.optional(areaId),
});
const rule = v.strictObject({ where: v.optional(where), status: v.picklist(STATUSES) });
/** The first rule whose conditions all hold gives a cell its status; the last rule has no conditions. */
export type Rule = v.InferOutput<typeof rule>;
export type Where = v.InferOutput<typeof where>;
/** The depths that a zone may have on each side, whole km; a link can store 1 to 40. */
const depth = v.pipe(
  v.strictObject({ least: count(1), most: count(1), initial: count(1), examples: v.array(count(1)) }),
  v.check(
    ({ least, most, initial, examples }) =>
      most <= 40 && [initial, ...examples].every((km) => least <= km && km <= most),
    'must have `least` ≤ `initial` and `examples` ≤ `most` ≤ 40',
  ),
);
/** Claims and sources, by their ids. */
const evidence = v.array(v.union([claimId, sourceId], 'must be the id of a claim or a source'));
/** A statement on a scenario: by whom, when, and its claims or sources; `partly` if conditional or for a part only. */
const statement = v.strictObject({
  who: slug,
  when: period,
  partly: v.optional(v.literal(true)),
  sources: v.pipe(evidence, v.minLength(1, 'needs a claim or a source')),
});
/** Nobody found an answer by `who` within `when`; `sources` are those that report its absence, if any. */
const missingAnswer = v.strictObject({ who: slug, when: period, sources: evidence });

export const ANCHORS = ['left', 'right', 'top', 'bottom'] as const;
const position = v.tuple([v.number(), v.number()]);
/** Where the map looks when the scenario is chosen: `[west, south, east, north]`, degrees. */
const camera = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([west, south, east, north]) => west < east && south < north, 'must be [west, south, east, north]'),
);
/** Where the words of a note stand, `[lon, lat]`, and which of their sides lies there, towards the subject. */
const wordsPlace = { at: position, anchor: v.picklist(ANCHORS) };
/** A note on the map: a leader leads from its `subject` on the land, `[lon, lat]`, to its words, which are content. */
const notePlace = v.strictObject({
  id: slug,
  subject: position,
  ...wordsPlace,
  /** The towns that the words name or the note is about: their names on the map stay uncovered. */
  about: v.optional(v.array(featureId)),
  /** Where the words stand in a small picture; false leaves the note out of it. */
  small: v.union([v.literal(false), v.strictObject(wordsPlace)]),
});
export type NotePlace = v.InferOutput<typeof notePlace>;

export const MARK_KINDS = ['discussed', 'unnamed-exchange', 'demilitarised-spit'] as const;
export const SCENARIO_KINDS = [
  'baseline',
  'observed',
  'proposal',
  'draft',
  'superseded-draft',
  'demand',
  'warning',
  'side-question',
] as const;
const scenario = v.strictObject({
  id: slug,
  kind: v.picklist(SCENARIO_KINDS),
  speaker: v.nullable(slug),
  period,
  backs: v.array(statement),
  rejects: v.array(statement),
  unanswered: v.optional(v.array(missingAnswer)),
  focus: v.array(iso3166),
  camera: v.optional(camera),
  notes: v.optional(v.array(notePlace)),
  depth: v.optional(depth),
  rules: v.pipe(v.array(rule), v.minLength(1, 'has no rules')),
  /** Other readings of the same text, where sources disagree on a term; `rules` is the first. */
  readings: v.optional(v.array(v.strictObject({ id: slug, focus: v.array(iso3166), rules: v.array(rule) }))),
  /** Symbols of fixed size where the scenario gives no outline: a place under discussion, or land to be exchanged. */
  marks: v.optional(
    v.array(
      v.strictObject({
        feature: featureId,
        kind: v.picklist(MARK_KINDS),
        /** `[lon, lat]` of the symbol in a feature that is larger than the place meant. */
        at: v.optional(v.tuple([v.number(), v.number()])),
      }),
    ),
  ),
  claims: v.array(claimId),
  sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
});
export type Scenario = v.InferOutput<typeof scenario>;
export type ScenarioMark = NonNullable<Scenario['marks']>[number];

export const parseScenarios = parser(v.array(scenario));
