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

/** Sources are quoted in the language they were published in: their titles tell the lists of them apart. */
const TITLES = (JSON.parse(fileOf('geo/sources.json')) as { title: string }[]).map(({ title }) => title);

/** Every text and label on the page, hidden ones too, but sources and what says it is in another language. */
const everyText = (titles: string[]): string[] => {
  const quoted = (node: Node): boolean => {
    const item = node.parentElement?.closest('li')?.textContent ?? '';
    return titles.some((title) => item.includes(title)) || Boolean(node.parentElement?.closest('[lang]:not(html)'));
  };
  const texts: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) if (!quoted(node)) texts.push(node.nodeValue ?? '');
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    if (!element.closest('[lang]:not(html)'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
  return texts.filter((text) => text.trim() !== '');
};

test('English and Ukrainian change places without loading the page again', async () => {
  const { page, reached } = await open({ query: `v=1&${at([30.6, 50.3], 7)}`, reducedMotion: 'reduce' });
  await reached('redlines:map');
  await page.evaluate(() => Object.assign(window, { marker: 'still here' }));
  const english = await still(page);
  const titles = [await page.title()];
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.getByRole('button', { name: 'Українська' }).click();
  await page.getByRole('button', { name: UK['panel.places']!, exact: true }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('uk');
  titles.push(await page.title());
  expect(titles[1]).toMatch(/\p{Script=Cyrillic}/u);
  const ukrainian = await still(page);
  expect(differing(english, ukrainian), 'the labels of the map').toBeGreaterThan(0.002);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: EN['panel.places']!, exact: true }).waitFor();
  await page.mouse.move(2, 2);
  expect(await page.title()).toBe(titles[0]);
  expect(differing(english, await still(page)), 'back to where it was').toBeLessThan(0.002);
  expect(await page.evaluate((): unknown => Reflect.get(window, 'marker'))).toBe('still here');
});

test('no English word of the screen stands anywhere in Ukrainian', async () => {
  const { page, reached } = await open({ query: 'v=1&lang=uk', reducedMotion: 'reduce', width: 820, height: 520 });
  await reached('redlines:text');
  const forbidden = englishWords();
  expect(forbidden.size).toBeGreaterThan(300);
  const found: string[] = [];
  const scenarios = Object.keys(JSON.parse(fileOf('src/content/scenarios/uk.json')) as object);
  const places = ['town.kramatorsk', 'oblast.ua-14', 'strike.st08', 'line.contact', 'area.crimea', 'place.moscow'];
  const panels = ['panel=layers', 'panel=places', 'panel=articles', 'panel=articles&article=on-the-day'];
  const views = [...scenarios.map((id) => `scenario=${id}`), ...panels, ...places.map((id) => `pick=${id}`)];
  for (const view of views) {
    await travel(page, `lang=uk&${view}`);
    // Panels and cards are fetched when they are first wanted.
    await page.waitForTimeout(150);
    for (const text of await page.evaluate(everyText, TITLES))
      for (const word of text.match(/[A-Za-z]{2,}/g) ?? []) if (forbidden.has(word)) found.push(`${view}: ${text}`);
  }
  expect([...new Set(found)]).toEqual([]);
});
