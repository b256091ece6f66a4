// The schema of the wording rules of a language, src/i18n/style/<locale>.json.
// It must not know any language or text.
import * as v from 'valibot';
import { parser, text } from '../../../geo/schema-grammar.ts';

/** The source of a JavaScript regular expression with the flag `u`. */
const pattern = v.pipe(
  text,
  v.check((source) => {
    try {
      return Boolean(new RegExp(source, 'u'));
    } catch {
      return false;
    }
  }, 'is not a regular expression'),
);
const style = v.strictObject({
  /** Words that take a side, as patterns of whole words; `say` is what to write instead, `advice` what to do. */
  avoided: v.optional(
    v.array(
      v.union(
        [v.strictObject({ words: pattern, say: text }), v.strictObject({ words: pattern, advice: text })],
        'must have `words`, a regular expression, and either `say` or `advice`',
      ),
    ),
    [],
  ),
  /** Terms: words not to use, and the one accepted word, which src/content/README.md lists. */
  terms: v.optional(v.array(v.strictObject({ words: pattern, say: text })), []),
  /** Reporting verbs; both sides at war must be reported with each of those in `positions`. */
  reporting: v.optional(v.array(pattern), []),
  positions: v.optional(v.array(pattern), []),
  /** Reporting verbs that judge the speaker. */
  judging: v.optional(v.array(pattern), []),
  /** Patterns that the typography of the language forbids; `only` and `except` match the place, `file path`. */
  typography: v.optional(
    v.array(
      v.strictObject({
        pattern,
        message: text,
        advice: v.optional(text),
        only: v.optional(pattern),
        except: v.optional(pattern),
      }),
    ),
    [],
  ),
  /** What keyboards lack: characters, as a pattern, and the one that is put in their place while somebody types. */
  typing: v.optional(v.array(v.strictObject({ pattern, write: v.pipe(text, v.length(1)) })), []),
  /** Pairs of an opening and a closing quotation mark. */
  quotes: v.optional(v.array(v.tuple([text, text])), []),
});
export type Style = v.InferOutput<typeof style>;

export const parseStyle = parser(style);
