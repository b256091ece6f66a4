// A presentation as data: slides in order, each a view with a title, a few sentences, notes and a question for the class.
// It must not know how a slide is shown, nor where a deck is kept.
import * as v from 'valibot';
import type { Parsed, Problem } from '../../../geo/schema.ts';
import { parser, slug } from '../../../geo/schema-grammar.ts';
import { parseInlines } from '../text/prose.ts';
import { fromQuery } from '../view/share.ts';
import { INITIAL, type Step } from '../view/view.ts';

export const MOST_CHAPTERS = 60;
const text = (most: number) => v.pipe(v.string(), v.maxLength(most, `must not be longer than ${most} characters`));
const filled = (most: number) => v.pipe(text(most), v.check((words) => words.trim() !== '', 'must not be empty')); // prettier-ignore

/** What a chapter may ask the class before it shows: a number, or where the line runs. */
const ask = v.variant('kind', [
  v.strictObject({ kind: v.literal('number'), figure: slug }),
  v.strictObject({ kind: v.literal('line') }),
]);
export type Ask = v.InferOutput<typeof ask>;

/** A link's query without a language: what the map shows while the slide is up. */
const query = v.pipe(
  text(2000),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { kind, key, value } of fromQuery(dataset.value).notices)
      addIssue({ message: `has a part that cannot be used (${kind}): ${key}=${value}` });
  }),
);
/** A sentence of ours: words and slots for figures. */
const sentence = v.pipe(
  filled(1200),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    try {
      parseInlines(dataset.value);
    } catch (error) {
      addIssue({ message: (error as Error).message });
    }
  }),
);

const chapterFrame = { id: slug, view: query, ask: v.optional(ask) };
const chapterWords = {
  title: filled(160),
  text: v.pipe(v.array(sentence), v.maxLength(8, 'has more than 8 paragraphs')),
  notes: text(6000),
  question: text(600),
};
type Named = readonly { readonly id: string }[];
const idTwice = (chapters: Named): string | undefined =>
  chapters.find(({ id }, index) => chapters.findIndex((one) => one.id === id) < index)?.id;
const listOf = <E extends v.ObjectEntries & { readonly id: typeof slug }>(chapter: E) =>
  v.pipe(
    v.array(v.strictObject(chapter)),
    v.minLength(1, 'has no chapters'),
    v.maxLength(MOST_CHAPTERS, `has more than ${MOST_CHAPTERS} chapters`),
    v.check(
      (all) => idTwice(all as unknown as Named) === undefined,
      ({ input }) => `has two chapters of the id “${idTwice(input as unknown as Named)}”`,
    ),
  );

const head = { title: filled(160), lede: text(1200) };
const deck = v.strictObject({
  format: v.literal('redlines-deck', 'is not a deck of Redlines'),
  version: v.literal(1, 'comes from another version of Redlines'),
  id: slug,
  ...head,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
  chapters: listOf({ ...chapterFrame, ...chapterWords }),
});
const frame = v.strictObject({
  id: slug,
  minutes: v.number(),
  chapters: listOf(chapterFrame),
});
/** A deck that somebody is still writing: of the right shape, whatever its words. */
const draft = v.object({
  ...deck.entries,
  title: v.string(),
  lede: v.string(),
  minutes: v.number(),
  chapters: v.array(
    v.object({
      ...chapterFrame,
      view: v.string(),
      title: v.string(),
      text: v.array(v.string()),
      notes: v.string(),
      question: v.string(),
    }),
  ),
});
const words = v.strictObject({ ...head, chapters: v.record(slug, v.strictObject(chapterWords)) });

export type Deck = v.InferOutput<typeof deck>;
export type Chapter = Deck['chapters'][number];
/** What of a ready deck is the same in every language, and what is written for each. */
export type DeckFrame = v.InferOutput<typeof frame>;
export type DeckWords = v.InferOutput<typeof words>;

/** Reads a whole deck, as it is kept and exported; each fault is named with its place. */
export const parseDeck: (input: unknown, file: string) => Parsed<Deck> = parser(deck);
/** Reads a deck as it was left while being written; only `parseDeck` says whether it can be shown. */
export const parseDraft: (input: unknown, file: string) => Parsed<Deck> = parser(draft);
export const parseFrame: (input: unknown, file: string) => Parsed<DeckFrame> = parser(frame);
export const parseWords: (input: unknown, file: string) => Parsed<DeckWords> = parser(words);

/** Puts a ready deck together in one language; a chapter without words is a problem of the file of words. */
export function assembleDeck(of: DeckFrame, said: DeckWords, file: string): Parsed<Deck> {
  const problems: Problem[] = [];
  const chapters = of.chapters.flatMap((chapter): Chapter[] => {
    const own = said.chapters[chapter.id];
    if (!own) problems.push({ file, path: `chapters.${chapter.id}`, message: 'says nothing for this chapter' });
    return own ? [{ ...chapter, ...own }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const { title, lede } = said;
  return {
    ok: true,
    value: { format: 'redlines-deck', version: 1, id: of.id, title, lede, minutes: of.minutes, chapters },
  };
}

/** How many slides there are: the chapters between an opening and a closing one. */
export const slidesOf = ({ chapters }: Deck): number => chapters.length + 2;

/** The chapter on a slide; undefined for the opening and the closing one. */
export const chapterOn = ({ chapters }: Deck, slide: number): Chapter | undefined => chapters[slide - 1];

/**
 * The step to a slide: its view in the reader's language and appearance. The opening slide keeps the map where it is,
 * the closing one too; a slide past either end is the last one before it.
 */
export const turnToSlide =
  (of: Deck, slide: number): Step =>
  (view) => {
    const to = Math.min(slidesOf(of) - 1, Math.max(0, slide));
    const chapter = chapterOn(of, to);
    const { locale, theme } = view;
    const shown = chapter ? { ...fromQuery(chapter.view, INITIAL).view, locale, theme } : view;
    return { ...shown, deck: of.id, slide: to };
  };
