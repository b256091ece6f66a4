// Proves what the cards say of zones and oblasts: areas that add up, towns and shares by brute force over the cells.
// It must not know how a card looks.
import { expect, test } from 'vitest';
import { cellUnder } from '../../src/core/land/catalogue.ts';
import { assignAll, partsOf } from '../../src/core/scenario/ledger.ts';
import { AS_HELD, sharesOf } from '../../src/core/scenario/shares.ts';
import { zoneFactsOf } from '../../src/core/scenario/zone-facts.ts';
import { DRAWN_STATUSES } from '../../src/core/view/scene.ts';
import { OFFERED } from '../../src/content/offered.ts';
import { offeredScenarios } from '../../src/core/scenario/offered.ts';
import { groupedOutcomes, scenariosFor } from '../../src/ui/here/outcomes.ts';
import { sources } from '../map/ground.ts';

const { world } = sources;
const { cells } = world.mosaic;
const held = world.scenarios.get(AS_HELD)!;
const all = [...world.scenarios.values()];
const towns = [...world.features.values()].filter(({ properties }) => properties.kind === 'town').map(({ id }) => id);

test('the facts of every zone are those of its cells, one by one', () => {
  const before = assignAll(world.mosaic, held).statuses[1];
  let zones = 0;
  for (const scenario of all) {
    const assignment = assignAll(world.mosaic, scenario);
    const drawn = assignment.statuses[1];
    for (const status of DRAWN_STATUSES) {
      const inside = cells.filter(({ index }) => drawn[index] === status);
      const facts = zoneFactsOf(world, assignment, status, held);
      if (inside.length === 0) continue;
      zones += 1;
      const km2 = inside.reduce((sum, cell) => sum + cell.km2, 0);
      expect(facts?.whole.area.central).toBeCloseTo(km2, 6);
      expect(facts?.oblasts.reduce((sum, { area }) => sum + area.central, 0)).toBeCloseTo(km2, 6);
      expect(new Set(facts?.oblasts.map(({ oblast }) => oblast))).toEqual(new Set(inside.map(({ oblast }) => oblast)));
      expect(new Set(facts?.held)).toEqual(new Set(inside.map(({ index }) => before[index])));
      const within = towns.filter((id) => drawn[cellUnder(world, id)?.index ?? -1] === status);
      expect([...(facts?.towns ?? [])].sort()).toEqual(within.sort());
    }
  }
  expect(zones).toBeGreaterThan(0);
});

test('an oblast has its shares under each scenario, and is unchanged where every cell is as held', () => {
  const before = assignAll(world.mosaic, held).statuses[1];
  for (const iso of ['UA-14', 'UA-46']) {
    const shares = sharesOf(world.mosaic, iso, all, held, 15);
    expect(shares.map(({ scenario }) => scenario)).toEqual(all.map(({ id }) => id));
    for (const { scenario, parts, unchanged } of shares) {
      const assignment = assignAll(world.mosaic, world.scenarios.get(scenario)!, 15);
      expect(parts).toEqual(partsOf(assignment, [iso]));
      expect(parts.reduce((sum, { share }) => sum + share.central, 0)).toBeCloseTo(100, 6);
      const same = cells.every(
        ({ oblast, index }) => oblast !== iso || assignment.statuses[1][index] === before[index],
      );
      expect(unchanged, `${iso} ${scenario}`).toBe(same && scenario !== AS_HELD);
    }
  }
});

test('lists of all scenarios are grouped as the picker groups them, with the zone of one’s own first', () => {
  const own = { ...held, id: 'own' };
  const groups = groupedOutcomes(
    scenariosFor(world, OFFERED, own).map(({ id }) => ({ scenario: id })),
    OFFERED,
  );
  expect(groups.map(({ id }) => id)).toEqual([null, ...OFFERED.scenarioGroups.map(({ id }) => id)]);
  expect(groups.flatMap(({ entries }) => entries.map(({ scenario }) => scenario))).toEqual([
    'own',
    ...offeredScenarios(OFFERED),
  ]);
});
