// The steps with a presentation: a lesson in two windows, and a deck of the reader's own that a reload does not lose.
// It must not know what a lesson says, nor which browser shows it.
import { expect, test } from 'vitest';
import { fileOf, messagesOf } from '../browser/site.ts';
import { until } from './engine.ts';
import { appears, click, queryOf, reached, says, travel } from './page.ts';
import type { Walk } from './walk.ts';

const EN = messagesOf('en');
const SLUG = 'what-is-on-the-table';
type Chapter = { readonly title: string; readonly notes: string };
const { chapters } = JSON.parse(fileOf(`src/content/decks/${SLUG}/deck.json`)) as { readonly chapters: readonly { readonly id: string }[] }; // prettier-ignore
const words = JSON.parse(fileOf(`src/content/decks/${SLUG}/en.json`)) as { readonly chapters: Readonly<Record<string, Chapter>> }; // prettier-ignore
const [first, second] = chapters.map(({ id }) => words.chapters[id]!);

export function windows(walk: () => Walk): void {
  test('a lesson runs in two windows, notes in one of them', async () => {
    const { engine, tab, shot } = walk();
    await travel(tab, `deck=${SLUG}.1`);
    await says(tab, '.present h1', first!.title);
    const presenter = await engine.opened(() => tab.press('p'));
    await says(presenter, '.notes', first!.notes.split('\n')[0]!);
    await presenter.press('ArrowRight');
    await says(tab, '.present h1', second!.title);
    await says(presenter, '.notes', second!.notes.split('\n')[0]!);
    await reached(presenter, 'redlines:map');
    expect(await tab.evaluate(() => document.body.innerText)).not.toContain(second!.notes.split('\n')[0]);
    await shot('slide');
    await shot('presenter', presenter);
    await presenter.close();
    await tab.press('Escape');
    await appears(tab, '.ending .stay');
    await tab.press('Escape');
    await until('the end of the lesson', async () => (await queryOf(tab)).get('deck') === null || undefined);
  });

  test('a deck of one’s own is written, saved, and there after a reload', async () => {
    const { tab, shot } = walk();
    await travel(tab, 'scenario=four-oblasts');
    await tab.press('a');
    await says(tab, 'body', 'which now has 1 chapter.');
    await click(tab, 'button', EN['deck.write']);
    await appears(tab, 'dialog[open] input');
    await click(tab, 'dialog[open] textarea');
    for (const key of 'Who asks for it?') await tab.press(key);
    await appears(tab, '[data-save-state=saved]');
    await tab.reload();
    await reached(tab, 'redlines:text');
    await click(tab, 'dialog[open] button', EN['deck.write']);
    await appears(tab, 'dialog[open] textarea');
    expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe('Who asks for it?');
    await shot('own-deck');
  });
}
