// Proves the difference of every two scenarios: cell by cell by other rules, by its mirror, by both ledgers, by polygons.
// It must not know how a difference is shown.
import { difference, feature, featureCollection } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { changedLand } from '../../src/core/scenario/changed-land.ts';
import { differenceOf, netChange, netOf } from '../../src/core/scenario/difference.ts';
import { areaWhere, assignAll, ledgerOf, type Assignment } from '../../src/core/scenario/ledger.ts';
import { memoize } from '../../src/core/values/memoize.ts';
import { area } from '../../src/core/land/measure.ts';
import { outlineWith } from '../../src/core/land/mosaic.ts';
import { STATUSES, type Status } from '../../src/core/scenario/scenario.ts';
import { townsChanging } from '../../src/core/scenario/towns.ts';
import { realScenarios, realWorld } from './ground.ts';
import { statusOf, type Shift } from './slow-rules.ts';

vi.setConfig({ testTimeout: 120_000 });

const world = realWorld();
const { mosaic } = world;
const SHIFTS = [-1, 0, 1] as const satisfies readonly Shift[];

type Known = { readonly id: string; readonly own: Assignment; readonly slow: readonly (readonly Status[])[] };
const known: Known[] = realScenarios().map((scenario) => {
  const depth = scenario.depth?.initial ?? 0;
  const slow = SHIFTS.map((shift) =>
    mosaic.cells.map((cell) => statusOf(scenario, cell, depth, shift) ?? ('none' as Status)),
  );
  return { id: scenario.id, own: assignAll(mosaic, scenario, depth), slow };
});
const pairs = known.flatMap((a, index) => known.slice(index).map((b) => [a.id, b.id, a, b] as const));

/** km2 by oblast, from and to for the three lines, from the other reading of the rules. */
function byHand(a: Known, b: Known): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  mosaic.cells.forEach((cell, index) => {
    for (const line of [0, 1, 2] as const) {
      const [from, to] = [a.slow[line]?.[index], b.slow[line]?.[index]];
      if (from === to) continue;
      const key = `${cell.oblast} ${from ?? ''} ${to ?? ''}`;
      const sum = sums.get(key) ?? [0, 0, 0];
      sum[line] = (sum[line] ?? 0) + cell.km2;
      sums.set(key, sum);
    }
  });
  return sums;
}

const near = (a: number, b: number): void => {
  if (Math.abs(a - b) > 1e-6) throw new Error(`${a} is not ${b}`);
};
const table = (changes: ReturnType<typeof differenceOf>): Map<string, (typeof changes)[number]> =>
  new Map(changes.map((change) => [`${change.oblast} ${change.from} ${change.to}`, change]));

describe.each(pairs)('from %s to %s', (_from, _to, a, b) => {
  const forth = differenceOf(a.own, b.own);
  const back = differenceOf(b.own, a.own);

  it('is what going through the cells by other rules gives', () => {
    const found = table(forth);
    const wanted = byHand(a, b);
    expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const [key, outcomes] of wanted) {
      near(found.get(key)?.area.low ?? NaN, Math.min(...outcomes));
      near(found.get(key)?.area.central ?? NaN, outcomes[1] ?? NaN);
      near(found.get(key)?.area.high ?? NaN, Math.max(...outcomes));
    }
  });

  it('is the mirror of the way back, towns included', () => {
    const mirrored = back.map(({ oblast, from, to, area: km2 }) => ({ oblast, from: to, to: from, area: km2 }));
    expect(table(mirrored)).toEqual(table(forth));
    const towns = townsChanging(world, b.own, a.own).map((town) => ({ ...town, from: town.to, to: town.from }));
    expect(towns).toEqual(townsChanging(world, a.own, b.own));
    for (const status of STATUSES) {
      const [there, here] = [netOf(a.own, b.own, status), netOf(b.own, a.own, status)];
      near(there.low, -here.high);
      near(there.central, -here.central);
    }
  });

  it('leads from the one ledger to the other, in every oblast', () => {
    const [before, after] = [ledgerOf(a.own), ledgerOf(b.own)];
    const km2 = (rows: typeof before, oblast: string, status: Status): number =>
      rows.find((row) => row.oblast === oblast && row.status === status)?.area.central ?? 0;
    for (const status of STATUSES) {
      for (const oblast of mosaic.oblasts) {
        const net = netOf(a.own, b.own, status, [oblast]).central;
        near(km2(before, oblast, status) + net, km2(after, oblast, status));
        near(netChange(forth, status, [oblast]), net);
      }
      const [was, is] = [a, b].map(({ own }) => areaWhere(own, (_cell, given) => given === status)[1]);
      near((was ?? 0) + netOf(a.own, b.own, status).central, is ?? 0);
    }
    near(
      STATUSES.map((status) => netOf(a.own, b.own, status).central).reduce((x, y) => x + y, 0),
      0,
    );
  });

  it('covers the changed land and no more by its outlines', () => {
    for (const { from, to, shape } of changedLand(mosaic, a.own, b.own)) {
      const wanted = forth.filter((one) => one.from === from && one.to === to).map((one) => one.area.central);
      const sum = wanted.reduce((x, y) => x + y, 0);
      expect(Math.abs(area(shape) - sum)).toBeLessThan(1e-3 * Math.max(sum, 1));
    }
  });
});

describe('polygons cut by Turf', () => {
  type Land = { readonly outline: MultiPolygon | undefined; readonly cuts: Map<Land, number> };
  /** By the cells that have a status: many scenarios give it to the same ones, and Turf takes its time over each cut. */
  const lands = new Map<string, Land>();
  function landOf({ own }: Known, status: Status): Land {
    const cells = own.statuses[1].map((given) => (given === status ? '1' : '0')).join('');
    return memoize(lands, cells, () => ({ outline: outlineWith(mosaic, own.statuses[1], status), cuts: new Map() }));
  }
  /** km2 of what lies in the one land and not in the other, by cutting the merged outlines. */
  function cutAnew(mine: Land, theirs: Land): number {
    if (!mine.outline) return 0;
    if (!theirs.outline) return area(mine.outline);
    const rest = difference(featureCollection([feature(mine.outline), feature(theirs.outline)]));
    return rest ? area(rest.geometry) : 0;
  }
  function cut(a: Known, b: Known, status: Status): number {
    const [mine, theirs] = [landOf(a, status), landOf(b, status)];
    return memoize(mine.cuts, theirs, () => cutAnew(mine, theirs));
  }

  it.each(pairs)('agree within a thousandth from %s to %s', (_from, _to, a, b) => {
    const changes = differenceOf(a.own, b.own);
    for (const status of STATUSES) {
      const wanted = changes.filter(({ from }) => from === status).reduce((sum, one) => sum + one.area.central, 0);
      expect(Math.abs(cut(a, b, status) - wanted), status).toBeLessThanOrEqual(1e-3 * Math.max(wanted, 1));
    }
  });
});
