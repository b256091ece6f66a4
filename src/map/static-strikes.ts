// Strike reports for the static picture: the same halos and the same shared marks as on the map.
// It must not know the page; what a mark looks like up close stands in patterns-strikes.ts.
import type { LayerId } from '../core/view.ts';
import type { Scene } from '../core/scene.ts';
import { keysOf } from './keys.ts';
import type { Palette } from './palette.ts';
import { restedOn, WIDE } from './measures.ts';
import { pixelsPerKm } from './scale.ts';
import type { Frame } from './static-frame.ts';
import type { Mark } from './static-marks.ts';
import type { Stock } from './stock.ts';
import { arcsOf, DISC, DOT, RING, toneOf, type Arc } from './patterns-strikes.ts';

const MIDDLE = DISC - RING / 2;

/** A part of the ring as a line along its middle, a little short of its neighbours. */
function lineOf({ from, to }: Arc, x: number, y: number): string {
  const at = (turn: number): string => {
    const angle = turn * 2 * Math.PI;
    return `${(x + MIDDLE * Math.sin(angle)).toFixed(2)} ${(y - MIDDLE * Math.cos(angle)).toFixed(2)}`;
  };
  const gap = 0.012;
  return `M${at(from + gap)}A${MIDDLE} ${MIDDLE} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to - gap)}`;
}

function markAt(
  mark: string,
  x: number,
  y: number,
  palette: Palette,
): Pick<Mark, 'r' | 'fill' | 'half' | 'stroke' | 'count' | 'arcs'> {
  // prettier-ignore
  const { dot, ring } = palette.strike;
  const arcs = arcsOf(mark);
  const [first] = arcs;
  if (first && arcs.length === 1) {
    const fill = toneOf(first.grade, palette);
    return { r: DOT, fill, half: fill, stroke: dot };
  }
  const parts = arcs.map((arc) => ({ d: lineOf(arc, x, y), colour: toneOf(arc.grade, palette) }));
  return { r: DISC, fill: ring, half: ring, stroke: dot, count: arcs.length, arcs: parts };
}

/** Halos first, so that no halo lies on a mark. */
export function strikeMarksOf(scene: Scene, stock: Stock, frame: Frame, palette: Palette): Mark[] {
  const keys = keysOf(scene);
  const drawn = (
    source: 'strikes' | 'strike-marks',
    chosen: (properties: Readonly<Record<string, unknown>>) => boolean,
  ) =>
    stock.resolve(keys[source]).features.flatMap(({ geometry, properties }) => {
      const told = properties ?? {};
      const layer = `strikes-${String(told['city'])}` as LayerId;
      if (geometry.type !== 'Point' || !scene.shown.has(layer) || !chosen(told)) return [];
      const [x, y] = frame.place(geometry.coordinates);
      return [{ id: String(told['id']), told, x, y }];
    });
  const { dot } = palette.strike;
  const bare = { kind: 'strike', r: 0, fill: dot, half: dot, stroke: dot } as const;
  const halos = drawn('strikes', ({ shade }) => shade === 1).map(({ id, told, x, y }): Mark => {
    const halo = Math.max(13, Number(told['reach']) * pixelsPerKm(frame.zoom));
    return { ...bare, id, x, y, halo, faint: Number(told['reach']) > WIDE };
  });
  const zoom = Math.min(10, Math.max(3, Math.floor(frame.zoom)));
  const marks = drawn('strike-marks', ({ from, to }) => Number(from) <= zoom && zoom < Number(to)).map(
    ({ id, told, x, y }): Mark => ({
      id,
      kind: 'strike',
      x,
      y,
      halo: 0,
      ...markAt(String(told['mark']), x, y, palette),
    }),
  );
  const rested = restedOn(scene.emphasis);
  const lit = marks
    .filter(({ id }) => id.split(',').some((one) => rested.includes(one)))
    .map(({ id, x, y, r }): Mark => {
      const { line } = palette.emphasis;
      return { id, kind: 'ring', x, y, r: r + 4, fill: 'none', half: 'none', stroke: line, halo: 0 };
    });
  return [...halos, ...lit, ...marks];
}
