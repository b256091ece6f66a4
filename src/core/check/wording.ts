// The wording of every text: no typed measurement, no slot that is not filled, no word that takes a side.
// It must not know the facts or any language; the words to avoid come from the style of a language.
import type { Problem } from '../../../geo/schema.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { everyWord, wholeWord } from './patterns.ts';
import type { Style } from './style.ts';
import { cachedTexts, type LocalizedText } from './texts.ts';

const UNITS =
  'km|kilomet\\p{L}*|miles?|%|per ?cent\\p{L}*|square|sq\\.?|km²|км|кілометр\\p{L}*|кв\\.|квадратн\\p{L}*|відсот\\p{L}*|процент\\p{L}*|га|hectares?';
const MEASUREMENT = new RegExp(`\\d[\\d.,]*[\\s\\u00a0-]*(?:${UNITS})(?!\\p{L})`, 'u');

/** By text, because most texts are the same from one corpus to the next. */
const measurementCache = new Map<string, string | undefined>();

function judgeNumbers(input: CheckInput): Problem[] {
  return cachedTexts(input).flatMap(({ file, path, text, kind }) => {
    const typed = kind === 'other' ? undefined : memoize(measurementCache, text, () => MEASUREMENT.exec(text)?.[0]);
    const measurement = problemAt(
      file,
      path,
      `has the typed measurement “${typed ?? ''}”`,
      'use words, or a slot [](=figure) (README: A figure)',
    );
    const slot = problemAt(file, path, 'has a slot where slots are not filled', 'write the number, or remove it');
    return [...(typed === undefined ? [] : [measurement]), ...(/\]\(/.test(text) ? [slot] : [])];
  });
}

type Finding = { readonly message: string; readonly fix: string };

/**
 * The words to avoid in a text. A pattern that begins with two capitals matches only as written, any other in any case.
 * All patterns are first tried together, since most texts match none.
 */
function avoidedWords(text: string, { avoided }: Style): Finding[] {
  if (avoided.length === 0 || !wholeWord(avoided.map(({ words }) => words).join('|'), 'iu').test(text)) return [];
  return avoided.flatMap((entry) => {
    const { words } = entry;
    const fix = 'say' in entry ? `write “${entry.say}”` : entry.advice;
    const matches = text.match(everyWord(words, /^\p{Lu}{2}/u.test(words) ? 'u' : 'iu')) ?? [];
    return [...new Set(matches)].map((match) => ({ message: `uses “${match}”`, fix }));
  });
}

function judgingVerbs(text: string, { judging }: Style): Finding[] {
  const matches = judging.length > 0 ? (text.match(everyWord(judging.join('|'), 'iu')) ?? []) : [];
  return [...new Set(matches)].map((verb) => ({
    message: `judges the speaker: “${verb}”`,
    fix: 'use a neutral reporting verb',
  }));
}

/** The text without its quotations, since other people’s words are not ours to choose. */
const withoutQuotations = (text: string): string => text.replace(/“[^”]*”|«[^»]*»|„[^“”]*[“”]/g, '“”');

/** By style and text, because most texts are the same from one corpus to the next. */
const findingCache = new WeakMap<Style, Map<string, Finding[]>>();

const findingsIn = ({ text }: LocalizedText, style: Style): Finding[] =>
  memoize(
    memoize(findingCache, style, () => new Map<string, Finding[]>()),
    text,
    () => {
      const own = withoutQuotations(text);
      return [...avoidedWords(own, style), ...judgingVerbs(own, style)];
    },
  );

const judgeWords = (input: CheckInput): Problem[] =>
  cachedTexts(input).flatMap((localized) => {
    const style = input.styles.get(localized.locale);
    const findings = style ? findingsIn(localized, style) : [];
    return findings.map(({ message, fix }) => problemAt(localized.file, localized.path, message, fix));
  });

export const WORDING_RULES: readonly Rule[] = [
  { name: 'typed numbers', judge: judgeNumbers },
  { name: 'words that take a side', judge: judgeWords },
];
