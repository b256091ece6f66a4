// A presentation as data: chapters in order, each a view with a title, a few sentences, notes and a question for the class.
// It must not know how a slide is shown or where a deck is stored.
import { own } from '../values/table.ts';
import * as v from 'valibot';
import type { Parsed, Problem } from '../../../geo/schema.ts';
import { messageOf } from '../../../geo/schema-fault.ts';
import { parser, rule, slug, type RuleFault } from '../../../geo/schema-grammar.ts';
import { parseInlines } from '../text/prose.ts';
import { viewFor } from '../view/path-step.ts';
import { fromQuery, namesIn } from '../view/share.ts';
import type { Step, View } from '../view/view.ts';
import { limits } from './task.ts';

export const MOST_CHAPTERS = 60;
const text = (most: number) => v.pipe(v.string(), v.maxLength(most, `must not be longer than ${most} characters`));
const filled = (most: number) => v.pipe(text(most), v.check((words) => words.trim() !== '', messageOf('empty', 'must not be empty'))); // prettier-ignore

/** What a chapter can ask the class to guess before it shows the answer: a number, or where the line runs; or a plan to compose. */
const ask = v.variant('kind', [
  v.strictObject({ kind: v.literal('number'), figure: slug }),
  v.strictObject({ kind: v.literal('line') }),
  v.strictObject({ kind: v.literal('plan'), limits }),
]);
export type Ask = v.InferOutput<typeof ask>;
/** An ask that has an answer which the map and the text would give away. */
export type Guessed = Exclude<Ask, { readonly kind: 'plan' }>;

/** What of an ask is guessed before it is shown; nothing where a plan is composed. */
export const guessedBy = (asked: Ask | undefined): Guessed | undefined => (asked?.kind === 'plan' ? undefined : asked);

/** What a chapter cannot set: the page over the map, the frame, the deck itself, and what the audience has chosen or composes. */
const NOT_OF_A_CHAPTER: readonly string[] = ['page', 'embed', 'deck', 'pupil', 'task', 'lang', 'theme'];

/** The query of a link, which says what the map shows with the slide. */
const query = v.pipe(
  text(2000),
  rule<string>((link) => [
    ...fromQuery(link).notices.map(({ kind, key, value }): RuleFault => {
      const part = `${key}=${value}`;
      return { message: `has a part that cannot be used (${kind}): ${part}`, kind: 'unusable', value: part };
    }),
    ...[...new Set(namesIn(link))]
      .filter((name) => NOT_OF_A_CHAPTER.includes(name))
      .map((name): RuleFault => {
        return { message: `sets “${name}”; a chapter sets only what the map shows`, kind: 'forbidden', value: name };
      }),
  ]),
);
/** Text of our own with slots for figures, which must be whole. */
const withSlots = rule<string>((words) => {
  try {
    parseInlines(words);
    return [];
  } catch (error) {
    const { message } = error as Error;
    return [{ message, kind: 'passage', value: /“(.*)”/s.exec(message)?.[1] ?? '' }];
  }
});
const sentence = v.pipe(filled(1200), withSlots);

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600));
/** `minutes`: how long the chapter takes; without them it gets its share of what is left of the deck's length. `places`: with the reader's own places. */
const chapterFrame = { id: slug, view: query, ask: v.optional(ask), minutes: v.optional(minutes), places: v.optional(v.boolean()) }; // prettier-ignore
const chapterWords = {
  title: filled(160),
  text: v.pipe(v.array(sentence), v.maxLength(8, 'has more than 8 paragraphs')),
  notes: text(6000),
  question: text(600),
  /** The answer to the question, as the answer key prints it; slides never show it. */
  answer: v.optional(v.pipe(filled(600), withSlots)),
};
type WithIds = readonly { readonly id: string }[];
const duplicateId = (chapters: WithIds): string | undefined =>
  chapters.find(({ id }, index) => chapters.findIndex((other) => other.id === id) < index)?.id;
const listOf = <E extends v.ObjectEntries & { readonly id: typeof slug }>(chapter: E) =>
  v.pipe(
    v.array(v.strictObject(chapter)),
    v.minLength(1, messageOf('noChapters', 'has no chapters')),
    v.maxLength(MOST_CHAPTERS, `has more than ${MOST_CHAPTERS} chapters`),
    rule((all) => {
      const id = duplicateId(all as unknown as WithIds);
      return id === undefined ? [] : [{ message: `has two chapters of the id “${id}”`, kind: 'sameId', value: id }];
    }),
  );

