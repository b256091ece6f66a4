// What an opened change file acknowledges as read, as ticks: its numbers and sentences are then shown, and can be read again.
// It must not know where a change file comes from, or how ticks are kept.
import { DAY } from '../check/drawn-line.ts';
import type { Moved, StaleSentence } from '../check/moved-figures.ts';
import { valueAt, withValue, type Json } from './json.ts';
import { documentIn, type Documents, type Operation, type ValueOperation } from './operation.ts';
import { ACKNOWLEDGED, shownOf, tickOf, tickOfDated, type Dated } from './ticks.ts';

/** The name of a tick for all sentences that show a figure with this number, and for all that name the day. */
const tickOfFigure = (figure: string, shown: Json): string =>
  JSON.stringify(['all with figure', figure, sorted(shown)]);
const tickOfDay = (day: string): string => JSON.stringify(['all with day', day]);
const isForAll = (tick: string): boolean => tick.startsWith('["all with ');
/** An object as JSON whatever the order of its keys in the file. */
const sorted = (value: Json): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

type Values = readonly ValueOperation[];
const isOf = (file: string) => (operation: Operation): operation is ValueOperation => operation.kind === 'value' && operation.file === file; // prettier-ignore

/** What the operations on the acknowledged numbers record of each figure, whatever was recorded of it before. */
function recorded(acknowledged: Json | undefined, operations: Values): string[] {
  let all = acknowledged;
  for (const { path, after, gap } of operations) all = all === undefined ? all : withValue(all, path, after, gap);
  const figures = new Set(operations.map(({ path }) => path[0] ?? ''));
  return [...figures].flatMap((figure) => {
    const shown = valueAt(all, [figure]);
    return shown === undefined ? [] : [tickOfFigure(figure, shown)];
  });
}

/** The operations of a change of the day with its texts unread again; that they had been read, as a tick. */
function unreadDay(operations: Values): { operations: Values; ticks: string[] } {
  const [day, texts] = ['asOf', 'textsOf'].map((field) => operations.find(({ path }) => path[0] === field));
  if (typeof day?.after !== 'string' || texts?.after !== undefined) return { operations, ticks: [] };
  const gap = { follows: 'asOf', precedes: null };
  const unread: Values = texts ? [] : [{ kind: 'value', file: DAY, path: ['textsOf'], after: day.before, gap }];
  return { operations: [day, ...unread], ticks: [tickOfDay(day.after)] };
}

/** Splits a change file's changes: what they change in these files, and the ticks of what they acknowledge as read. */
export function splitTicks(
  documents: Documents,
  changes: readonly Operation[],
): { readonly changes: readonly Operation[]; readonly ticks: readonly string[] } {
  const day = unreadDay(changes.filter(isOf(DAY)));
  // A figure that the change removes is no longer acknowledged either: that acknowledges nothing.
  const isRead = (one: Operation): one is ValueOperation => isOf(ACKNOWLEDGED)(one) && !(one.path.length === 1 && one.after === undefined); // prettier-ignore
  const others = changes.filter((one) => !isOf(DAY)(one) && !isRead(one));
  const numbers = recorded(documentIn(documents, ACKNOWLEDGED), changes.filter(isRead));
  return { changes: [...day.operations, ...others], ticks: [...numbers, ...day.ticks] };
}

type Judged = {
  readonly moved: readonly Moved[];
  readonly sentences: readonly StaleSentence[];
  readonly dated: readonly Dated[];
};

/**
 * Ticks sentence by sentence in place of those of a change file, once the sentences are known. A number that has become
 * another since leaves its sentences unread. The same list if there is nothing to replace.
 */
export function expandTicks(
  ticked: readonly string[],
  { moved, sentences, dated }: Judged,
  day: string,
): readonly string[] {
  // prettier-ignore
  const forAll = new Set(ticked.filter(isForAll));
  if (forAll.size === 0) return ticked;
  const read = moved.filter((one) => forAll.has(tickOfFigure(one.figure, shownOf(one))));
  return [
    ...ticked.filter((tick) => !forAll.has(tick)),
    ...read.flatMap((one) => sentences.filter(({ figure }) => figure === one.figure).map((sentence) => tickOf(sentence, one))), // prettier-ignore
    ...(forAll.has(tickOfDay(day)) ? dated.map((sentence) => tickOfDated(sentence, day)) : []),
  ];
}
