// Pure steps from one plan to the next: its start, depths, pieces in their order, marks, and cells painted one after another.
// It must not know who edits, or where the steps are stored.
import { DEEPEST, isPainted, MOST_PIECES, type Given, type MarkPlace, type Plan, type PlanMarks, type PlanPiece } from './plan.ts'; // prettier-ignore

export type PlanStep = (plan: Plan) => Plan;

export const startFrom =
  (scenario: string, reading: string | null): PlanStep =>
  (plan) => ({ ...plan, start: { scenario, reading } });

/** Sets the depths, whole km from 0 to 40. */
export const deepen =
  (ukraine: number, russia: number): PlanStep =>
  (plan) => {
    const fit = (km: number): number => Math.min(DEEPEST, Math.max(0, Math.round(km)));
    return { ...plan, depth: [fit(ukraine), fit(russia)] };
  };

export const mark =
  <Place extends MarkPlace>(place: Place, says: PlanMarks[Place]): PlanStep =>
  (plan) => ({ ...plan, marks: { ...plan.marks, [place]: says } });

/** The plan with other pieces; the cut goes with the last painted one. */
function withPieces(plan: Plan, pieces: readonly PlanPiece[]): Plan {
  return { ...plan, pieces, cut: pieces.some(isPainted) ? plan.cut : null };
}

/** Adds a piece after the others; the same plan where it has as many as it can have. */
export const addPiece =
  (piece: PlanPiece): PlanStep =>
  (plan) =>
    plan.pieces.length >= MOST_PIECES ? plan : withPieces(plan, [...plan.pieces, piece]);

/** Puts another piece in a place; the same plan where there is none. */
export const changePiece =
  (place: number, piece: PlanPiece): PlanStep =>
  (plan) =>
    plan.pieces[place] ? withPieces(plan, plan.pieces.with(place, piece)) : plan;

export const removePiece =
  (place: number): PlanStep =>
  (plan) =>
    withPieces(
      plan,
      plan.pieces.filter((_, index) => index !== place),
    );

/** Moves a piece by one place: 1 later, where it prevails over more, -1 earlier; the same plan where it cannot. */
export const movePiece =
  (place: number, by: -1 | 1): PlanStep =>
  (plan) => {
    const [piece, neighbour] = [plan.pieces[place], plan.pieces[place + by]];
    if (!piece || !neighbour) return plan;
    return withPieces(plan, plan.pieces.with(place, neighbour).with(place + by, piece));
  };

/** Where the painted pieces after all others begin: strokes change these, and never what an earlier piece says. */
const firstOfLastPaint = (pieces: readonly PlanPiece[]): number =>
  pieces.findLastIndex((piece) => !isPainted(piece)) + 1;

const without = (piece: PlanPiece, cells: ReadonlySet<number>): PlanPiece =>
  isPainted(piece) ? { ...piece, cells: piece.cells.filter((cell) => !cells.has(cell)) } : piece;
const isEmpty = (piece: PlanPiece): boolean => isPainted(piece) && piece.cells.length === 0;

const isSame = (a: readonly PlanPiece[], b: readonly PlanPiece[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Paints cells of the mosaic with this cut, or with null takes the paint off them. What was painted after the last
 * described piece becomes one piece for each status, so that no cell is painted twice. The same plan where all of it is painted so, where there is no
 * room for another piece, or where cells were painted on another cut.
 */
export const paint =
  (cells: readonly number[], given: Given | null, cut: string): PlanStep =>
  (plan) => {
    if (cells.length === 0 || (plan.cut !== null && plan.cut !== cut)) return plan;
    const first = firstOfLastPaint(plan.pieces);
    const added = new Set(cells);
    const rest = plan.pieces.map((piece, place) => (place < first ? piece : without(piece, added)));
    const place = rest.findIndex((piece, index) => index >= first && piece.given === given);
    const old = rest[place];
    const known = old && isPainted(old) ? old.cells : [];
    const painted = given && { given, cells: [...new Set([...known, ...cells])].sort((a, b) => a - b) };
    const all = !painted ? rest : place < 0 ? [...rest, painted] : rest.with(place, painted);
    const pieces = all.filter((piece) => !isEmpty(piece));
    if (pieces.length > MOST_PIECES || isSame(pieces, plan.pieces)) return plan;
    return withPieces({ ...plan, cut }, pieces);
  };
