// Every text that a reader sees, with the place it stands at.
// It must not know what is asked of the texts.
import { readFileSync } from 'node:fs';
import { readMessages, readTexts } from '../../src/cli/files.ts';
import { CORRECTIONS } from '../../src/content/about.ts';
import { DECKS } from '../../src/content/decks.ts';
import { flatten, type Inline, type Prose } from '../../src/core/prose.ts';

export type Written = { readonly at: string; readonly text: string };

/** A slot stands as `…`, so that no digit of a figure is mistaken for a typed one. */
const textOf = (inlines: readonly Inline[]): string =>
  flatten(inlines)
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'slot' ? '…' : ''))
    .join('');

const inProse = (slug: string, { headline, note, paragraphs }: Prose): Written[] => [
  { at: `articles/${slug} headline`, text: headline },
  { at: `articles/${slug} note`, text: textOf(note) },
  ...paragraphs.map((paragraph, index) => ({ at: `articles/${slug} ${index + 1}`, text: textOf(paragraph) })),
];

const SLOT = /\[\]\(=[a-z0-9- ]+\)/g;

/** Every string of a nested value, with its path. */
function strings(value: unknown, at: string): Written[] {
  if (typeof value === 'string') return [{ at, text: value.replace(SLOT, '…') }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${at} ${key}`));
}

export const digestsOf = (locale: string): Record<string, Prose> => ({ ...readTexts(locale).articles });

/** The words of a digest's paragraphs: what stands between spaces and holds a letter or a number. */
export const lengthOf = ({ paragraphs }: Prose): number =>
  paragraphs
    .map(textOf)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d…]/u.test(word)).length;

const CONTENT = new URL('../../src/content/', import.meta.url);
/** What is said and shown on slides. */
const decksIn = (locale: string): Written[] =>
  DECKS.flatMap((slug) =>
    strings(JSON.parse(readFileSync(new URL(`decks/${slug}/${locale}.json`, CONTENT), 'utf8')), `decks ${slug}`),
  );

/** What is said about the map, and of what was corrected in it. */
const aboutIn = (locale: string): Written[] => [
  ...readFileSync(new URL(`about/${locale}.md`, CONTENT), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((text, index) => ({ at: `about ${index + 1}`, text })),
  ...CORRECTIONS.map(({ date, said }) => ({ at: `corrections ${date}`, text: said[locale] ?? '' })),
];

/** What is said of proposals, articles and in lessons, where numbers must be slots. */
export function proseOf(locale: string): Written[] {
  const { articles, scenarios } = readTexts(locale);
  return [
    ...Object.entries(articles).flatMap(([slug, prose]) => inProse(slug, prose)),
    ...strings(scenarios, 'scenarios'),
    ...decksIn(locale),
  ];
}

/** Every text of a language; of names only those shown, since aliases are there to be found. */
export function everythingIn(locale: string): Written[] {
  const { names, claims, contradictions, figures, people, sources, strikes, timeline, towns } = readTexts(locale);
  return [
    ...proseOf(locale),
    ...aboutIn(locale),
    ...strings({ claims, contradictions, figures, people, sources, strikes, timeline, towns }, ''),
    ...Object.entries(names).map(([id, { name }]) => ({ at: `names ${id}`, text: name })),
    ...strings(readMessages(locale), 'messages'),
  ];
}
