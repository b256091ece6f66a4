// Which land the line's stated error leaves in doubt, and how deep into that error it lies: what ranges are made of.
// It must not know how doubt is drawn.
import type { CellProperties } from '../../../geo/schema.ts';
import { landOf } from './scenario.ts';

/** A ring around a pocket is as wide as the pocket's own error, and is not cut further. */
const RING = 0.5;

/**
 * How far into the error a cell lies, as a share of it: near 0 at the line, near 1 at the edge of the doubt;
 * undefined where the same side holds it wherever within its error the line runs.
 */
export function doubtOf(cell: CellProperties): number | undefined {
  const sure = landOf(cell, 'towards-russian-held').held === landOf(cell, 'towards-government-held').held;
  if (sure) return undefined;
  return cell.ring === undefined ? (Math.abs(cell.band) - 0.5) / cell.error : RING;
}
