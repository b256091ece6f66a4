// What stands on each sheet of paper: the view that is open, or the chapters of a deck as pages, worksheet or answer key.
// It must not know how a sheet looks.
import { classQuery } from '../../core/deck/deck-link.ts';
import { guessedBy, turnToSlide, type Chapter, type Deck } from '../../core/deck/deck.ts';
import { parseInlines, wordsOf } from '../../core/text/prose.ts';
import { termFinder, termsIn, type Term } from '../../core/text/terms.ts';
import { compose, setLocale, turnTo, setTheme, type Handout, type Locale, type View } from '../../core/view/view.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import { isBuiltIn } from '../../state/decks.ts';
import { linkOf } from '../../state/location.ts';
import type { Store } from '../../state/store.svelte.ts';
import { scaleBarOf, type ScaleBar } from '../../map/static-scale.ts';
import { limitSentences } from '../plan/limit-words.ts';
import { fetchedWords } from '../plan/words.svelte.ts';
import { marked, stillOf, type Row, type Still } from '../image/still.ts';

/** A question by the number of its chapter, and its answer as plain text. */
export type Answer = { readonly number: number; readonly answer: string };
export type Sheet = {
  readonly key: string;
  readonly kicker: string;
  readonly title: string;
  readonly still: Still;
  readonly text: readonly string[];
  readonly question: string;
  /** The limits of the plan that the chapter sets as a task, each as a sentence. */
  readonly limits: readonly string[];
  /** The terms of its words that the glossary explains, in the order of their first use. */
  readonly terms: readonly Term[];
  readonly link: string;
  /** The scale of its maps, which are equally wide. */
  readonly scale: ScaleBar | undefined;
};

/** The scale of each of a sheet's maps; several beside each other have the width of one between them. */
function scaleOf(view: View, { panels }: Still): ScaleBar | undefined {
  const [first] = panels;
  return first && scaleBarOf(view.camera, first.picture);
}

/** CSS pixels of the map: on a page of its own, or beside lines to write on. */
const WHOLE = { width: 760, height: 430, dark: false } as const;
const HALF = { width: 560, height: 430, dark: false } as const;
type OnSheets = Exclude<Handout, 'answers'>;
const SIZES = { chapters: WHOLE, worksheet: HALF } as const satisfies Record<OnSheets, unknown>;

/** A paragraph as plain text, with its figures computed for this view. */
const plainText = ({ knowledge }: Store, view: View, text: string): string =>
  wordsOf(parseInlines(text), (id, format) => {
    const figure = knowledge.figures.get(id);
    const quantity = figure && knowledge.evaluate?.(figure.formula, view.depth);
    if (!quantity) return '…';
    return (format === 'range' && formatRange(quantity, view.locale)) || formatQuantity(quantity, view.locale);
  });

/** The terms in texts that are printed, their explanations as plain text. */
function termsOf(store: Store, view: View, texts: readonly string[]): Term[] {
  const glossary = store.knowledge.lexicon?.texts.glossary;
  if (!glossary) return [];
  return termsIn(texts.join('\n'), termFinder(glossary)).flatMap((id) => {
    const term = glossary[id];
    return term ? [{ ...term, means: plainText(store, view, term.means) }] : [];
  });
}

/** The map of a chapter before anybody has answered: as on the slide, without what the chapter asks to guess. */
function unanswered(view: View, chapter: Chapter): View {
  const ask = guessedBy(chapter.ask);
  if (!ask) return view;
  const line: View['hidden'] = ask.kind === 'line' ? ['control', 'line', 'donbas'] : [];
  return { ...view, compare: null, pick: null, passage: null, hidden: [...new Set([...view.hidden, 'zone', ...line] as const)] }; // prettier-ignore
}

/** The limits of a task in words; `prepare.ts` sees to it that these are there. */
function limitsOf({ knowledge }: Store, { ask }: Chapter, locale: Locale): string[] {
  const words = ask?.kind === 'plan' ? fetchedWords(locale) : undefined;
  return ask?.kind === 'plan' && words ? limitSentences(ask.limits, words, knowledge) : [];
}

/** What a link on paper opens: the map itself, in the reader's own appearance. */
const plain = compose(turnTo('map'), setTheme('auto'), (view) => ({ ...view, handout: 'chapters', embed: null }));

