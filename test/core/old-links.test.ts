// Proves that links once made go on giving the view that they were made for: test/fixtures/old-links.json, only ever appended.
// It must not know how a link is written today.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { readAnnotations, readWorld } from '../../src/cli/files.ts';
import { ROWS } from '../../src/core/view/share-rows.ts';
import { fromQuery, settle, toQuery } from '../../src/core/view/share.ts';
import type { View } from '../../src/core/view/view.ts';
import { knownIds } from '../../src/state/known-ids.ts';

type OldLink = { readonly link: string; readonly view: Partial<View> };
type OldLinks = { readonly opening: View; readonly links: readonly OldLink[]; readonly grammar: readonly OldLink[] };
/** `links` name what is there; `grammar` has any ids, to hold the form of every parameter. */
const { opening, links, grammar } = JSON.parse(
  readFileSync(new URL('../fixtures/old-links.json', import.meta.url), 'utf8'),
) as OldLinks;

const all = [...links, ...grammar];
test('there are at least 60, all different, and each parameter is in one that names what is there', () => {
  expect(links.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ link }) => link)).size).toBe(all.length);
  const names = new Set(links.flatMap(({ link }) => [...new URLSearchParams(link).keys()]));
  // The data as shipped first have no earlier line; what an old link says of one is held by the grammar.
  const named = new Set([...names, 'earlier']);
  expect(ROWS.map(({ key }) => key).filter((key) => !named.has(key))).toEqual([]);
  expect(grammar.some(({ link }) => link.includes('earlier='))).toBe(true);
});

describe('an old link gives its view', () => {
  test.each(all)('$link', ({ link, view }) => {
    const read = fromQuery(link);
    expect(read).toEqual({ view: { ...opening, ...view }, notices: [] });
    expect(fromQuery(toQuery(read.view)).view).toEqual(read.view);
  });
});

describe('what an old link names is still there', () => {
  const known = knownIds({ world: readWorld(), annotations: readAnnotations(), figures: FIGURES });
  test.each(links)('$link', ({ link }) => {
    const { view } = fromQuery(link);
    expect(settle(view, known)).toEqual({ view, notices: [] });
  });
});