const age = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(99));
/** From the youngest to the oldest, in years. */
const ages = v.pipe(
  v.tuple([age, age]),
  v.check(([from, to]) => from <= to, 'must run from the younger to the older'),
);
const word = v.strictObject({ term: filled(80), meaning: filled(400) });
/** What a class should be able to do afterwards, and the words that it needs; a deck may say neither. */
const aims = {
  goals: v.optional(v.pipe(v.array(filled(300)), v.maxLength(8, 'has more than 8 goals'))),
  vocabulary: v.optional(v.pipe(v.array(word), v.maxLength(20, 'has more than 20 words'))),
};
const head = { title: filled(160), lede: text(1200), ...aims };
const deck = v.strictObject({
  format: v.literal('redlines-deck', messageOf('noDeck', 'is not a deck of Redlines')),
  version: v.literal(1, messageOf('otherVersion', 'comes from another version of Redlines')),
  id: slug,
  ...head,
  minutes,
  ages: v.optional(ages),
  chapters: listOf({ ...chapterFrame, ...chapterWords }),
});
const frameSchema = v.strictObject({
  id: slug,
  minutes: v.number(),
  ages: v.optional(ages),
  chapters: listOf(chapterFrame),
});
/** A deck that is still being written: it has the right shape, but its texts may be empty or too long. */
const draft = v.object({
  ...deck.entries,
  title: v.string(),
  lede: v.string(),
  minutes: v.number(),
  goals: v.optional(v.array(v.string())),
  vocabulary: v.optional(v.array(v.object({ term: v.string(), meaning: v.string() }))),
  chapters: v.array(
    v.object({
      ...chapterFrame,
      minutes: v.optional(v.number()),
      view: v.string(),
      title: v.string(),
      text: v.array(v.string()),
      notes: v.string(),
      question: v.string(),
      answer: v.optional(v.string()),
    }),
  ),
});
const wordsSchema = v.strictObject({ ...head, chapters: v.record(slug, v.strictObject(chapterWords)) });

export type Deck = v.InferOutput<typeof deck>;
export type Chapter = Deck['chapters'][number];
/** The parts of a built-in deck that all languages share (its frame), and those written for each language (its words). */
export type DeckFrame = v.InferOutput<typeof frameSchema>;
export type DeckWords = v.InferOutput<typeof wordsSchema>;

/** Reads a complete deck, as it is stored and exported; each problem has the path of its field. */
export const parseDeck: (input: unknown, file: string) => Parsed<Deck> = parser(deck);
/** Reads a deck that is still being written; only `parseDeck` says whether it can be shown. */
export const parseDraft: (input: unknown, file: string) => Parsed<Deck> = parser(draft);
export const parseFrame: (input: unknown, file: string) => Parsed<DeckFrame> = parser(frameSchema);
export const parseWords: (input: unknown, file: string) => Parsed<DeckWords> = parser(wordsSchema);

/** Combines the frame of a built-in deck with its words; a chapter without words is a problem in `file`, that of the words. */
export function assembleDeck(frame: DeckFrame, words: DeckWords, file: string): Parsed<Deck> {
  const problems: Problem[] = [];
  const chapters = frame.chapters.flatMap((chapter): Chapter[] => {
    const chapterText = own(words.chapters, chapter.id);
    if (!chapterText) problems.push({ file, path: `chapters.${chapter.id}`, message: 'has no text for this chapter' });
    return chapterText ? [{ ...chapter, ...chapterText }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const { title, lede, goals, vocabulary } = words;
  return {
    ok: true,
    value: { format: 'redlines-deck', version: 1, ...frame, title, lede, goals, vocabulary, chapters },
  };
}

/** The number of slides: an opening slide, one for each chapter, and a closing slide. */
export const slidesOf = ({ chapters }: Deck): number => chapters.length + 2;

/** The chapter on a slide; undefined for the opening and the closing slide. */
export const chapterOn = ({ chapters }: Deck, slide: number): Chapter | undefined => chapters[slide - 1];

/** What the map shows with a chapter, in the language and theme of `view`; whatever else its query sets is dropped. */
export const chapterView = ({ view }: Chapter, reader: View): View => viewFor(view, reader);

/**
 * The step to a slide: the view of its chapter in the reader's language and theme. The opening and the closing slide
 * leave the map as it is. Numbers beyond the ends are clamped.
 */
export const turnToSlide =
  (target: Deck, slide: number): Step =>
  (view) => {
    const clamped = Math.min(slidesOf(target) - 1, Math.max(0, slide));
    const chapter = chapterOn(target, clamped);
    return { ...(chapter ? chapterView(chapter, view) : view), deck: target.id, slide: clamped, pupil: view.pupil };
  };
