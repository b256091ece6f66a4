// The range of land held since 2014: the error of its own line, taken from one side and given to the other.
// It must not know how long the line is.
import { describe, expect, it } from 'vitest';
import { evaluator } from '../../src/core/text/formula.ts';
import { tableOf } from '../../src/core/scenario/ledger-table.ts';
import { assignAll, ledgerOf, partsOf } from '../../src/core/scenario/ledger.ts';
import { marginOf, oldLineDoubt, oldLineMargins } from '../../src/core/scenario/old-line.ts';
import { boundaries } from '../../src/core/land/mosaic.ts';
import { length } from '../../src/core/land/measure.ts';
import { STATUSES } from '../../src/core/scenario/scenario.ts';
import { realMosaic, realWorld } from './ground.ts';

const world = realWorld();
const { mosaic } = world;
const quo = assignAll(mosaic, world.scenarios.get('status-quo')!);
const doubt = oldLineDoubt(mosaic);

describe('the line of 2014-15', () => {
  it('leaves land in doubt in the oblasts that it crosses, as much as its length there times its stated error', () => {
    expect([...doubt.keys()].sort()).toEqual(['UA-09', 'UA-14']);
    for (const [oblast, km2] of doubt) {
      // The same length by another way: all edges of the oblast's older part, less those of the oblast as a whole.
      const inside = (since: boolean): number =>
        boundaries(mosaic, (cell) => (cell.oblast === oblast ? `${since && cell.since2014 === true}` : 'elsewhere'))
          .coordinates.reduce((sum, coordinates) => sum + length({ type: 'LineString', coordinates }), 0); // prettier-ignore
      expect(Math.abs(km2 / ((inside(true) - inside(false)) * mosaic.oldLineError!) - 1), oblast).toBeLessThan(0.001);
    }
  });

  it('has the error that geo/features/line.geojson states, and none where there is no such line', () => {
    const line = world.features.get('line.since-2014');
    expect(mosaic.oldLineError).toBe(line?.properties['error']);
    expect([...oldLineDoubt(realMosaic()).values()].every((km2) => km2 === 0)).toBe(true);
  });

  it('gives land held since 2014 a range wherever its line lies within the oblast, and none to Crimea', () => {
    for (const row of ledgerOf(quo).filter(({ status }) => status === 'russian-held-since-2014'))
      expect(row.area.high > row.area.low, row.oblast).toBe(doubt.has(row.oblast));
  });

  it('never takes more than either side has, and touches no other status', () => {
    for (const scenario of world.scenarios.values()) {
      const assignment = assignAll(mosaic, scenario);
      const margins = oldLineMargins(assignment);
      for (const { oblast, status, area } of ledgerOf(assignment)) {
        expect(area.low).toBeGreaterThanOrEqual(0);
        if (margins.has(oblast) && marginOf(margins, status, (iso) => iso === oblast) > 0)
          expect(margins.get(oblast)!).toBeLessThanOrEqual(area.central);
      }
      for (const status of STATUSES.filter((one) => !one.startsWith('russian-held')))
        expect(marginOf(margins, status, () => true)).toBe(0);
    }
  });

  it('counts the same in the bar, in the ledger and in the table', () => {
    const table = tableOf(quo, quo);
    for (const { status, area } of partsOf(quo))
      expect(table.find((row) => row.oblast === 'UA' && row.status === status)?.area).toEqual(area);
    for (const row of ledgerOf(quo))
      expect(table.find(({ oblast, status }) => oblast === row.oblast && status === row.status)?.area).toEqual(
        row.area,
      );
  });

  it('widens figures as it widens the bar, and not those of the land on both sides of it', () => {
    const evaluate = evaluator(world);
    const held = ['russian-held', 'russian-held-since-2014'] as const;
    for (const status of held) {
      const part = partsOf(quo).find((row) => row.status === status)!;
      const whole = { op: 'area' } as const;
      expect(evaluate({ op: 'area', statuses: [status] })).toEqual(part.area);
      const share = evaluate({ op: 'share', part: { op: 'area', statuses: [status] }, whole });
      expect(share.low).toBeCloseTo(part.share.low, 9);
      expect(share.high).toBeCloseTo(part.share.high, 9);
      for (const row of ledgerOf(quo).filter((one) => one.status === status)) {
        const within = `oblast.${row.oblast.toLowerCase()}`;
        const figure = evaluate({ op: 'area', within, statuses: [status] });
        for (const end of ['low', 'central', 'high'] as const) expect(figure[end]).toBeCloseTo(row.area[end], 6);
      }
    }
    // Land on both sides is in doubt along the line of contact only.
    const both = evaluate({ op: 'area', statuses: held });
    const since2022 = evaluate({ op: 'area', statuses: ['russian-held'] });
    expect(both.high - both.low).toBeLessThan(since2022.high - since2022.low);
  });
});
