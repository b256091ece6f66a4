// The lines about other engines at the end of a run: what was tested in them, or why nothing was.
// It must not know which engines are on this machine.
import { expect, test } from 'vitest';
import { ENGINES, findEngine, whyAbsent } from '../../.ci/engines.mjs';
import { engineLine } from './engine-lines.ts';

test('an engine that took the walk has its steps counted, failed ones too', () => {
  expect(engineLine('Firefox', { passed: 9, failed: 1, seconds: 41.6 }, '')).toBe(
    'Firefox: 9 steps passed, 1 failed, 42 s',
  );
});

test('an engine that is not here is named, with the reason', () => {
  expect(engineLine('WebKit', undefined, whyAbsent())).toMatch(
    /^WebKit: not tested, not installed.*root on Debian|test:engines/,
  );
});

test.each(ENGINES)('$name is found as a whole or not at all', ({ id }) => {
  const paths = findEngine(id);
  const [path, firefox] = [process.env['PATH'], process.env['FIREFOX']];
  try {
    process.env['PATH'] = '/nowhere';
    process.env['FIREFOX'] = '/nowhere/firefox';
    expect(findEngine(id)).toBe(undefined);
  } finally {
    process.env['PATH'] = path;
    if (firefox === undefined) delete process.env['FIREFOX'];
    else process.env['FIREFOX'] = firefox;
  }
  expect(findEngine(id)).toEqual(paths);
});
