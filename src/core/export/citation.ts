// The data of a citation of a view, the slots of citation styles, and the BibTeX entry, which is the same in all languages.
// It must not know the text of a citation style, which is in the messages of each language.
import { own } from '../values/table.ts';

export type CitationData = {
  readonly title: string;
  readonly link: string;
  /** `0.1.0+1a2b3c4d`: the package, and a hash of the data. */
  readonly version: string;
  /** The date of the situation that the data describe, `2025-12-28`. */
  readonly date: string;
  /** The day of access, `2026-11-23`. */
  readonly accessed: string;
  readonly locale: string;
};

/** `23.11.2026` for `2026-11-23`, the format of DSTU 8302 and other styles. */
const dottedDate = (day: string): string => day.split('-').reverse().join('.');

/** The values for the slots of a citation style; `long` is the date of access, written out in the language. */
export const slotsOf = (
  { title, link, version, date, accessed }: CitationData,
  long: string,
): Record<string, string> => ({
  title,
  link,
  version,
  year: date.slice(0, 4),
  date: long,
  day: dottedDate(accessed),
  /** DSTU 8302 puts a space before its colons, unlike the punctuation of the languages. */
  colon: '\u0020:',
});

const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}&%$#_]/g, (sign) => (sign === '\\' ? '\\textbackslash{}' : `\\${sign}`));

const LANGUAGES: Readonly<Record<string, string>> = { en: 'english', uk: 'ukrainian' };

/** A BibTeX entry of type `@misc`; `kind` describes the publication. The title keeps its capitals; the link is not escaped. */
export function bibtexOf({ title, link, version, date, accessed, locale }: CitationData, kind: string): string {
  const [year = ''] = date.split('-');
  const fields = {
    author: '{Redlines}',
    title: `{${escapeBibtex(title)}}`,
    year,
    version: escapeBibtex(version),
    howpublished: escapeBibtex(kind),
    url: link,
    urldate: accessed,
    langid: own(LANGUAGES, locale) ?? locale,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{redlines${year},`, ...lines, '}'].join('\n');
}
