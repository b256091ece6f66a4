// The overview's cells against the areas of the mosaic: nothing is lost, and no oblast that changes is left out.
// It must not know how a cell is shown.
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/core/land/area.ts';
import { oblastCodeOf, kindOf, type FeatureId } from '../../src/core/values/id.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { matrixOf, piecesOf } from '../../src/core/scenario/matrix.ts';
import { realWorld } from './ground.ts';

const world = realWorld();
const areaOf = (id: string): number =>
  world.mosaic.cells.filter((cell) => cellsOf(id)?.(cell)).reduce((sum, { km2 }) => sum + km2, 0);
const cellIn = (scenario: string, piece: FeatureId, depth?: number) => {
  const row = matrixOf(world, depth).find((one) => one.scenario.id === scenario);
  const cell = row?.cells.find((one) => one.piece === piece);
  if (!cell) throw new Error(`no cell ${scenario} ${piece}`);
  return cell;
};

test('has a row for every scenario, in the order of the register, and a cell for every piece', () => {
  const rows = matrixOf(world);
  expect(rows.map(({ scenario }) => scenario.id)).toEqual([...world.scenarios.keys()]);
  for (const { cells } of rows) expect(cells.map(({ piece }) => piece)).toEqual(piecesOf(world));
});

describe.each([undefined, 1, 40])('at a depth of %s km', (depth) => {
  const rows = matrixOf(world, depth);
  const land = rows.flatMap(({ scenario, cells }) =>
    cells.filter(({ piece }) => kindOf(piece) !== 'town').map((cell) => ({ id: scenario.id, cell })),
  );
  test.each(land)('$id gives all of $cell.piece a status', ({ cell }) => {
    const sum = (of: 'area' | 'share'): number => cell.parts.reduce((total, part) => total + part[of].central, 0);
    expect(sum('area')).toBeCloseTo(areaOf(cell.piece), 4);
    expect(sum('share')).toBeCloseTo(100, 6);
  });
});

test('has a column for every oblast in which a proposal changes land, and for no other', () => {
  const observed = world.scenarios.get('status-quo')!;
  const before = assignAll(world.mosaic, observed).statuses[1];
  const changed = [...world.scenarios.values()]
    .filter(({ kind }) => kind !== 'baseline')
    .flatMap((scenario) => {
      const after = assignAll(world.mosaic, scenario, 40).statuses[1];
      return world.mosaic.cells.filter((cell) => after[cell.index] !== before[cell.index]).map((cell) => cell.oblast);
    });
  const columns = piecesOf(world).flatMap((piece) => oblastCodeOf(piece) ?? []);
  expect([...columns].sort()).toEqual([...new Set(changed)].sort());
});

test('a scenario that changes land anywhere gets its columns without any change of the code', () => {
  const [any] = world.scenarios.values();
  const rules = [
    { where: { oblasts: ['UA-05'] }, status: 'buffer' as const },
    ...world.scenarios.get('status-quo')!.rules,
  ];
  const odd = { ...any!, id: 'odd', kind: 'proposal' as const, rules };
  const wider = { ...world, scenarios: new Map(world.scenarios).set('odd', odd) };
  expect(piecesOf(wider)).toContain('oblast.ua-05');
  expect(piecesOf(world)).not.toContain('oblast.ua-05');
});

test('tells what changes, and nothing where the land stays as it is held', () => {
  expect(cellIn('all-of-the-donbas', 'oblast.ua-14').changed.map(({ status }) => status)).toEqual(['left-by-ukraine']);
  expect(cellIn('all-of-the-donbas', 'oblast.ua-23').changed).toEqual([]);
  expect(
    cellIn('mutual-pull-back', 'oblast.ua-14')
      .changed.map(({ status }) => status)
      .sort(),
  ).toEqual(['demilitarised-russian-side', 'demilitarised-ukrainian-side']);
  expect(cellIn('kinburn-spit', 'area.kinburn-spit').changed).toHaveLength(1);
});

test('marks land that is spoken of without an outline, and gives a town a status and no area', () => {
  expect(cellIn('enerhodar', 'town.enerhodar')).toMatchObject({ mark: 'discussed', parts: [], moved: false });
  expect(cellIn('exchange-elsewhere', 'oblast.ua-63').mark).toBe('unnamed-exchange');
  expect(cellIn('exchange-elsewhere', 'oblast.ua-59').mark).toBe('unnamed-exchange');
  expect(cellIn('recognised-borders', 'town.enerhodar')).toMatchObject({ status: 'recognised', moved: true });
});
