// The stretch of a bar that shows its narrow parts larger.
// It must not know pixels, colours or words.
import { smallOf, type Segment } from '../kit/bar.ts';

/** A stretch of a bar, `times` as long as in that bar: its ends in per cent of the bar, its segments in per cent of the stretch. */
export type Enlarged = {
  readonly times: number;
  readonly from: number;
  readonly to: number;
  readonly segments: readonly Segment[];
};

/** How much a stretch may be enlarged, the first that fits: one scale for most proposals, so that they can be compared. */
const TIMES = [20, 10, 5, 3, 2];
/** How much of the enlarged stretch the small parts may fill: something of their neighbours stays in sight. */
const FILL = 0.8;

const endOf = ({ from, width }: Segment): number => from + width;

/** The stretch of a bar that shows its small parts larger; undefined if there are none or they lie too far apart. */
export function enlargedOf(segments: readonly Segment[]): Enlarged | undefined {
  const small = smallOf(segments);
  const [first, last] = [small[0], small.at(-1)];
  if (!first || !last) return undefined;
  const run = endOf(last) - first.from;
  const times = TIMES.find((one) => run <= FILL * (100 / one));
  if (times === undefined) return undefined;
  const width = 100 / times;
  const from = Math.min(100 - width, Math.max(0, first.from + run / 2 - width / 2));
  return { times, from, to: from + width, segments: within(segments, from, width) };
}

/** What lies within a stretch, in per cent of the stretch. */
function within(segments: readonly Segment[], from: number, width: number): Segment[] {
  return segments.flatMap((segment) => {
    const [start, end] = [Math.max(from, segment.from), Math.min(from + width, endOf(segment))];
    const share = (100 * (end - start)) / width;
    return end > start ? [{ status: segment.status, from: (100 * (start - from)) / width, width: share }] : [];
  });
}
