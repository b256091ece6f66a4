// Proves that work goes on where nothing can be saved: decks stay in this window, and are reported as not saved.
// It must not know a browser: here there is no storage at all. The browser's own is in test/browser/own-decks.test.ts.
import { expect, it } from 'vitest';
import { newChapter, newDeck } from '../../src/core/deck/deck-edit.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { DeckCopies } from '../../src/state/deck-copies.svelte.ts';
import { loadDeck } from '../../src/state/decks.ts';
import { deleteOwn, findOwn, freshId, isOwn, readOwn, updateOwn } from '../../src/state/own-decks.ts';
import { LoadError } from '../../src/state/load.ts';

const deckOf = (id: string, title: string) => newDeck(id, title, newChapter('c-one', INITIAL, 'One'));
const copiesOf = () => new DeckCopies({ isOpen: () => false, onExchange: () => undefined });

it('reports that storage refuses a read, a write and a deletion', async () => {
  expect(await readOwn()).toEqual({ decks: [], unreadable: [], result: 'refused' });
  expect(await updateOwn('own-first', () => deckOf('own-first', 'First'))).toBe('refused');
  expect(await deleteOwn('own-first')).toBe('refused');
  await expect(findOwn('own-first')).rejects.toThrow();
});

it('leaves decks in this window, the last changed first, says that they are not saved, and deletes one', async () => {
  const copies = copiesOf();
  const [first, second] = [deckOf('own-first', 'First'), deckOf('own-second', 'Second')];
  copies.put(first);
  expect(copies.saveState).toBe('saving');
  await copies.written();
  expect(copies.saveState).toBe('refused');
  copies.put(second);
  copies.put(deckOf('own-third', 'Third'));
  copies.put({ ...second, title: 'Second, changed' });
  await copies.written();
  expect(copies.decks.map(({ title }) => title)).toEqual(['Second, changed', 'Third', 'First']);
  expect(copies.atRisk).toBe(true);
  expect(await findOwn('own-first')).toEqual(first);
  copies.delete('own-first');
  await copies.written();
  expect(copies.decks.map(({ id }) => id)).toEqual(['own-second', 'own-third']);
  await expect(findOwn('own-first')).rejects.toThrow();
});

it('shows an own deck in any language, none where there is none, and none that is unfinished or names what is not there', async () => {
  const copies = copiesOf();
  copies.put(deckOf('own-shown', 'Shown'));
  expect((await loadDeck('own-shown', 'uk'))?.title).toBe('Shown');
  expect(await loadDeck('own-nowhere', 'en')).toBe(undefined);
  await expect(loadDeck('own-shown', 'en', { has: () => false })).rejects.toThrow(LoadError);
  copies.put(deckOf('own-shown', ''));
  await expect(loadDeck('own-shown', 'en')).rejects.toThrow('malformed');
  await copies.written();
});

it('makes ids that a link can hold, and tells them from those of ready decks', () => {
  for (const id of Array.from({ length: 50 }, () => freshId('own'))) {
    expect(id).toMatch(/^own-[a-z0-9]{8}$/);
    expect(isOwn(id)).toBe(true);
  }
  expect(isOwn('what-is-on-the-table')).toBe(false);
});
