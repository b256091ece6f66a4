// The land that may lie on either side of the line within its stated error, the cause of all ranges.
// It must not know how uncertainty is drawn.
import type { CellProperties } from '../../../geo/schema.ts';
import { landOf } from './scenario.ts';

/** The ring around a pocket is as wide as the error of the pocket and is not divided, so its middle stands for all of it. */
const RING_DOUBT = 0.5;

/**
 * The distance of a cell from the line as a share of the stated error: near 0 at the line, near 1 at the limit of the
 * error; undefined where the same side holds the cell wherever the line runs within its error.
 */
export function doubtOf(cell: CellProperties): number | undefined {
  const sure = landOf(cell, 'towards-russian-held').held === landOf(cell, 'towards-government-held').held;
  if (sure) return undefined;
  return cell.ring === undefined ? (Math.abs(cell.band) - 0.5) / cell.error : RING_DOUBT;
}