function chapterSheet(store: Store, deck: Deck, index: number, handout: OnSheets): Sheet[] {
  const chapter = deck.chapters[index];
  const locale = store.knowledge.lexicon?.locale ?? store.choice.view.locale;
  if (!chapter) return [];
  const view = compose(turnToSlide(deck, index + 1), plain, setLocale(locale))(store.choice.view);
  const shown = handout === 'worksheet' ? unanswered(view, chapter) : view;
  const still = stillOf(store, shown, SIZES[handout]);
  if (!still) return [];
  const text = chapter.text.map((one) => plainText(store, view, one));
  return [
    {
      key: chapter.id,
      kicker: [handout === 'chapters' ? [deck.title] : [], store.knowledge.say('present.where', { n: index + 1, count: deck.chapters.length })].flat().join(' · '), // prettier-ignore
      title: marked(store, chapter.title),
      still,
      text,
      question: chapter.question,
      limits: limitsOf(store, chapter, locale),
      terms: termsOf(store, view, [...(handout === 'worksheet' ? [] : text), chapter.question]),
      link: linkOf(classQuery(view, isBuiltIn(deck.id) ? deck : undefined)),
      scale: scaleOf(view, still),
    },
  ];
}

/** A sheet a chapter; of a worksheet only the chapters that ask something. */
export const sheetsOf = (store: Store, deck: Deck, handout: OnSheets): Sheet[] =>
  deck.chapters.flatMap((chapter, index) =>
    handout === 'chapters' || chapter.question !== '' ? chapterSheet(store, deck, index, handout) : [],
  );

type Signs = Pick<Still, 'rows' | 'palette'>;
/** The signs that most of the sheets have: the legend before all of them. */
export function commonSigns(sheets: readonly Sheet[]): Signs | undefined {
  const rows = new Map(sheets.flatMap(({ still }) => still.rows).map((row): [string, Row] => [row.text, row]));
  const count = (text: string): number =>
    sheets.filter(({ still }) => still.rows.some((row) => row.text === text)).length;
  const [first] = sheets;
  const common = [...rows.values()].filter(({ text }) => 2 * count(text) > sheets.length);
  return first && { rows: common, palette: first.still.palette };
}

/** The signs of a sheet that the common legend lacks: the legend below its map. */
export const ownSigns = ({ still }: Sheet, common: Signs | undefined): Signs => ({
  rows: still.rows.filter(({ text }) => !common?.rows.some((row) => row.text === text)),
  palette: still.palette,
});

/** What a chapter asks to guess, as it is computed, with its range; empty where it is no number. */
function guessed(store: Store, view: View, { ask }: Chapter): string {
  if (ask?.kind !== 'number') return '';
  return plainText(store, view, `[](=${ask.figure}), [](=${ask.figure} range)`);
}

/** The answers to the questions of a deck: as its author wrote them, or else the number that is asked for. */
export function answersOf(store: Store, deck: Deck): Answer[] {
  const locale = store.knowledge.lexicon?.locale ?? store.choice.view.locale;
  return deck.chapters.flatMap((chapter, index) => {
    if (chapter.question === '' && !chapter.answer) return [];
    const view = compose(turnToSlide(deck, index + 1), plain, setLocale(locale))(store.choice.view);
    const written = plainText(store, view, chapter.answer ?? '') || guessed(store, view, chapter);
    return [{ number: index + 1, answer: written || store.knowledge.say('print.openQuestion') }];
  });
}

/** The terms of several sheets, each once. */
export const allTerms = (sheets: readonly Sheet[]): Term[] => [
  ...new Map(sheets.flatMap(({ terms }) => terms.map((term) => [term.term, term] as const))).values(),
];

/** The sheet of the slide that is shown; none for the opening and the closing one, which have no chapter. */
export const slideSheet = (store: Store, deck: Deck, open: boolean): Sheet[] =>
  chapterSheet(store, deck, store.choice.view.slide - 1, open ? 'worksheet' : 'chapters');

/** The one sheet of the view that is open. */
export function sheetOf(store: Store): Sheet[] {
  const locale = store.knowledge.lexicon?.locale ?? store.choice.view.locale;
  const view = compose(plain, setLocale(locale))(store.choice.view);
  const still = stillOf(store, view, WHOLE);
  const text = store.knowledge.isOwnSetting(view)
    ? { kicker: store.knowledge.say('own.kicker'), summary: store.knowledge.say('own.legend') }
    : store.knowledge.lexicon?.texts.scenarios[view.scenario];
  if (!still) return [];
  const words = text ? [plainText(store, view, text.summary)] : [];
  return [
    {
      key: 'view',
      kicker: text?.kicker ?? '',
      title: still.title,
      still,
      text: words,
      question: '',
      limits: [],
      terms: termsOf(store, view, words),
      link: linkOf(classQuery(view, undefined)),
      scale: scaleOf(view, still),
    },
  ];
}
