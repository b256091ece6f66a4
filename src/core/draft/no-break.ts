// What the typography of a language asks for and keyboards lack, put where somebody has typed something else: no-break spaces, apostrophes.
// It must not know any language: its patterns come from its wording rules.
import type { Style } from '../check/style.ts';

type Rules = Pick<Style, 'typography'> & Partial<Pick<Style, 'typing'>>;
const NO_BREAK = '\u00a0';
/** A word of one letter may follow another: each pass mends the ones that the last one made visible. */
const MOST_PASSES = 4;

/** The rules that an ordinary space breaks and a no-break space keeps. */
const patternsOf = ({ typography }: Rules): RegExp[] =>
  typography.filter(({ advice }) => advice?.includes('U+00A0')).map(({ pattern }) => new RegExp(pattern, 'giu'));

/** The text with the apostrophes of its language, and no-break spaces where the rules forbid ordinary ones. Its length stays. */
export function withNoBreaks(text: string, rules: Rules): string {
  const patterns = patternsOf(rules);
  const mended = (before: string): string =>
    patterns.reduce((now, pattern) => now.replace(pattern, (match) => match.replaceAll(' ', NO_BREAK)), before);
  let now = (rules.typing ?? []).reduce((typed, { pattern, write }) => typed.replace(new RegExp(pattern, 'gu'), write), text); // prettier-ignore
  for (let pass = 0; pass < MOST_PASSES; pass++) now = mended(now);
  return now;
}
