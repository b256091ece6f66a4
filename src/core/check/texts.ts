// Every text that a reader sees, in every language, with the place it stands at.
// It must not know what is asked of the texts.
import type { About } from '../text/about.ts';
import type { Words } from './corpus.ts';
import { flatten, type Inline, type Prose } from '../text/prose.ts';
import type { CheckInput } from './input.ts';

/** `kind` tells digests, scenarios, presentations, notes and the rest apart: numbers must be slots in all but the rest. */
export type Written = {
  readonly locale: string;
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly kind: 'digest' | 'scenario' | 'deck' | 'note' | 'other';
};
type Placed = Pick<Written, 'path' | 'text'>;

/** A slot stands as `slot` says, by default as `…`, so that no digit of a figure is mistaken for a typed one. */
export const textOf = (inlines: readonly Inline[], slot: (figure: string) => string = () => '…'): string =>
  flatten(inlines)
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'slot' ? slot(inline.figure) : ''))
    .join('');

const SLOT = /\[\]\(=[a-z0-9- ]+\)/g;

/** Every string of a nested value, with its path. */
function strings(value: unknown, path = ''): Placed[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, path === '' ? key : `${path}.${key}`));
}
const slotted = (value: unknown): Placed[] =>
  strings(value).map(({ path, text }) => ({ path, text: text.replace(SLOT, '…') }));

const ofDigest = ({ headline, note, paragraphs }: Prose): Placed[] => [
  { path: 'headline', text: headline },
  { path: 'note', text: textOf(note) },
  ...paragraphs.map((paragraph, index) => ({ path: `paragraph ${index + 1}`, text: textOf(paragraph) })),
];

/** Slots are filled in the sections alone, so one that stands in the note stays as it is written, to be seen. */
function ofAbout({ headline, note, sections }: About): Placed[] {
  return [
    { path: 'headline', text: headline },
    { path: 'note', text: textOf(note, (figure) => `[](=${figure})`) },
    ...sections.flatMap(({ title, paragraphs }, index) => [
      { path: `section ${index + 1}`, text: title },
      ...paragraphs.map((one, at) => ({ path: `section ${index + 1} paragraph ${at + 1}`, text: textOf(one) })),
    ]),
  ];
}

const TABLES = ['figures', 'people', 'sources', 'strikes', 'timeline', 'towns'] as const;

type Home = Pick<Written, 'file' | 'kind'>;
const at =
  (locale: string, { file, kind }: Home) =>
  (placed: Placed): Written => ({ locale, file, kind, ...placed });

function ofWords(locale: string, words: Words): Written[] {
  const names = Object.entries(words.names).map(([id, { name }]): Placed => ({ path: `${id}.name`, text: name }));
  return [
    ...Object.entries(words.articles).flatMap(([slug, prose]) => {
      const file = `src/content/articles/${slug}/${locale}.md`;
      return [
        ...ofDigest(prose).map(at(locale, { file, kind: 'digest' })),
        ...strings(prose.claims).map(at(locale, { file, kind: 'other' })),
      ];
    }),
    ...slotted(words.scenarios).map(at(locale, { file: `src/content/scenarios/${locale}.json`, kind: 'scenario' })),
    ...slotted(words.contradictions).map(
      at(locale, { file: `src/content/contradictions/${locale}.json`, kind: 'note' }),
    ),
    ...TABLES.flatMap((table) =>
      strings(words[table]).map(at(locale, { file: `src/content/${table}/${locale}.json`, kind: 'other' })),
    ),
    ...names.map(at(locale, { file: `geo/names/${locale}.json`, kind: 'other' })),
  ];
}

/** Every text of every language; of names only those shown, since aliases are there to be found. */
export function textsOf({ languages, decks, corrections }: CheckInput): Written[] {
  return [...languages].flatMap(([locale, { words, messages, about }]) => [
    ...ofWords(locale, words),
    ...decks.flatMap(({ slug, words: ofDeck }) =>
      slotted(ofDeck.get(locale)).map(at(locale, { file: `src/content/decks/${slug}/${locale}.json`, kind: 'deck' })),
    ),
    ...(about ? ofAbout(about) : []).map(at(locale, { file: `src/content/about/${locale}.md`, kind: 'other' })),
    ...corrections.flatMap(({ said }, index) =>
      Object.hasOwn(said, locale)
        ? [{ locale, file: 'src/content/about/corrections.json', path: `${index}.said.${locale}`, text: said[locale] ?? '', kind: 'other' as const }] // prettier-ignore
        : [],
    ),
    ...strings(messages).map(at(locale, { file: `src/i18n/messages/${locale}.json`, kind: 'other' })),
  ]);
}
