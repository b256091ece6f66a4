// The schema of a strike report: whose strike, by whose account, what was hit, with what, and how sure that is.
// It must not know where a report stands on the map.
import * as v from 'valibot';
import { claimId, count, slug, text } from './schema-grammar.ts';
import { CERTAINTIES, HITS, PARTS_OF_DAY, WEAPONS } from './schema-words.ts';

export const certainty = v.picklist(CERTAINTIES);

const casualties = v.pipe(
  v.strictObject({ atLeast: count(0), atMost: v.optional(count(0)), by: v.optional(text) }),
  v.check(({ atLeast, atMost = atLeast }) => atMost >= atLeast, 'has a lower `atMost` than `atLeast`'),
);
const weapon = v.pipe(
  v.strictObject({
    kind: v.picklist(WEAPONS),
    count: v.optional(count(1)),
    neutralised: v.optional(count(0)),
    /** The numbers are of the whole country, not of the place of the report. */
    nationwide: v.optional(v.literal(true)),
  }),
  v.check(
    (weapon) => (weapon.neutralised ?? 0) <= (weapon.count ?? Infinity),
    'has more `neutralised` than its `count`',
  ),
);
/** The cities whose strike reports are counted by themselves; `elsewhere` is any other place. */
export const strikeCity = v.picklist(['kharkiv', 'odesa', 'kyiv', 'elsewhere']);
export const strikeProperties = v.looseObject({
  /** Whose strike it is, by whose account: a side, and somebody named in `src/content/people`. */
  launchedBy: slug,
  attributedBy: slug,
  city: strikeCity,
  hit: v.pipe(
    v.array(v.picklist(HITS)),
    v.minLength(1),
    v.check((hit) => hit.length === 1 || !hit.includes('not-given'), 'has “not-given” beside what was hit'),
  ),
  weapons: v.array(weapon),
  killed: v.optional(casualties),
  injured: v.optional(casualties),
  partOfDay: v.optional(v.picklist(PARTS_OF_DAY)),
  certainty,
  claims: v.array(claimId),
});
export type StrikeProperties = v.InferOutput<typeof strikeProperties>;
