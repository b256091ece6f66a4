// A bar of areas as numbers: where each part begins and how wide it is.
// It must not know pixels, colours or words.
import type { LedgerPart } from '../../core/scenario/ledger.ts';
import type { Status } from '../../core/scenario/scenario.ts';

/** A part of a bar, per cent of the bar: `from` its left end, `width` its share. */
export type Segment = { readonly status: Status; readonly from: number; readonly width: number };
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
