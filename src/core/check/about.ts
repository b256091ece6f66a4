// The page about the map, equally long in every language, and the log of corrections, which only grows.
// It must not know how the page looks.
import type { Problem } from '../../../geo/schema.ts';
import type { About } from '../text/about.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const CORRECTIONS = 'src/content/about/corrections.json';
const fileOf = (locale: string): string => `src/content/about/${locale}.md`;

/** The page with most sections, against which the others are held; of two alike the first. */
function fullest(pages: readonly (readonly [string, About])[]): readonly [string, About] | undefined {
  const size = ({ sections }: About): number =>
    sections.reduce((sum, { paragraphs }) => sum + 1 + paragraphs.length, 0);
  return [...pages].sort(([, a], [, b]) => size(b) - size(a))[0];
}

function judgePages({ languages }: CheckInput): Problem[] {
  const pages = [...languages].flatMap(([locale, { about }]) => (about ? [[locale, about] as const] : []));
  const [model, most] = fullest(pages) ?? [];
  return pages.flatMap(([locale, about]) => {
    const file = fileOf(locale);
    const empty =
      about.headline === '' ? [problemAt(file, 'headline', 'has no headline', 'begin with `# headline`')] : [];
    const unequal = (most?.sections ?? []).flatMap(({ title, paragraphs }, index) => {
      const own = about.sections[index];
      const place = `section ${index + 1}`;
      if (!own) return [problemAt(file, '', `lacks the section “${title}”, which “${model ?? ''}” has`)];
      return own.paragraphs.length === paragraphs.length
        ? []
        : [
            problemAt(
              file,
              place,
              `has ${own.paragraphs.length} paragraphs where “${model ?? ''}” has ${paragraphs.length}`,
            ),
          ];
    });
    return [...empty, ...unequal];
  });
}

function judgeCorrections({ corrections, languages }: CheckInput): Problem[] {
  return corrections.flatMap(({ date, said }, index) => {
    const before = corrections[index - 1]?.date;
    const missing = [...languages.keys()].filter(
      (locale) => !Object.hasOwn(said, locale) || said[locale]?.trim() === '',
    );
    const surplus = Object.keys(said).filter((locale) => !languages.has(locale));
    return [
      ...(before !== undefined && before > date
        ? [
            problemAt(
              CORRECTIONS,
              `${index}.date`,
              `is before ${before}, the date above it`,
              'add corrections at the end',
            ),
          ]
        : []),
      ...missing.map((locale) =>
        problemAt(CORRECTIONS, `${index}.said`, `says nothing in “${locale}”`, `add “${locale}” beside the others`),
      ),
      ...surplus.map((locale) =>
        problemAt(CORRECTIONS, `${index}.said.${locale}`, 'is in a language that is not there'),
      ),
    ];
  });
}

export const ABOUT_RULES: readonly Rule[] = [
  { name: 'page about the map', judge: judgePages },
  { name: 'corrections', judge: judgeCorrections },
];
