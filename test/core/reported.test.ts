// What counts as reported and what as the reader's own: by the depths that geo/scenarios.json says somebody named.
// It must not name a depth or a proposal of its own accord where the facts can be asked.
import { describe, expect, it } from 'vitest';
import { isNamedDepth, isOwnSetting, twinOf, type SettingChoice } from '../../src/core/scenario/reported.ts';
import { OWN } from '../../src/core/scenario/variant.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { realWorld } from './ground.ts';

const world = realWorld();
const scenarios = [...world.scenarios.values()];
const zones = scenarios.filter(({ depth }) => depth !== undefined);
const settingOf = (
  scenario: string,
  depth: SettingChoice['depth'],
  more: Partial<SettingChoice> = {},
): SettingChoice => ({
  scenario,
  depth,
  reading: null,
  own: [],
  ...more,
});
const allDepths = ({ least, most }: NonNullable<Scenario['depth']>): number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

it('there is a zone with a depth to ask about', () => {
  expect(zones.length).toBeGreaterThan(0);
  expect(scenarios.length).toBeGreaterThan(zones.length);
});

describe.each(zones.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
  const range = scenario.depth!;
  it('is reported at just the depths that its examples name, the same on both sides', () => {
    const named = allDepths(range).filter((km) => !isOwnSetting(world, settingOf(id, km)));
    expect(named).toEqual([...range.examples].sort((a, b) => a - b));
  });

  it('is the reader’s own with a side at 0, or with two depths that are both named', () => {
    const [first = 0, second = 0] = range.examples;
    for (const depth of [
      [15, 0],
      [0, 15],
      [first, 0],
      [first, second],
    ] as const)
      expect(isOwnSetting(world, settingOf(id, depth)), String(depth)).toBe(true);
  });

  it('stays reported in each of its readings', () => {
    for (const { id: reading } of scenario.readings ?? [])
      expect(isOwnSetting(world, settingOf(id, range.initial, { reading }))).toBe(false);
  });

  it('has a twin in a zone of one’s own over the same oblasts at a named depth, and at no other', () => {
    const named = range.examples[0]!;
    const zone = settingOf(OWN, named, { own: scenario.focus });
    expect(twinOf(world, zone)?.id).toBe(id);
    expect(isOwnSetting(world, zone)).toBe(false);
    expect(isOwnSetting(world, { ...zone, depth: [15, 0] })).toBe(true);
    expect(isOwnSetting(world, { ...zone, own: [...scenario.focus, 'UA-63'] })).toBe(true);
  });
});

it('a proposal without a zone is never the reader’s own, whatever depth the slider was left at', () => {
  for (const scenario of scenarios.filter(({ depth }) => depth === undefined))
    expect(isOwnSetting(world, settingOf(scenario.id, [15, 0])), scenario.id).toBe(false);
});

it('a zone for which no source names a depth is reported at its initial depth alone', () => {
  const nameless = { ...zones[0]!, depth: { ...zones[0]!.depth!, examples: [], initial: 7 } };
  expect([6, 7, [7, 0] as const].map((depth) => isNamedDepth(nameless, depth))).toEqual([false, true, false]);
});
