// Which addresses may become a script: those of the site's own folder and no others.
// It must not know who asks.
import { expect, test } from 'vitest';
import { isOwnScript } from '../../src/state/trusted-scripts.ts';

const PAGE = 'https://example.org/maps/?v=1#x';

test.each(['./service-worker.js', 'assets/worker-1.js', 'https://example.org/maps/assets/a.js'])('%s', (address) =>
  expect(isOwnScript(address, PAGE)).toBe(true),
);

test.each([
  'https://example.com/maps/a.js',
  'https://example.org/other/a.js',
  'https://example.org/mapsother/a.js',
  '../a.js',
  '//example.com/maps/a.js',
  'data:text/javascript,1',
  'blob:https://example.org/1',
  'javascript:alert(1)',
])('not %s', (address) => expect(isOwnScript(address, PAGE)).toBe(false));
