// The no-break spaces that the typography of a language asks for, put where somebody has typed ordinary ones.
// It must not know any language: its patterns come from its wording rules.
import type { Style } from '../check/style.ts';

type Rules = Pick<Style, 'typography'>;
const NO_BREAK = '\u00a0';
/** A word of one letter may follow another: each pass mends the ones that the last one made visible. */
const MOST_PASSES = 4;

/** The rules that an ordinary space breaks and a no-break space keeps. */
const patternsOf = ({ typography }: Rules): RegExp[] =>
  typography.filter(({ advice }) => advice?.includes('U+00A0')).map(({ pattern }) => new RegExp(pattern, 'giu'));

/** The text with no-break spaces where the rules forbid ordinary ones; every other character stays. */
export function withNoBreaks(text: string, rules: Rules): string {
  const patterns = patternsOf(rules);
  const mended = (before: string): string =>
    patterns.reduce((now, pattern) => now.replace(pattern, (match) => match.replaceAll(' ', NO_BREAK)), before);
  let now = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) now = mended(now);
  return now;
}
