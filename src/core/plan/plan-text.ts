// A plan as one short text for links and files, the same for the same plan, and back; what of a text is no plan.
// It must not know which ids exist, what a link is, or words.
import { SLUG } from '../values/id.ts';
import { DIGITS } from './cell-set.ts';
import { DEEPEST, isPainted, MARK_PLACES, MARKS, MOST_PIECES, type MarkPlace, type Plan, type PlanMarks, type PlanPiece } from './plan.ts'; // prettier-ignore
import { pieceText, readPiece } from './piece-text.ts';

/** The first part of every text; raise it when a part changes its meaning, and go on reading the old one. */
const PLAN_VERSION = 1;
/** Texts of more characters are for files: a link has to stay under 2,000 with all else that it says. */
export const LONGEST_IN_LINK = 1500;
/** Nothing longer is read. */
const LONGEST = 16_000;

const NOTHING = '0';
/** A digit for what a plan says of a place: its number in the list, from 1. */
const markText = (place: MarkPlace, says: string | null): string =>
  says === null ? NOTHING : String((MARKS[place] as readonly string[]).indexOf(says) + 1);

/** Two digits that a cut or mistyped text is most unlikely to end in: ten bits of FNV-1a. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  const bits = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & 1023;
  return DIGITS.charAt(bits >> 5) + DIGITS.charAt(bits & 31);
}

/** `1.status-quo.10-10.000.0.do14k.7q`: version, start, depths, marks, cut, the pieces in their order, and a check. */
export function planText({ start, depth, marks, cut, pieces }: Plan): string {
  const body = [
    PLAN_VERSION,
    start.reading === null ? start.scenario : `${start.scenario},${start.reading}`,
    depth.join('-'),
    MARK_PLACES.map((place) => markText(place, marks[place])).join(''),
    pieces.some(isPainted) ? (cut ?? NOTHING) : NOTHING,
    ...pieces.map(pieceText),
  ].join('.');
  return `${body}.${checkOf(body)}`;
}

/** Whether a plan of this text is shared as a link; a longer one is shared as a file. */
export const fitsInLink = (text: string): boolean => text.length <= LONGEST_IN_LINK;

function readStart(text: string): Plan['start'] | undefined {
  const [scenario = '', reading = null, ...more] = text.split(',');
  return SLUG.test(scenario) && SLUG.test(reading ?? scenario) && more.length === 0 ? { scenario, reading } : undefined;
}

function readDepth(text: string): Plan['depth'] | undefined {
  const [, ukraine, russia] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const depth = [Number(ukraine), Number(russia)] as const;
  return depth.every((km) => km <= DEEPEST) ? depth : undefined;
}

function readMarks(text: string): PlanMarks | undefined {
  if (text.length !== MARK_PLACES.length) return undefined;
  const says = MARK_PLACES.map(
    (place, index) => [place, MARKS[place][Number(text.charAt(index)) - 1] ?? null] as const,
  );
  return Object.fromEntries(says) as PlanMarks;
}

/** Why a text is no plan: it is damaged, or a later version of this map has written it. */
export type PlanFault = 'unreadable' | 'newer';

function readBody(body: string): Plan | undefined {
  const [, startPart = '', depthPart = '', marksPart = '', cutPart = '', ...pieceParts] = body.split('.');
  const [start, depth, marks] = [readStart(startPart), readDepth(depthPart), readMarks(marksPart)];
  const pieces = pieceParts.map(readPiece);
  if (!start || !depth || !marks || pieces.length > MOST_PIECES || !/^[0-9a-z]{1,8}$/.test(cutPart)) return undefined;
  if (!pieces.every((piece): piece is PlanPiece => piece !== undefined)) return undefined;
  return { start, depth, marks, cut: cutPart === NOTHING ? null : cutPart, pieces };
}

/** The plan of a text in lower case that `planText` could have written, or why it is none. Never throws. */
export function readPlan(text: string): Plan | PlanFault {
  const version = /^(\d{1,3})\./.exec(text)?.[1];
  if (version === undefined || text.length > LONGEST) return 'unreadable';
  if (Number(version) > PLAN_VERSION) return 'newer';
  const plan = readBody(text.slice(0, text.lastIndexOf('.')));
  return plan && planText(plan) === text ? plan : 'unreadable';
}

/** Whether what `readPlan` returned is a plan. */
export const isPlan = (read: Plan | PlanFault): read is Plan => typeof read !== 'string';
