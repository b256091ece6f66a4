// Collects every text that readers see, in every language, with its place.
// It must not know which rules apply to the texts.
import { own } from '../values/table.ts';
import type { About } from '../text/about.ts';
import { catalogueFile, CATALOGUES } from './catalogues.ts';
import type { Words } from './corpus.ts';
import { flatten, type Inline, type Prose } from '../text/prose.ts';
import { memoize } from '../values/memoize.ts';
import type { CheckInput } from './input.ts';

/** In digests, scenarios, presentations and notes on contradictions, numbers must be slots. */
export type LocalizedText = {
  readonly locale: string;
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly kind: 'digest' | 'scenario' | 'deck' | 'note' | 'other';
};
type TextAtPath = Pick<LocalizedText, 'path' | 'text'>;

/** The plain text of inlines; a slot becomes `…` by default, so that a figure’s id is not taken for typed text. */
export const textOf = (inlines: readonly Inline[], slot: (figure: string) => string = () => '…'): string =>
  flatten(inlines)
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'slot' ? slot(inline.figure) : ''))
    .join('');

const SLOT = /\[\]\(=[a-z0-9- ]+\)/g;

/** Every string of a nested value, with its path. */
function strings(value: unknown, path = ''): TextAtPath[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, path === '' ? key : `${path}.${key}`));
}
const withoutSlots = (value: unknown): TextAtPath[] =>
  strings(value).map(({ path, text }) => ({ path, text: text.replace(SLOT, '…') }));

const digestTexts = ({ headline, note, paragraphs }: Prose): TextAtPath[] => [
  { path: 'headline', text: headline },
  { path: 'note', text: textOf(note) },
  ...paragraphs.map((paragraph, index) => ({ path: `paragraph ${index + 1}`, text: textOf(paragraph) })),
];

/** Slots are filled in the sections alone; one in the note is left as written and wording.ts reports it. */
function aboutTexts({ headline, note, sections }: About): TextAtPath[] {
  return [
    { path: 'headline', text: headline },
    { path: 'note', text: textOf(note, (figure) => `[](=${figure})`) },
    ...sections.flatMap(({ title, paragraphs }, index) => [
      { path: `section ${index + 1}`, text: title },
      ...paragraphs.map((paragraph, position) => ({
        path: `section ${index + 1} paragraph ${position + 1}`,
        text: textOf(paragraph),
      })),
    ]),
  ];
}

const TABLES = ['figures', 'people', 'sources', 'strikes', 'timeline', 'towns'] as const;

type TextFile = Pick<LocalizedText, 'file' | 'kind'>;
/** Adds the language, file and kind to texts of a file. */
const placeIn =
  (locale: string, { file, kind }: TextFile) =>
  (placed: TextAtPath): LocalizedText => ({ locale, file, kind, ...placed });

function wordTexts(locale: string, words: Words): LocalizedText[] {
  const names = Object.entries(words.names).map(([id, { name }]): TextAtPath => ({ path: `${id}.name`, text: name }));
  return [
    ...Object.entries(words.articles).flatMap(([slug, prose]) => {
      const file = `src/content/articles/${slug}/${locale}.md`;
      return [
        ...digestTexts(prose).map(placeIn(locale, { file, kind: 'digest' })),
        ...strings(prose.claims).map(placeIn(locale, { file, kind: 'other' })),
      ];
    }),
    ...withoutSlots(words.scenarios).map(
      placeIn(locale, { file: `src/content/scenarios/${locale}.json`, kind: 'scenario' }),
    ),
    ...withoutSlots(words.notes).map(placeIn(locale, { file: `src/content/notes/${locale}.json`, kind: 'scenario' })),
    ...withoutSlots(words.contradictions).map(
      placeIn(locale, { file: `src/content/contradictions/${locale}.json`, kind: 'note' }),
    ),
    ...withoutSlots(words.glossary).map(placeIn(locale, { file: `src/content/glossary/${locale}.json`, kind: 'note' })),
    ...TABLES.flatMap((table) =>
      strings(words[table]).map(placeIn(locale, { file: `src/content/${table}/${locale}.json`, kind: 'other' })),
    ),
    ...names.map(placeIn(locale, { file: `geo/names/${locale}.json`, kind: 'other' })),
  ];
}

/** All texts of all languages, without the aliases of names, which are only used by the search. */
function textsOf({ languages, decks, corrections }: CheckInput): LocalizedText[] {
  return [...languages].flatMap(([locale, { words, about, ...language }]) => [
    ...wordTexts(locale, words),
    ...decks.flatMap(({ slug, words: deckWords }) =>
      withoutSlots(deckWords.get(locale)).map(
        placeIn(locale, { file: `src/content/decks/${slug}/${locale}.json`, kind: 'deck' }),
      ),
    ),
    ...(about ? aboutTexts(about) : []).map(placeIn(locale, { file: `src/content/about/${locale}.md`, kind: 'other' })),
    ...corrections.flatMap(({ said }, index) =>
      Object.hasOwn(said, locale)
        ? [{ locale, file: 'src/content/about/corrections.json', path: `${index}.said.${locale}`, text: own(said, locale) ?? '', kind: 'other' as const }] // prettier-ignore
        : [],
    ),
    ...CATALOGUES.flatMap((catalogue) =>
      strings(language[catalogue]).map(placeIn(locale, { file: catalogueFile(catalogue, locale), kind: 'other' })),
    ),
  ]);
}

const textCache = new WeakMap<CheckInput, LocalizedText[]>();

/** The same, collected once for each input. */
export const cachedTexts = (input: CheckInput): LocalizedText[] => memoize(textCache, input, () => textsOf(input));
