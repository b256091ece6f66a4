// A deck for students: without notes and the teacher's places, and without what a chapter asks them to guess or the sentences that would answer it.
// It must not know figures by name, nor where the deck is saved.
import type { Formula } from '../text/formula.ts';
import { figuresIn, parseInlines } from '../text/prose.ts';
import { INITIAL } from '../view/view.ts';
import { queryOf } from './deck-edit.ts';
import { chapterView, type Chapter, type Deck } from './deck.ts';
import { givesAway } from './gives-away.ts';
import { hideAnswer } from './guess.ts';

type FormulaOf = (figure: string) => Formula | undefined;

/** Whether a paragraph has a number that would answer the question of its chapter. */
function answers(paragraph: string, figure: string, formulaOf: FormulaOf): boolean {
  const asked = formulaOf(figure);
  return figuresIn(parseInlines(paragraph)).some((id) => {
    const other = formulaOf(id);
    return id === figure || (asked !== undefined && other !== undefined && givesAway(other, asked));
  });
}

function pupilChapter({ ask, ...whole }: Chapter, formulaOf: FormulaOf): Chapter {
  const chapter = { ...whole, notes: '', answer: undefined, places: undefined };
  if (ask?.kind === 'plan') return { ...chapter, ask };
  if (!ask) return chapter;
  const view = queryOf(hideAnswer(chapterView(chapter, INITIAL)));
  const text = chapter.text.filter((one) => ask.kind !== 'number' || !answers(one, ask.figure, formulaOf));
  return { ...chapter, view, text };
}

/** The deck with nothing of its notes and answers in it, so that nothing of them can be found in its file. */
export const pupilDeck = (deck: Deck, formulaOf: FormulaOf): Deck => ({
  ...deck,
  chapters: deck.chapters.map((chapter) => pupilChapter(chapter, formulaOf)),
});
