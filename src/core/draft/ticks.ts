// Which sentences an editor has read with their new numbers or the new day, and what that acknowledges.
// It must not know where sentences come from or how they are shown.
import { acknowledge, type Moved, type StaleSentence } from '../check/moved-figures.ts';
import { groupedBy } from '../values/grouped.ts';
import { own } from '../values/table.ts';
import { DAY } from '../check/drawn-line.ts';
import { valueAt, type Json } from './json.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { setValue } from './set-value.ts';

/** The numbers that somebody has read in their sentences. */
export const ACKNOWLEDGED = 'src/content/acknowledged.json';

const shownOf = ({ figure, now }: Moved): Json => own(acknowledge(new Map([[figure, now]])), figure) as unknown as Json;

/** The name of a tick: the sentence and the number that it shows, so that another number has to be read again. */
export function tickOf(sentence: StaleSentence, moved: Moved): string {
  const { locale, file, path, words, figure } = sentence;
  return JSON.stringify([locale, file, path, figure, words, shownOf(moved)]);
}

/** A sentence as it is read, once for all of its changed numbers, with a tick for each of them. */
type SentenceToRead = { readonly sentence: StaleSentence; readonly ticks: readonly string[] };
export function sentencesToRead(moved: readonly Moved[], sentences: readonly StaleSentence[]): SentenceToRead[] {
  const byFigure = new Map(moved.map((one) => [one.figure, one]));
  const groups = groupedBy(sentences, ({ locale, file, path, words }) => JSON.stringify([locale, file, path, words]));
  return [...groups.values()].flatMap((same) => {
    const ticks = same.flatMap((sentence) => {
      const of = byFigure.get(sentence.figure);
      return of ? [tickOf(sentence, of)] : [];
    });
    return same.slice(0, 1).map((sentence) => ({ sentence, ticks }));
  });
}

/** A sentence that names the day of an earlier edition. */
type Dated = Pick<StaleSentence, 'locale' | 'file' | 'path' | 'words'>;
/** The name of a tick: the sentence and the day for which it was read, so that for another it has to be read again. */
export const tickOfDated = ({ locale, file, path, words }: Dated, day: string): string =>
  JSON.stringify(['day', day, locale, file, path, words]);

/** The sentences that still have to be ticked before all texts count as read for a day. */
export const unreadDated = <T extends Dated>(dated: readonly T[], day: string, ticked: ReadonlySet<string>): T[] =>
  dated.filter((sentence) => !ticked.has(tickOfDated(sentence, day)));

/** The figures of which every sentence has been ticked; one that no text shows needs no tick. */
export function readFigures(
  moved: readonly Moved[],
  sentences: readonly StaleSentence[],
  ticked: ReadonlySet<string>,
): Moved[] {
  return moved.filter((one) =>
    sentences.filter(({ figure }) => figure === one.figure).every((sentence) => ticked.has(tickOf(sentence, one))),
  );
}

/** The operations that record figures as read with the numbers that they show now. */
export const acknowledgements = (documents: Documents, read: readonly Moved[]): Operation[] =>
  read.map((one): Operation => {
    const before = valueAt(documentIn(documents, ACKNOWLEDGED), [one.figure]);
    const operation = { kind: 'value', file: ACKNOWLEDGED, path: [one.figure], after: shownOf(one) } as const;
    return before === undefined ? { ...operation, gap: { follows: null, precedes: null } } : { ...operation, before };
  });

/** The operations that record all texts as read for the day of the map; none while one is unread, or where they are. */
export const dayAcknowledgement = (documents: Documents, unread: readonly Dated[]): Operation[] =>
  unread.length > 0 ? [] : setValue(documents, { file: DAY, path: ['textsOf'] }, undefined);
