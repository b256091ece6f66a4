// The rules of wording that one language has of its own, as data: src/i18n/style has a file for each that has any.
// It must not know a language or a text.
import * as v from 'valibot';
import { parser, text } from '../../../geo/schema-grammar.ts';

/** A pattern of JavaScript as text, with the flag `u`. */
const pattern = v.pipe(
  text,
  v.check((source) => {
    try {
      return Boolean(new RegExp(source, 'u'));
    } catch {
      return false;
    }
  }, 'is no regular expression'),
);
const style = v.strictObject({
  /** Words that speak for one side, as patterns of whole words; `say` is what to write instead, `advice` what to do. */
  avoided: v.optional(
    v.array(
      v.union(
        [v.strictObject({ words: pattern, say: text }), v.strictObject({ words: pattern, advice: text })],
        'must have `words`, a regular expression, and either `say` or `advice`',
      ),
    ),
    [],
  ),
  /** The ways in which any side is reported; those of `positions` are what each side must be seen to do. */
  reporting: v.optional(v.array(pattern), []),
  positions: v.optional(v.array(pattern), []),
  /** Verbs that judge the speaker while they report. */
  judging: v.optional(v.array(pattern), []),
  /** What the language's typography rules out; `only` and `except` are patterns of the place `file path`. */
  typography: v.optional(
    v.array(v.strictObject({ pattern, message: text, only: v.optional(pattern), except: v.optional(pattern) })),
    [],
  ),
  /** Quotation marks, the opening and the closing one. */
  quotes: v.optional(v.array(v.tuple([text, text])), []),
});
export type Style = v.InferOutput<typeof style>;

export const parseStyle = parser(style);
