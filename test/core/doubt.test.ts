// Proves that the land in doubt is what a range is made of: the same cells, the same area.
// It must not know how doubt is drawn.
import { expect, it } from 'vitest';
import { doubtOf } from '../../src/core/scenario/uncertain-land.ts';
import { areaWhere, assignAll } from '../../src/core/scenario/ledger.ts';
import { landOf, LINES } from '../../src/core/scenario/scenario.ts';
import { realMosaic, realScenarios } from './ground.ts';

it('is as large as the range of Russian-held land is wide', () => {
  const mosaic = realMosaic();
  const statusQuo = realScenarios().find(({ id }) => id === 'status-quo')!;
  const held = areaWhere(assignAll(mosaic, statusQuo, 0), (_, status) => status.startsWith('russian-held'));
  const doubted = mosaic.cells.filter((cell) => doubtOf(cell) !== undefined).reduce((sum, { km2 }) => sum + km2, 0);
  expect(doubted).toBeGreaterThan(5000);
  expect(Math.max(...held) - Math.min(...held)).toBeCloseTo(doubted, 6);
});

it('names a cell exactly where one of the three lines gives it to the other side, nearer the line with less', () => {
  for (const cell of realMosaic().cells) {
    const sides = new Set(LINES.map((line) => landOf(cell, line).held));
    const doubt = doubtOf(cell);
    expect(doubt !== undefined, JSON.stringify(cell)).toBe(sides.size > 1);
    if (doubt === undefined) continue;
    expect(doubt).toBeGreaterThan(0);
    expect(doubt).toBeLessThan(1);
    if (cell.ring === undefined) expect(doubt * cell.error).toBeCloseTo(Math.abs(cell.band) - 0.5, 9);
  }
});
