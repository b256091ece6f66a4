// One walk through the built site, for `npm run test:quick`: text, then a map with pixels, then everything fetched on demand.
// It must not know what the site says.
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { walk } from './walk.ts';

const { open } = stage({ prefix: '/some/where/' });

test('text comes before the map, the map has pixels, and every page, panel and lesson opens', async () => {
  const { page, reached } = await open({
    map: 'drawn',
    query: 'v=1',
    reducedMotion: 'reduce',
    width: 1100,
    height: 700,
  });
  expect(await reached('redlines:text')).toBeLessThan(await reached('redlines:map'));
  await walk(page, { chapters: 'first and last' });
});
