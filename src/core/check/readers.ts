// Readers of files that the site takes on trust or the check alone reads: messages, corrections, languages, figures read.
// It must not know where the files lie.
import * as v from 'valibot';
import { date, parser, text } from '../../../geo/schema-grammar.ts';

/** A full day: a correction is made on one. */
const day = v.pipe(
  date,
  v.check((value) => value.length === 10, 'must be YYYY-MM-DD'),
);

export const parseMessages = parser(v.record(v.string(), v.union([text, v.record(v.string(), text)])));
export const parseCorrections = parser(v.array(v.strictObject({ date: day, said: v.record(v.string(), text) })));
/** Each language by its code (ISO 639), with its short name as it writes it. */
export const parseLanguages = parser(
  v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code such as “pl”')), text),
);
export const parseAcknowledged = parser(
  v.record(
    v.string(),
    v.strictObject({ value: v.number(), unit: v.picklist(['km2', 'km', 'percent', 'count', 'days', 'years']) }),
  ),
);
