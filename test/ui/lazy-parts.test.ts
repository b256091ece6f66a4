// Every part of the page that is fetched on demand has what is shown where it does not come.
// It must not know what the parts are.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Source = { readonly path: string; readonly text: string };
const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

/**
 * Modules without a component, whose absence the reader does not see: a key that does nothing yet is pressed again, and
 * pinned outlines come with the live map.
 */
const WITHOUT_PLACE = /\/(keys|static-inset)\.ts$/;

/** What of a component is fetched outside of the parts that say so when it does not come. */
function unguarded({ path, text }: Source): string[] {
  const inLazy = [...text.matchAll(/<Lazy\b[\s\S]*?\/>/g)].map(([lazy]) => lazy).join('\n');
  const imports = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, module = '']) => module);
  const without = imports.filter((module) => !WITHOUT_PLACE.test(module) && !inLazy.includes(module));
  const awaited = [...text.matchAll(/\{#await (?!component\(|within\(|loadHandler\()[^}]*/g)].map(([block]) => block);
  return [...without, ...awaited].map((fault) => `${path}: ${fault}`);
}

it('shows every fetched component through Lazy, and whatever else is awaited through Fetched', () => {
  expect(sources.flatMap(unguarded)).toEqual([]);
  expect(sources.filter(({ text }) => text.includes('<Lazy')).length).toBeGreaterThan(10);
});

it.each([
  "{#await import('./Part.svelte') then { default: Part }}<Part />{/await}",
  "<script>const part = import('./Part.svelte');</script>",
  '{#await words() then one}{one}{/await}',
])('finds one that is not: %s', (text) => {
  expect(unguarded({ path: 'src/ui/New.svelte', text })).not.toEqual([]);
});
