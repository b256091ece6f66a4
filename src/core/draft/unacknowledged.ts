// What a change file changes, apart from what it acknowledges as read: opened again, it shows its numbers and sentences.
// It must not know where a change file comes from, or how ticks are kept.
import { DAY } from '../check/drawn-line.ts';
import type { Operation, ValueOperation } from './operation.ts';
import { ACKNOWLEDGED } from './ticks.ts';

const isOf = (file: string) => (operation: Operation): operation is ValueOperation => operation.kind === 'value' && operation.file === file; // prettier-ignore

/** A figure that a change removes is no longer acknowledged either: that acknowledges nothing. */
const isAcknowledgement = (operation: Operation): boolean =>
  isOf(ACKNOWLEDGED)(operation) && !(operation.path.length === 1 && operation.after === undefined);

/** The operations of a change of the day, with the texts unread again that were read for it. */
function withTextsUnread(operations: readonly ValueOperation[]): readonly ValueOperation[] {
  const [day, texts] = ['asOf', 'textsOf'].map((field) => operations.find(({ path }) => path[0] === field));
  if (!day || texts?.after !== undefined) return operations;
  const gap = { follows: 'asOf', precedes: null };
  return texts ? [day] : [day, { kind: 'value', file: DAY, path: ['textsOf'], after: day.before, gap }];
}

/** The changes of a change file without its acknowledgements: what was read of it is in its ticks. */
export const unacknowledged = (changes: readonly Operation[]): readonly Operation[] => [
  ...withTextsUnread(changes.filter(isOf(DAY))),
  ...changes.filter((one) => !isOf(DAY)(one) && !isAcknowledgement(one)),
];
