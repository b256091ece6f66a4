// Parsers for files that the site does not validate or that only the check reads.
// It must not know where the files are.
import * as v from 'valibot';
import { contradictionId, date, featureId, parser, slug, text } from '../../../geo/schema-grammar.ts';
import { KIND_GROUPS } from '../scenario/kinds.ts';
import { UNITS } from '../values/quantity.ts';

/** A full date, as corrections and the map have it. */
const day = v.pipe(
  date,
  v.check((value) => value.length === 10, 'must be YYYY-MM-DD'),
);

export const parseMessages = parser(v.record(v.string(), v.union([text, v.record(v.string(), text)])));
export const parseCorrections = parser(
  v.array(v.strictObject({ id: slug, date: day, said: v.record(v.string(), text) })),
);
/** The day of the map; `textsOf` is the earlier day for which its texts were last read, absent where they are up to date. */
export const parseDay = parser(
  v.pipe(
    v.strictObject({ asOf: day, textsOf: v.optional(day) }),
    v.check(
      ({ asOf, textsOf }) => textsOf === undefined || textsOf < asOf,
      'has a `textsOf` that is not earlier than `asOf`',
    ),
  ),
);
const versions = v.record(v.string(), v.string());
/** Of package.json, the packages that cut the mosaic. */
export const parsePackage = parser(v.object({ dependencies: versions, devDependencies: versions }));
/** Names in Cyrillic letters, at least one for each id. */
export const parseRussianNames = parser(
  v.record(
    featureId,
    v.pipe(
      v.array(v.pipe(text, v.regex(/\p{Script=Cyrillic}/u, 'has no Cyrillic letter'))),
      v.minLength(1, 'has no name'),
    ),
  ),
);
/** The short name of each language, in that language, by its code (ISO 639). */
export const parseLanguages = parser(
  v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code such as “pl”')), text),
);
/** What is offered, each list in its order. */
export const parseOffered = parser(
  v.strictObject({
    scenarioGroups: v.array(v.strictObject({ id: v.picklist(KIND_GROUPS), scenarios: v.array(slug) })),
    foremost: v.array(slug),
    foremostContradictions: v.array(contradictionId),
    decks: v.array(slug),
  }),
);
export const parseAcknowledged = parser(
  v.record(
    v.string(),
    v.strictObject({
      value: v.number(),
      low: v.optional(v.number()),
      high: v.optional(v.number()),
      unit: v.picklist(UNITS),
    }),
  ),
);
