// The mark of one or several strike reports: a ring parted by how sure they are, with room for their number.
// It must not know where it stands, nor what was reported; its size says nothing of what happened.
import type { StrikeProperties } from '../../geo/schema.ts';
import { PALETTES, type Palette, type ThemeName } from './palette.ts';
import { cover, PIXEL_RATIO, pictureOfDisc, type Picture } from './patterns.ts';

export type Grade = StrikeProperties['certainty'];

/** CSS pixels: the dot of one report; the disc of several, its ring within. */
export const DOT = 4.6;
export const DISC = 11.5;
export const RING = 4;
export const EDGE = 1.4;

/** Full where another source confirms it, half-toned where it is attributed, hollow where it is less sure than that. */
export function toneOf(grade: Grade, { strike: { dot, half, ring } }: Palette): string {
  if (grade === 'A') return dot;
  return grade === 'B' ? half : ring;
}

/** `A-A-B-C`: the grade of each report, surest first. */
export const markOf = (grades: readonly Grade[]): string => [...grades].sort().join('-');

export type Arc = { readonly grade: Grade; readonly from: number; readonly to: number };
/** The parts of the ring, in shares of a turn from the top, clockwise; as many parts as reports. */
export const arcsOf = (mark: string): Arc[] =>
  mark.split('-').map((grade, index, { length }) => ({
    grade: grade as Grade,
    from: index / length,
    to: (index + 1) / length,
  }));

function pictureOfOne(grade: Grade, palette: Palette): Picture {
  const { dot } = palette.strike;
  return pictureOfDisc(DOT + EDGE, PIXEL_RATIO, (_x, _y, away) => ({
    ground: toneOf(grade, palette),
    stroke: away > DOT ? palette.strike.ring : dot,
    inked: cover(away - DOT + EDGE),
    alpha: cover(DOT + EDGE - away),
  }));
}

function pictureOfSeveral(arcs: readonly Arc[], palette: Palette): Picture {
  const { dot, ring } = palette.strike;
  return pictureOfDisc(DISC, PIXEL_RATIO, (x, y, away) => {
    const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
    const arc = arcs.find(({ to }) => turn < to) ?? arcs.at(-1);
    const onRing = away > DISC - RING;
    const apart = onRing ? arcs.map(({ from }) => Math.abs(((turn - from + 1.5) % 1) - 0.5)) : [];
    const gap = Math.min(...apart) * 2 * Math.PI * away;
    const outlined = Math.max(cover(away - DISC + 1), onRing ? 1 - cover(gap - 0.6) : 0, 1 - cover(Math.abs(away - DISC + RING) - 0.4)); // prettier-ignore
    return {
      ground: onRing && arc ? toneOf(arc.grade, palette) : ring,
      stroke: onRing && gap < 0.9 && away < DISC - 1 ? ring : dot,
      inked: outlined,
      alpha: cover(DISC - away),
    };
  });
}

/** The picture of an image's name; undefined for what is no mark of strike reports. */
export function strikePicture(image: string): Picture | undefined {
  const [, mark, theme] = /^strike-([\w-]+)@(light|dark)$/.exec(image) ?? [];
  if (!mark) return undefined;
  const arcs = arcsOf(mark);
  const palette = PALETTES[theme as ThemeName];
  return arcs.length > 1 ? pictureOfSeveral(arcs, palette) : pictureOfOne(mark as Grade, palette);
}
