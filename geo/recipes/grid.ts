// The grid on which the oblasts, the border, the cells and the neighbours' border with Ukraine lie: equal places, equal numbers.
// It must not know what any shape stands for.
import type { MultiPolygon, Position } from 'geojson';
import { shape, type Shape } from './shape.ts';

/** 8192ths of a degree, about 13 m: the oblasts' own 1024ths lie on this grid, so the borders between them do not move. */
export const GRID = 8192;

/** A position on the grid. */
export const snap = (position: Position): Position => position.map((value) => Math.round(value * GRID) / GRID);

function snapRing(ring: readonly Position[]): Position[] {
  const snapped = ring.map(snap);
  return snapped.filter((p, i) => i === 0 || p[0] !== snapped[i - 1]?.[0] || p[1] !== snapped[i - 1]?.[1]);
}

/** A polygon or several on the grid, always as a MultiPolygon; rings that the grid closes up are left out. */
export function onGrid({ id, geometry, properties }: Shape): Shape<MultiPolygon> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates;
  const coordinates = polygons
    .map((rings) => rings.map(snapRing).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  return { ...shape({ type: 'MultiPolygon', coordinates }, properties), ...(id === undefined ? {} : { id }) };
}
