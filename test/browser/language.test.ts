// One page in two languages: words, title and the map's labels change in place, and no word of the other stays behind.
// It must not know which words stand where.
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { differing } from './png.ts';
import { at, fileOf, messagesOf, still, travel } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const UK = messagesOf('uk');

/** The sentences of the screen in a language, plural forms included, cut at their placeholders. */
const sentences = (messages: object): string[] =>
  Object.values(messages)
    .flatMap((one: unknown) => (typeof one === 'string' ? [one] : Object.values(one as Record<string, string>)))
    .flatMap((one) => one.split(/\{\w+\}/))
    .map((one) => one.trim());

/** Words that only English sentences of the screen have: none of them may be seen in Ukrainian. */
function englishWords(): Set<string> {
  const words = (text: string): string[] => text.match(/[A-Za-z]{2,}/g) ?? [];
  const ours = new Set(sentences(UK).flatMap(words));
  return new Set(
    sentences(EN)
      .flatMap(words)
      .filter((word) => !ours.has(word) && word !== 'km'),
  );
}

type Sources = Record<string, { readonly title: string; readonly producer?: string }>;
const sourcesIn = (locale: string): Sources => JSON.parse(fileOf(`src/content/sources/${locale}.json`)) as Sources;

/** Proper names in Latin letters, longest first: of outlets, if both languages write them alike, and of packages. */
function properNames(): string[] {
  const said = (locale: string): string[] => Object.values(sourcesIn(locale)).map(({ producer = '' }) => producer);
  const english = said('en').join('; ');
  const latin = said('uk').flatMap((text) => text.match(/\p{Script=Latin}[\p{Script=Latin}\d. -]*/gu) ?? []);
  const outlets = latin
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}|\w\.\w/u.test(name) && english.includes(name));
  const packages = (JSON.parse(fileOf('geo/sources.json')) as { package?: string }[]).map((one) => one.package ?? '');
  // `geo-maps` of `@geo-maps/countries-coastline-100m`: a project is named by the scope of its packages.
  const projects = packages.flatMap((name) => /^@([\w-]+)\//.exec(name)?.[1] ?? []);
  return [...new Set([...outlets, ...packages, ...projects])].filter(Boolean).sort((a, b) => b.length - a.length);
}

/** Every text and label on the page, hidden ones too, but what says it is in another language. */
const everyText = (): string[] => {
  const quoted = (node: Node): boolean => Boolean(node.parentElement?.closest('[lang]:not(html)'));
  const texts: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) if (!quoted(node)) texts.push(node.nodeValue ?? '');
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (!element.closest('[lang]:not(html)'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  return texts.filter((text) => text.trim() !== '');
};

const unfold = (): void => document.querySelectorAll('details').forEach((one) => (one.open = true));

test('English and Ukrainian change places without loading the page again', async () => {
  const { page, reached } = await open({ query: `v=1&${at([30.6, 50.3], 7)}`, reducedMotion: 'reduce' });
  await reached('redlines:map');
  await page.evaluate(() => Object.assign(window, { marker: 'still here' }));
  const english = await still(page);
  const titles = [await page.title()];
  await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en');
  await page.getByRole('button', { name: 'Українська' }).click();
  await page.getByRole('button', { name: UK['panel.places']!, exact: true }).waitFor();
  await expect.poll(() => page.getAttribute('html', 'lang')).toBe('uk');
  titles.push(await page.title());
  expect(titles[1]).toMatch(/\p{Script=Cyrillic}/u);
  const ukrainian = await still(page);
  expect(differing(english, ukrainian), 'the labels of the map').toBeGreaterThan(0.002);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: EN['panel.places']!, exact: true }).waitFor();
  await page.mouse.move(2, 2);
  await expect.poll(() => page.title()).toBe(titles[0]);
  expect(differing(english, await still(page)), 'back to where it was').toBeLessThan(0.002);
  expect(await page.evaluate((): unknown => Reflect.get(window, 'marker'))).toBe('still here');
});

test('no English word of the screen stands anywhere in Ukrainian', async () => {
  const { page, reached, settled } = await open({ query: 'v=1&panel=scenario&lang=uk', reducedMotion: 'reduce' });
  await reached('redlines:text');
  const forbidden = englishWords();
  const names = properNames();
  expect(names.length).toBeGreaterThan(50);
  const bare = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  expect(forbidden.size).toBeGreaterThan(300);
  const found: string[] = [];
  const all = Object.values(sourcesIn('uk')).map(({ title }) => title);
  const titles = new Set(all);
  const scenarios = Object.keys(JSON.parse(fileOf('src/content/scenarios/uk.json')) as object);
  const places = ['town.kramatorsk', 'oblast.ua-14', 'strike.st08', 'line.contact', 'area.crimea', 'place.moscow'];
  const panels = ['panel=layers', 'panel=places', 'panel=articles', 'panel=articles&article=on-the-day'];
  const views = [...scenarios.map((id) => `scenario=${id}`), ...panels, ...places.map((id) => `pick=${id}`)];
  for (const view of views) {
    await travel(page, `lang=uk&${view}`);
    // Panels, cards and lists of sources are fetched when they are first wanted.
    await settled();
    await page.evaluate(unfold);
    await settled();
    const texts = await page.evaluate(everyText);
    texts.forEach((text) => titles.delete(text.trim()));
    for (const text of texts)
      for (const word of bare(text).match(/[A-Za-z]{2,}/g) ?? [])
        if (forbidden.has(word)) found.push(`${view}: ${text}`);
  }
  expect([...new Set(found)]).toEqual([]);
  expect(all.length - titles.size, 'sources read').toBeGreaterThan(30);
});
