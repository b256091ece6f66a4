// The sentences, in every language, that name the day for which the texts were last read; to be read when the map moves on.
// It must not know who reads them, nor how they are shown.
import type { CheckInput } from '../core/check/input.ts';
import { sentencesOf } from '../core/check/moved-figures.ts';
import { cachedTexts } from '../core/check/texts.ts';

/** A sentence with its place; `words` is how it reads, with `…` in place of every number. */
export type DatedSentence = {
  readonly locale: string;
  readonly file: string;
  readonly path: string;
  readonly words: string;
};

const SPACE = '[\\s\\u00a0\\u202f]+';
/** Words of the page itself fill in the day where they need it; the log of corrections tells of the past. */
const WITHOUT_DAY = /^src\/(i18n\/|content\/about\/corrections\.json)/;

/** The month of a day as a language writes it after the number of the day: «грудня», not «грудень». */
function monthOf(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const parts = format.formatToParts(new Date(`${day}T00:00Z`));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern of a day: `28 December`, `27–28 December 2025`, `December 28`; not of the same day in another year. */
export function patternOf(day: string, locale: string): RegExp {
  const [year = '', , dayOfMonth = ''] = day.split('-');
  const number = String(Number(dayOfMonth));
  const month = quoted(monthOf(day, locale));
  const span = `(?<!\\d)(?:\\d{1,2}[–-])?${number}(?:[–-]\\d{1,2})?`;
  const otherYear = `(?!,?${SPACE}(?!${year})\\d{4})`;
  return new RegExp(
    `${span}${SPACE}${month}(?!\\p{L})${otherYear}|${month}${SPACE}${number}(?!\\d)${otherYear}|${day}`,
    'iu',
  );
}

/** The sentences to be read anew; none where the texts have been read for the day of the map. */
export function datedSentences(input: CheckInput): DatedSentence[] {
  const { textsOf, earlier } = input;
  if (textsOf === undefined) return [];
  const days = [...new Set([textsOf, ...earlier.map(({ id }) => id).filter((id) => id > textsOf)])];
  const patterns = new Map(
    [...input.languages.keys()].map((locale) => [locale, days.map((day) => patternOf(day, locale))]),
  );
  return cachedTexts(input)
    .filter(({ file }) => !WITHOUT_DAY.test(file))
    .flatMap(({ locale, file, path, text }) =>
      sentencesOf(text)
        .filter((words) => patterns.get(locale)?.some((pattern) => pattern.test(words)))
        .map((words) => ({ locale, file, path, words })),
    );
}
