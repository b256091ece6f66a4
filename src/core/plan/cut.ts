// On which cut of the land cells were painted: a short name of a mosaic, and a plan without what another cut was painted on.
// It must not know how land is cut, or what a cell is painted with.
import type { Mosaic } from '../land/mosaic.ts';
import { memoize } from '../values/memoize.ts';
import { isPainted, type Plan } from './plan.ts';

/** So many characters of the hash of the inputs of a mosaic stand for it. */
const LENGTH = 6;

/** For a mosaic without that hash, as a draft of the workshop has it: 32-bit FNV-1a of its cells, in base 36. */
function nameByCells({ cells }: Mosaic): string {
  let hash = 0x811c9dc5;
  for (const { oblast, band, ring, km2 } of cells)
    for (const letter of `${oblast} ${band} ${ring ?? ''} ${km2.toFixed(3)}`)
      hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36).padStart(LENGTH, '0').slice(-LENGTH);
}

const names = new WeakMap<Mosaic, string>();

/** Six lower-case letters and digits that differ where the cells differ. */
export const cutOf = (mosaic: Mosaic): string =>
  memoize(names, mosaic, () =>
    /^[0-9a-f]{8,}$/.test(mosaic.input ?? '') ? (mosaic.input ?? '').slice(0, LENGTH) : nameByCells(mosaic),
  );

/** Whether cells of the plan were painted on another cut than this mosaic, so that nobody knows which land they mean. */
export const isOfOtherCut = (plan: Plan, mosaic: Mosaic): boolean =>
  plan.pieces.some(isPainted) && plan.cut !== cutOf(mosaic);

/** The plan as it can be read over a mosaic: without painted pieces where they are of another cut. */
export const onCut = (plan: Plan, mosaic: Mosaic): Plan =>
  isOfOtherCut(plan, mosaic) ? { ...plan, cut: null, pieces: plan.pieces.filter((piece) => !isPainted(piece)) } : plan;
