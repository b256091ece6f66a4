// Proves zones as things to pick: their ids in links, which proposals have them, and the zone of a point by brute force.
// It must not know how a zone is drawn.
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test, vi } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { knownIds } from '../../src/state/known-ids.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { cellAt } from '../../src/core/land/mosaic.ts';
import { DRAWN_STATUSES } from '../../src/core/view/scene.ts';
import { fromQuery, settle, toQuery } from '../../src/core/view/share.ts';
import { INITIAL, type View } from '../../src/core/view/view.ts';
import { hasZone, statusOfZone, zoneId, zoneIn } from '../../src/core/view/zone.ts';
import { scene, sources } from '../map/ground.ts';
import { inside } from './geodesic.ts';

vi.setConfig({ testTimeout: 60_000 });

const { world } = sources;
const scenarios = [...world.scenarios.keys()];
const zoned = scenarios.filter((scenario) => scene({ scenario }).overlays.length > 0);
/** Evenly spread: arbitrary numbers of the library mostly lie near the ends. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.nat(0xffffff).map((seed) => min + (((seed * 2654435761) % 4294967296) / 4294967296) * (max - min));
/** Where proposals draw zones, with land and sea beside them. */
const point: fc.Arbitrary<Position> = fc.tuple(between(34.5, 39), between(46, 50));

test('the zone of a point is the drawn status of the cell that a slow search finds there', () => {
  fc.assert(
    fc.property(point, fc.constantFrom(...zoned), fc.integer({ min: 1, max: 40 }), (at, scenario, depth) => {
      const cell = cellAt(world.mosaic, at);
      const index = world.mosaic.polygons.findIndex((shape) => inside(shape, at));
      expect(cell?.index ?? -1).toBe(index);
      if (!cell) return;
      const status = assignAll(world.mosaic, world.scenarios.get(scenario)!, depth).statuses[1][index];
      const zone = zoneIn(scene({ scenario, depth }), cell);
      expect(statusOfZone(zone ?? null)).toBe(DRAWN_STATUSES.find((one) => one === status));
    }),
    { numRuns: 150 },
  );
});

/** Points near the corners of a shape, inside it or outside: zones are too narrow for the middle to lie in them. */
function cornersOf(shape: Polygon | MultiPolygon): Position[] {
  const outer = (shape.type === 'Polygon' ? shape.coordinates[0] : shape.coordinates[0]?.[0]) ?? [];
  return outer.slice(2).map(([x3 = 0, y3 = 0], index) => {
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [outer[index]!, outer[index + 1]!];
    return [(x1 + x2 + x3) / 3, (y1 + y2 + y3) / 3];
  });
}

test('a point on each zone that is drawn has that zone', () => {
  for (const scenario of zoned) {
    const [, drawn] = assignAll(world.mosaic, world.scenarios.get(scenario)!).statuses;
    for (const { status } of scene({ scenario }).overlays) {
      const points = world.mosaic.polygons.flatMap((shape, index) =>
        drawn[index] === status ? cornersOf(shape).filter((at) => inside(shape, at)) : [],
      );
      const cell = points[0] && cellAt(world.mosaic, points[0]);
      expect(cell && zoneIn(scene({ scenario }), cell), `${scenario}: ${status}`).toBe(zoneId(status));
    }
  }
});

test('no zone is pointed at where none is drawn: with its layer hidden, or while two proposals are compared', () => {
  const drawn = scene({ scenario: 'mutual-pull-back' });
  const cell = world.mosaic.cells.find((one) => zoneIn(drawn, one));
  expect(cell).toBeDefined();
  const compare = { mode: 'difference', scenario: 'status-quo', reading: null } as const;
  for (const view of [{ hidden: ['zone'] }, { compare }] satisfies Partial<View>[])
    expect(zoneIn(scene({ scenario: 'mutual-pull-back', ...view }), cell!)).toBe(undefined);
});

test('every zone survives its link, and a link to one that its proposal does not have says so', () => {
  const known = knownIds({ world, annotations: [], figures: FIGURES });
  for (const scenario of scenarios)
    for (const status of DRAWN_STATUSES) {
      const view: View = { ...INITIAL, scenario, pick: zoneId(status) };
      expect(fromQuery(toQuery(view))).toEqual({ view, notices: [] });
      const has = assignAll(world.mosaic, world.scenarios.get(scenario)!).statuses[1].includes(status);
      expect(hasZone(world, view, zoneId(status)), `${scenario} ${status}`).toBe(has);
      const settled = settle(view, known);
      expect(settled.view.pick).toBe(has ? zoneId(status) : null);
      expect(settled.notices.map(({ value }) => value)).toEqual(has ? [] : [zoneId(status)]);
    }
});

test.each(['zone.', 'zone.nowhere', 'zone.russian-held', 'zone.constructor', 'zone.left-by-ukraine.x'])(
  '“%s” names no zone',
  (id) => {
    expect(statusOfZone(id)).toBe(undefined);
    expect(fromQuery(`?v=1&pick=${id}`).notices).toHaveLength(1);
  },
);
