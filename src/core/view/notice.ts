// What of a link could not be used, as notices for the reader: cut to a length that fits, and few enough to be read.
// It must not know the words of a message or how a link is read.

/** A part of a link that could not be used, `otherCut` cells of a plan that were painted on another cut of the land; `several` sums up more parts than a screen has room for. */
export type Notice = {
  readonly kind: 'unreadable' | 'unknown' | 'unknownName' | 'newer' | 'noPlan' | 'otherCut' | 'several';
  /** The name of the parameter; for `several`, the number of parts. */
  readonly key: string;
  readonly value: string;
};

const LONGEST = 40;
/** More notices than this would cover the map of a phone. */
const MOST = 2;
const MOST_LISTED = 4;

/** A text from outside as a message shows it: one line of at most 40 characters and an ellipsis. */
export function shorten(text: string): string {
  const line = text.slice(0, 4 * LONGEST).replace(/\s+/g, ' ');
  const characters = Array.from(line);
  return characters.length <= LONGEST && text.length <= 4 * LONGEST
    ? line
    : `${characters.slice(0, LONGEST).join('')}…`;
}

const partOf = ({ key, value }: Notice): string => (value === '' ? key : `${key}=${value}`);

/** At most two notices: more than that become one, which lists the first parts. */
export function summarize(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= MOST) return notices;
  const listed = notices.slice(0, MOST_LISTED).map(partOf);
  const value = [...listed, ...(notices.length > MOST_LISTED ? ['…'] : [])].join(', ');
  return [{ kind: 'several', key: String(notices.length), value }];
}
