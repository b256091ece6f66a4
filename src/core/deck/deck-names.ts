// Checks that the scenarios, articles, places and figures that a deck refers to exist.
// It must not know where a deck comes from; the caller says which names exist.
import type { Parsed, Problem } from '../../../geo/schema.ts';
import { parseDeck, type Chapter, type Deck } from './deck.ts';
import { figuresIn, parseInlines } from '../text/prose.ts';
import { fromQuery, settle } from '../view/share.ts';
import type { View } from '../view/view.ts';

export type KnownIds = {
  readonly has: (
    field: 'scenario' | 'article' | 'passage' | 'pick' | 'earlier' | 'figure',
    id: string,
    view?: View,
  ) => boolean;
};

const missing = (path: string, what: string, id: string): Omit<Problem, 'file'> => ({
  path,
  message: `names the ${what} “${id}”, which does not exist`,
  reason: { kind: 'unknown', value: id },
});

function unknownIn(chapter: Chapter, path: string, names: KnownIds): Omit<Problem, 'file'>[] {
  const { notices } = settle(fromQuery(chapter.view).view, names);
  const figures = chapter.text.flatMap((text, index) =>
    figuresIn(parseInlines(text))
      .filter((id) => !names.has('figure', id))
      .map((id) => missing(`${path}.text.${index}`, 'figure', id)),
  );
  const askFigures =
    chapter.ask?.kind === 'number' && !names.has('figure', chapter.ask.figure) ? [chapter.ask.figure] : [];
  return [
    ...notices.map(({ key, value }) => missing(`${path}.view`, key, value)),
    ...figures,
    ...askFigures.map((id) => missing(`${path}.ask.figure`, 'figure', id)),
  ];
}

/** Reads a complete deck and checks that everything it refers to exists; each problem has the path of its field. */
export function checkDeck(input: unknown, file: string, names: KnownIds): Parsed<Deck> {
  const parsed = parseDeck(input, file);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.chapters
    .flatMap((chapter, index) => unknownIn(chapter, `chapters.${index}`, names))
    .map((problem) => ({ file, ...problem }));
  return problems.length > 0 ? { ok: false, problems } : parsed;
}
