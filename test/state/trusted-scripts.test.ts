// Which addresses may become a script: those of the site's own folder and no others.
// It must not know who asks.
import { expect, test } from 'vitest';
import { isOwnScript } from '../../src/state/trusted-scripts.ts';

const SITE = 'https://example.org/maps/';
const PAGE = `${SITE}?v=1#x`;

test.each(['./service-worker.js', 'assets/worker-1.js', 'https://example.org/maps/assets/a.js'])('%s', (address) =>
  expect(isOwnScript(address, PAGE, SITE)).toBe(true),
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
])('not %s', (address) => expect(isOwnScript(address, PAGE, SITE)).toBe(false));

test('a file of the site is its own from a page in a folder as well, and no other file is', () => {
  const page = `${SITE}uk/p/status-quo/`;
  expect(isOwnScript(`${SITE}assets/a.js`, page, SITE)).toBe(true);
  expect(isOwnScript('../../../assets/a.js', page, SITE)).toBe(true);
  expect(isOwnScript('../../../../a.js', page, SITE)).toBe(false);
});
