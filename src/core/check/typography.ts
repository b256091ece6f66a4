// The typography of every text: spaces in all languages, and the apostrophes, quotation marks and alphabet of each.
// It must not know any language; what differs between them comes from their styles.
import type { Problem } from '../../../geo/schema.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { cachedPattern } from './patterns.ts';
import type { Style } from './style.ts';
import { cachedTexts, type LocalizedText } from './texts.ts';

/** The text with a digit in place of every placeholder `{name}` of a message. */
const withoutPlaceholders = (text: string): string => text.replace(/\{\w+\}/g, '0');
const SPACES = / {2}| [,.;:!?](?!\S)/;

const excerptAt = (text: string, index: number): string => text.slice(Math.max(0, index - 15), index + 20);

function spacingProblems({ file, path, text, kind }: LocalizedText): Problem[] {
  const match = SPACES.exec(withoutPlaceholders(text));
  return [
    ...(match
      ? [problemAt(file, path, `has an extra space: “${excerptAt(withoutPlaceholders(text), match.index)}”`)]
      : []),
    ...(kind !== 'digest' && text !== text.trim() ? [problemAt(file, path, 'starts or ends with a space')] : []),
  ];
}

function styleProblems({ file, path, text }: LocalizedText, { typography, quotes }: Style): Problem[] {
  const place = `${file} ${path}`;
  const matches = (pattern: string | undefined, otherwise: boolean): boolean =>
    pattern === undefined ? otherwise : cachedPattern(pattern, 'u').test(place);
  const brokenRules = typography
    .filter(({ only, except }) => matches(only, true) && !matches(except, false))
    .flatMap(({ pattern, message, advice }) => {
      const judged = pattern.includes('\\{') ? text : withoutPlaceholders(text);
      const excerpts = [...judged.matchAll(cachedPattern(pattern, 'giu'))].map(({ index }) => excerptAt(text, index));
      const quoted = excerpts.map((excerpt) => `“${excerpt}”`).join(', ');
      return quoted === '' ? [] : [problemAt(file, path, `${message}: ${quoted}`, advice)];
    });
  const unpaired = quotes
    .filter(([open, close]) => text.split(open).length !== text.split(close).length)
    .map(([open, close]) => problemAt(file, path, `has ${open} without ${close}, or the other way round`));
  return [...brokenRules, ...unpaired];
}

/** By style, place and text, because most texts are the same from one corpus to the next. */
const problemCache = new WeakMap<object, Map<string, Problem[]>>();
const NO_STYLE = {};

function judge(input: CheckInput): Problem[] {
  return cachedTexts(input).flatMap((localized) => {
    const style = input.styles.get(localized.locale);
    const known = memoize(problemCache, style ?? NO_STYLE, () => new Map<string, Problem[]>());
    const key = [localized.file, localized.path, localized.text].join('\n');
    return memoize(known, key, () => [
      ...spacingProblems(localized),
      ...(style ? styleProblems(localized, style) : []),
    ]);
  });
}

export const TYPOGRAPHY_RULES: readonly Rule[] = [{ name: 'typography', judge }];
