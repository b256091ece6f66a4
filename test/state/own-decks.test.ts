// Proves that work goes on where nothing can be saved: decks stay in memory, and are reported as not saved.
// It must not know a browser: here there is no storage at all. The browser's own is in test/browser/own-decks.test.ts.
import { expect, it } from 'vitest';
import { newChapter, newDeck } from '../../src/core/deck/deck-edit.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { loadDeck } from '../../src/state/decks.ts';
import { deleteOwn, findOwn, freshId, isOwn, readOwn, saveOwn } from '../../src/state/own-decks.ts';
import { LoadError } from '../../src/state/load.ts';

const deckOf = (id: string, title: string) => newDeck(id, title, newChapter('c-one', INITIAL, 'One'));

it('keeps decks in memory, the last changed first, reports that they are not saved, and deletes one', async () => {
  expect(await readOwn()).toEqual({ decks: [], unreadable: [], result: 'refused' });
  const [first, second] = [deckOf('own-first', 'First'), deckOf('own-second', 'Second')];
  expect(await saveOwn(first)).toBe('refused');
  await new Promise((resume) => setTimeout(resume, 5));
  expect(await saveOwn(second)).toBe('refused');
  expect((await readOwn()).decks).toEqual([second, first]);
  expect(await findOwn('own-first')).toEqual(first);
  await deleteOwn('own-first');
  expect((await readOwn()).decks).toEqual([second]);
});

it('shows an own deck in any language, none where there is none, and none that is unfinished or names what is not there', async () => {
  await saveOwn(deckOf('own-shown', 'Shown'));
  expect((await loadDeck('own-shown', 'uk'))?.title).toBe('Shown');
  expect(await loadDeck('own-nowhere', 'en')).toBe(undefined);
  await expect(loadDeck('own-shown', 'en', { has: () => false })).rejects.toThrow(LoadError);
  await saveOwn(deckOf('own-shown', ''));
  await expect(loadDeck('own-shown', 'en')).rejects.toThrow('malformed');
});

it('makes ids that a link can hold, and tells them from those of ready decks', () => {
  for (const id of Array.from({ length: 50 }, () => freshId('own'))) {
    expect(id).toMatch(/^own-[a-z0-9]{8}$/);
    expect(isOwn(id)).toBe(true);
  }
  expect(isOwn('what-is-on-the-table')).toBe(false);
});
