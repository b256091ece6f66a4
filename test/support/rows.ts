// Whether a point lies within rings, quickly for many points: their edges are sorted into rows once.
// It must not know what the rings stand for, nor any code that it helps to prove.

type Point = readonly number[];

/** The even-odd rule for rings of `[x, y]`; `perUnit` rows for each unit of y. */
export function areaWithin(rings: readonly (readonly Point[])[], perUnit = 1): (at: Point) => boolean {
  const rows = new Map<number, [Point, Point][]>();
  const rowOf = (y: number): number => Math.floor(y * perUnit);
  for (const ring of rings)
    ring.slice(1).forEach((to, index) => {
      const from = ring[index] ?? to;
      const [y0, y1] = [from[1] ?? 0, to[1] ?? 0];
      for (let row = rowOf(Math.min(y0, y1)); row <= rowOf(Math.max(y0, y1)); row += 1) {
        const edges = rows.get(row) ?? [];
        edges.push([from, to]);
        rows.set(row, edges);
      }
    });
  return ([x = 0, y = 0]) =>
    (rows.get(rowOf(y)) ?? []).filter(([[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]) => {
      return y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
    }).length %
      2 ===
    1;
}
