// A bar of areas as numbers: where each part begins, how wide it is, and which parts are too narrow to be seen.
// It must not know pixels, colours or words.
import type { LedgerPart } from '../../core/scenario/ledger.ts';
import type { Status } from '../../core/scenario/scenario.ts';

/** A part of a bar, per cent of the bar: `from` its left end, `width` its share. */
export type Segment = { readonly status: Status; readonly from: number; readonly width: number };
/** Parts below this share of a bar, per cent, are too narrow to be told apart on a phone. */
const SMALL = 5;
/** The parts of a bar in their order, by the areas with the line as drawn; parts without any are left out. */
export function segmentsOf(parts: readonly Pick<LedgerPart, 'status' | 'area'>[]): Segment[] {
  const whole = parts.reduce((sum, { area }) => sum + area.central, 0);
  let from = 0;
  return parts.flatMap(({ status, area }) => {
    if (area.central <= 0) return [];
    const segment = { status, from, width: (100 * area.central) / whole };
    from += segment.width;
    return [segment];
  });
}

/** The segments that are too narrow to be seen for certain. */
export const smallOf = (segments: readonly Segment[]): Segment[] => segments.filter(({ width }) => width < SMALL);
