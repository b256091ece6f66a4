// A piece of a plan in words: which land, and what becomes of it.
// It must not know where the piece stands or how it is edited.
import { isPainted, type PlanPiece } from '../../core/plan/plan.ts';
import { oblastId } from '../../core/values/id.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { Words } from './words.svelte.ts';

/** The land of a piece: `Donetsk oblast, held by Ukraine, within 10 km of the line`. */
export function landWords(piece: PlanPiece, { say }: Words, knowledge: Pick<Knowledge, 'nameOf'>): string {
  if (isPainted(piece)) return say('land.painted', { n: piece.cells.length });
  const { oblasts, held, withinKm, since2014, pocket, area } = piece.where;
  const names = oblasts?.map((iso) => knowledge.nameOf(oblastId(iso))) ?? [say('land.all')];
  return [
    ...(area === undefined ? names : [knowledge.nameOf(area), ...(oblasts ? names : [])]),
    held === undefined ? '' : say(held === 'ukraine' ? 'land.ukraine' : 'land.russia'),
    withinKm === undefined ? '' : withinKm === 'depth' ? say('land.depth') : say('land.within', { n: withinKm }),
    since2014 === undefined ? '' : say(since2014 ? 'land.since2014' : 'land.not2014'),
    pocket === undefined ? '' : say(pocket ? 'land.pocket' : 'land.noPocket'),
  ]
    .filter(Boolean)
    .join(', ');
}
