// Proves that a variant of a scenario has one and the same rules however often it is named, and what they say at any depth.
// It must not know how it is drawn.
import { describe, expect, it } from 'vitest';
import { assign, type Scenario } from '../../src/core/scenario/scenario.ts';
import { variantNamed } from '../../src/core/scenario/variant.ts';
import { realWorld } from './ground.ts';
import { statusOf } from './slow-rules.ts';

const world = realWorld();
const { cells } = world.mosaic;
const readings = [...world.scenarios.values()].flatMap(({ id, readings = [] }) =>
  readings.map((one) => `${id}.${one.id}`),
);
const named = (name: string): Scenario => {
  const found = variantNamed(world, name);
  if (!found) throw new Error(`no variant ${name}`);
  return found;
};

describe.each(['own.ua-14.ua-23', 'own.ua-63', ...readings])('%s', (name) => {
  // A step of the slider names it anew; what is known of its rules is kept by the rules themselves.
  it('has the same rules each time it is named', () => expect(named(name).rules).toBe(named(name).rules));

  it.each([1, 10, 40])('gives every cell the status that its rules say, at %i km', (depth) =>
    expect(assign(named(name), cells, depth)).toEqual(cells.map((cell) => statusOf(named(name), cell, depth, 0))),
  );
});
