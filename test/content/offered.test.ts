// The picker offers every scenario there is, once; what stands there unasked is among them.
// It must not know what a scenario says.
import { expect, it } from 'vitest';
import { FOREMOST, OFFERED } from '../../src/content/layers.ts';
import { realScenarios } from '../core/ground.ts';

it('offers every scenario once', () => {
  expect([...OFFERED].sort()).toEqual(
    realScenarios()
      .map(({ id }) => id)
      .sort(),
  );
  expect(OFFERED).toHaveLength(16);
});

it('shows the foremost in the order of all', () => {
  expect(OFFERED.filter((id) => FOREMOST.includes(id))).toEqual(FOREMOST);
});
