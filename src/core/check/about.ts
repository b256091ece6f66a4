// The About page, which has the same sections in every language, and the log of corrections.
// It must not know how the page looks.
import { own } from '../values/table.ts';
import type { Problem } from '../../../geo/schema.ts';
import type { About } from '../text/about.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const CORRECTIONS = 'src/content/about/corrections.json';
const fileOf = (locale: string): string => `src/content/about/${locale}.md`;

/** The page with the most sections and paragraphs, with which the others are compared. */
function longestPage(pages: readonly (readonly [string, About])[]): readonly [string, About] | undefined {
  const size = ({ sections }: About): number =>
    sections.reduce((sum, { paragraphs }) => sum + 1 + paragraphs.length, 0);
  return [...pages].sort(([, a], [, b]) => size(b) - size(a))[0];
}

function judgePages({ languages }: CheckInput): Problem[] {
  const pages = [...languages].flatMap(([locale, { about }]) => (about ? [[locale, about] as const] : []));
  const [modelLocale, modelPage] = longestPage(pages) ?? [];
  return pages.flatMap(([locale, about]) => {
    const file = fileOf(locale);
    const empty =
      about.headline === '' ? [problemAt(file, 'headline', 'has no headline', 'begin with `# headline`')] : [];
    const unequalSections = (modelPage?.sections ?? []).flatMap(({ title, paragraphs }, index) => {
      const own = about.sections[index];
      const place = `section ${index + 1}`;
      if (!own) return [problemAt(file, '', `lacks the section “${title}”, which “${modelLocale ?? ''}” has`)];
      return own.paragraphs.length === paragraphs.length
        ? []
        : [
            problemAt(
              file,
              place,
              `has ${own.paragraphs.length} paragraphs where “${modelLocale ?? ''}” has ${paragraphs.length}`,
            ),
          ];
    });
    return [...empty, ...unequalSections];
  });
}

function judgeCorrections({ corrections, languages }: CheckInput): Problem[] {
  return corrections.flatMap(({ date, said }, index) => {
    const previous = corrections[index - 1]?.date;
    const missing = [...languages.keys()].filter((locale) => (own(said, locale) ?? '').trim() === '');
    const surplus = Object.keys(said).filter((locale) => !languages.has(locale));
    return [
      ...(previous !== undefined && previous > date
        ? [
            problemAt(
              CORRECTIONS,
              `${index}.date`,
              `is before ${previous}, the date above it`,
              'add corrections at the end',
            ),
          ]
        : []),
      ...missing.map((locale) =>
        problemAt(CORRECTIONS, `${index}.said`, `has no text in “${locale}”`, `add “${locale}” beside the others`),
      ),
      ...surplus.map((locale) =>
        problemAt(CORRECTIONS, `${index}.said.${locale}`, 'is in a language that does not exist'),
      ),
    ];
  });
}

export const ABOUT_RULES: readonly Rule[] = [
  { name: 'About page', judge: judgePages },
  { name: 'corrections', judge: judgeCorrections },
];
