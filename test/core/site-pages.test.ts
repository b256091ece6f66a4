// Proves that a page and the view that it opens lead to each other, and that addresses tell pages apart.
// It must not know what stands on a page.
import { expect, test } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { queryOfView, viewOfQuery } from '../../src/core/view/opening.ts';
import { addressOf, pageOfView, sitePagesOf, viewOfPage } from '../../src/core/view/site-pages.ts';
import { INITIAL, LOCALES } from '../../src/core/view/view.ts';

const world = readWorld();
const all = LOCALES.flatMap((locale) =>
  sitePagesOf(world).map((page) => ({ page, locale, address: addressOf(page, locale) })),
);

test('every address is another one, has lower-case letters, and ends with a slash or is empty', () => {
  expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
  for (const { address } of all) expect(address).toMatch(/^([a-z0-9-]+\/)*$/);
});

test.each(all)('$address opens a view that leads back to it, also by way of a link', ({ page, locale }) => {
  const view = viewOfPage(page, locale, INITIAL);
  // The glossary stands on the page about the map.
  const expected = page.kind === 'glossary' ? { kind: 'about', id: '' } : page;
  expect(pageOfView(view)).toEqual(expected);
  const linked = viewOfQuery(queryOfView(view)).view;
  expect([pageOfView(linked), linked.locale]).toEqual([expected, locale]);
});

test('a presentation and a frame in another page belong to the home page', () => {
  const proposal = viewOfPage({ kind: 'proposal', id: 'crimea' }, 'en', INITIAL);
  expect(pageOfView({ ...proposal, deck: 'step-by-step' })).toEqual({ kind: 'home', id: '' });
  expect(pageOfView({ ...proposal, embed: 'free' })).toEqual({ kind: 'home', id: '' });
});
