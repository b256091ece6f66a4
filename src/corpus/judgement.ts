// The judgement of a whole project: its problems, its figures, and the sentences whose numbers have changed.
// It must not know where the files lie or who asks.
import type { Problem } from '../../geo/schema.ts';
import { check } from '../core/check/check.ts';
import type { CheckInput } from '../core/check/input.ts';
import {
  movedFigures,
  sentencesWith,
  valuesOf,
  type Acknowledgements,
  type Moved,
  type StaleSentence,
} from '../core/check/moved-figures.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { datedSentences, type DatedSentence } from './dated-sentences.ts';
import { readCheckInput } from './check-input.ts';
import type { Disk } from './disk.ts';
import { withPlace } from './problem-places.ts';

export type Judgement = {
  readonly problems: readonly Problem[];
  /** The value of every figure; empty while a file cannot be read, since figures depend on all data. */
  readonly values: ReadonlyMap<string, Quantity>;
  /** Figures that show another number than the acknowledged one, and the sentences that show them. */
  readonly moved: readonly Moved[];
  readonly sentences: readonly StaleSentence[];
  /** Where the day of the map has moved: the sentences that name the day before. */
  readonly dated: readonly DatedSentence[];
};

export type MoreRules = (input: CheckInput) => readonly Problem[];

type Numbers = Pick<Judgement, 'values' | 'moved' | 'sentences'>;
const NONE: Numbers = { values: new Map(), moved: [], sentences: [] };

/** The value of every figure on a disk. Throws where one has none. */
export const figuresOf = (disk: Disk): Judgement['values'] => valuesOf(readCheckInput(disk, () => '').input);

/** The figures, those that have moved, and their sentences. Throws where a formula has no value. */
function numbersOf(input: CheckInput, acknowledged: Acknowledgements): Numbers {
  const values = valuesOf(input);
  const moved = movedFigures(acknowledged, values);
  const ids = moved.map(({ figure }) => figure);
  return { values, moved, sentences: sentencesWith(input, ids) };
}

/** The same beside problems: none where one of them keeps a formula from having a value. */
function numbersBesideProblems(...given: Parameters<typeof numbersOf>): Numbers {
  try {
    return numbersOf(...given);
  } catch {
    return NONE;
  }
}

/**
 * Judges the files of a disk. `acknowledged` are the numbers to compare with; those of the disk without it. The mosaic
 * counts as cut from the line of the disk: whoever moves the line cuts it again first. `more` are rules of others, which
 * are asked where there is no other problem. A problem of the content hides no number; one that keeps a file, or an
 * entry of it, from being read does, since the numbers depend on all data.
 */
export function judge(disk: Disk, acknowledged?: Acknowledgements, more: MoreRules = () => []): Judgement {
  const stated = (JSON.parse(disk.read('geo/mosaic.topo.json') ?? 'null') as { input?: unknown } | null)?.input;
  const { input, problems: unread } = readCheckInput(disk, () => String(stated));
  const found = [...unread, ...check(input)];
  const problems = found.length > 0 ? found : more(input);
  const compute = problems.length > 0 ? numbersBesideProblems : numbersOf;
  return {
    problems: problems.map((problem) => withPlace(problem, disk)),
    ...(unread.length > 0 ? NONE : compute(input, acknowledged ?? input.acknowledged ?? {})),
    dated: datedSentences(input),
  };
}
