// One piece of a plan as a short text, and back: a letter for its status, then its land.
// It must not know the other pieces, nor which ids exist.
import type { Where } from '../../../geo/schema.ts';
import { SLUG } from '../values/id.ts';
import { cellSetText, readCellSet } from './cell-set.ts';
import { FARTHEST, isPainted, type Given, type PlanPiece } from './plan.ts';

const LETTERS: readonly (readonly [string, Given])[] = [
  ['h', 'as-held'],
  ['l', 'left-by-ukraine'],
  ['v', 'vacated-by-russia'],
  ['d', 'demilitarised'],
  ['b', 'buffer'],
  ['c', 'buffer-counted-russian'],
];
const letterOf = new Map(LETTERS.map(([letter, given]) => [given, letter]));
const givenOf = new Map(LETTERS);

const AREA = 'area.';

/** `o1409ut0k10p1a…`: oblasts by their digits, side, since 2014, km from the line, pocket, area; each only if asked for. */
function whereText({ oblasts, held, since2014, withinKm, pocket, area }: Where): string {
  return [
    oblasts ? `o${oblasts.map((iso) => iso.slice(3)).join('')}` : '',
    held ? held.charAt(0) : '',
    since2014 === undefined ? '' : `t${Number(since2014)}`,
    withinKm === undefined ? '' : `k${withinKm === 'depth' ? '' : withinKm}`,
    pocket === undefined ? '' : `p${Number(pocket)}`,
    area ? `a${area.slice(AREA.length)}` : '',
  ].join('');
}

const WHERE = /^(?:o((?:\d\d)*))?([ur])?(?:t([01]))?(?:k(\d{0,2}))?(?:p([01]))?(?:a(.+))?$/;

function readWhere(text: string): Where | undefined {
  const [found, digits, side, since, km, pocket, area] = WHERE.exec(text) ?? [];
  if (found === undefined || Number(km ?? 0) > FARTHEST || (area !== undefined && !SLUG.test(area))) return undefined;
  const oblasts = digits?.match(/\d\d/g) ?? [];
  return {
    ...(digits === undefined ? {} : { oblasts: oblasts.map((number) => `UA-${number}`) }),
    ...(side === undefined ? {} : { held: side === 'u' ? 'ukraine' : 'russia' }),
    ...(since === undefined ? {} : { since2014: since === '1' }),
    ...(km === undefined ? {} : { withinKm: km === '' ? 'depth' : Number(km) }),
    ...(pocket === undefined ? {} : { pocket: pocket === '1' }),
    ...(area === undefined ? {} : { area: `${AREA}${area}` }),
  };
}

const sorted = (where: Where): Where =>
  where.oblasts ? { ...where, oblasts: [...new Set(where.oblasts)].sort() } : where;

/** `do14k10`, or `lx` and a set of cells. */
export const pieceText = (piece: PlanPiece): string =>
  `${letterOf.get(piece.given) ?? ''}${isPainted(piece) ? `x${cellSetText(piece.cells)}` : whereText(sorted(piece.where))}`;

/** The piece of a text that `pieceText` could have written; undefined for any other. Never throws. */
export function readPiece(text: string): PlanPiece | undefined {
  const given = givenOf.get(text.charAt(0));
  if (!given) return undefined;
  if (text.charAt(1) === 'x') {
    const cells = readCellSet(text.slice(2));
    return cells && cells.length > 0 ? { given, cells } : undefined;
  }
  const where = readWhere(text.slice(1));
  const piece = where && { given, where };
  return piece && pieceText(piece) === text ? piece : undefined;
}
