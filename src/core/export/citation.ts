// What a citation of a view says, before any style orders it; and the entry for BibTeX, which no language changes.
// It must not know the styles' wording: each language words them in its messages.

export type Cited = {
  readonly title: string;
  readonly link: string;
  /** `0.1.0+1a2b3c4d`: the package, and a hash of the data. */
  readonly version: string;
  /** The day that the data hold for, `2025-12-28`. */
  readonly date: string;
  /** The day of access, `2026-11-23`. */
  readonly accessed: string;
  readonly locale: string;
};

/** `23.11.2026`, as DSTU 8302 and others write a day. */
const dotted = (day: string): string => day.split('-').reverse().join('.');

/** The slots of the styles' wording; `long` is the day of access as the language writes it out. */
export const slotsOf = ({ title, link, version, date, accessed }: Cited, long: string): Record<string, string> => ({
  title,
  link,
  version,
  year: date.slice(0, 4),
  date: long,
  day: dotted(accessed),
  /** DSTU 8302 sets a space before a colon of its own, which a language's text does not. */
  colon: '\u0020:',
});

const escaped = (text: string): string =>
  text.replace(/[\\{}&%$#_]/g, (sign) => (sign === '\\' ? '\\textbackslash{}' : `\\${sign}`));

const LANGUAGES: Readonly<Record<string, string>> = { en: 'english', uk: 'ukrainian' };

/** An entry `@misc` whose author and title keep their capitals; the address stands as it is. */
export function bibtexOf({ title, link, version, date, accessed, locale }: Cited, kind: string): string {
  const [year = ''] = date.split('-');
  const fields = {
    author: '{Redlines}',
    title: `{${escaped(title)}}`,
    year,
    version: escaped(version),
    howpublished: escaped(kind),
    url: link,
    urldate: accessed,
    langid: LANGUAGES[locale] ?? locale,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{redlines${year},`, ...lines, '}'].join('\n');
}
