// Proves what the parts of the store owe each other: texts of the language chosen last, and no unknown ids in the view.
// It must not know components or a browser; what a reader sees is in test/browser.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAnnotations, readWorld } from '../../src/cli/files.ts';
import { chooseScenario, pick, setTheme } from '../../src/core/view/view.ts';
import { Knowledge } from '../../src/state/knowledge.svelte.ts';
import { Store } from '../../src/state/store.svelte.ts';

/** A busy machine is slow, not wrong. */
const patient = { timeout: 20_000 };
const openAt = (search: string): void => {
  const location = { search, pathname: '/', hash: '', href: `http://localhost/${search}` };
  vi.stubGlobal('window', { location, addEventListener: () => {}, removeEventListener: () => {} });
};
beforeEach(() => {
  openAt('?v=1');
  vi.stubGlobal('history', { pushState: () => {}, replaceState: () => {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('texts are in the language chosen last, even if an earlier one arrives later', async () => {
  const knowledge = new Knowledge();
  knowledge.setLocale('en');
  await vi.waitFor(() => expect(knowledge.lexicon?.locale).toBe('en'), patient);
  knowledge.setLocale('uk');
  knowledge.setLocale('en');
  await vi.waitFor(() => expect(knowledge.nameIn('town.kramatorsk', 'uk')).toBeDefined(), patient);
  expect(knowledge.lexicon?.locale).toBe('en');
});

test('ids that name nothing leave the view once the facts are there, each with a notice', () => {
  openAt('?v=1&scenario=nowhere&pick=town.atlantis');
  const { knowledge, choice } = new Store();
  choice.settle();
  expect(choice.view.scenario).toBe('nowhere');
  knowledge.world = readWorld();
  knowledge.annotations = readAnnotations();
  choice.settle();
  expect(choice.notices.map(({ kind, value }) => [kind, value])).toEqual([
    ['unknown', 'nowhere'],
    ['unknown', 'town.atlantis'],
  ]);
  expect(knowledge.world.scenarios.has(choice.view.scenario)).toBe(true);
  expect(choice.view.pick).toBe(null);
});

test('every step reports the new view; a mark that stands for several offers them, and none is picked', () => {
  const { choice } = new Store();
  const views: (string | null)[] = [];
  choice.onViewChange = (view) => views.push(view.pick);
  choice.pick(['town.kramatorsk']);
  choice.pick(['strike.a', 'strike.b']);
  choice.apply(setTheme('dark'));
  expect(views).toEqual(['town.kramatorsk', null, null]);
  expect(choice.candidates).toEqual(['strike.a', 'strike.b']);
  choice.apply(pick('strike.b'));
  expect(choice.candidates).toEqual(['strike.a', 'strike.b']);
  choice.apply(pick('town.kramatorsk'));
  expect(choice.candidates).toEqual([]);
});

test('a picked zone stays picked while the proposal has it, and not under one that does not', () => {
  openAt('?v=1&scenario=all-of-the-donbas&pick=zone.left-by-ukraine');
  const { knowledge, choice } = new Store();
  knowledge.world = readWorld();
  choice.settle();
  expect([choice.view.pick, choice.notices]).toEqual(['zone.left-by-ukraine', []]);
  choice.apply(setTheme('dark'));
  choice.apply(chooseScenario('exchange-elsewhere'));
  expect(choice.view.pick).toBe('zone.left-by-ukraine');
  choice.apply(chooseScenario('status-quo'));
  expect(choice.view.pick).toBe(null);
});

test('the theme of the system counts only where the reader has chosen none', () => {
  const { choice, room } = new Store();
  room.systemDark = true;
  expect(room.dark).toBe(true);
  choice.apply(setTheme('light'));
  expect(room.dark).toBe(false);
});

test('F: the notices of a link give way to those of the next, also when one goes back to it', () => {
  let back = (): void => {};
  const openLink = (search: string): void => {
    openAt(search);
    Object.assign(window, { addEventListener: (_: string, listener: () => void) => (back = listener) });
  };
  openLink('?v=1&pick=town.atlantis&scenario=zzz');
  const { knowledge, choice } = new Store();
  choice.followHistory();
  knowledge.world = readWorld();
  choice.settle();
  const keys = (): string[] => choice.notices.map(({ key }) => key);
  expect(keys()).toEqual(['scenario', 'pick']);
  choice.apply(setTheme('dark'));
  for (let times = 0; times < 3; times++) back();
  expect(keys()).toEqual(['scenario', 'pick']);
  openLink('?v=1&depth=99');
  back();
  expect(keys()).toEqual(['depth']);
  openLink('?v=1&depth=99&theme=pink&filter=topic.constructor&pick=town.atlantis');
  back();
  expect(choice.notices).toMatchObject([{ kind: 'several', key: '4' }]);
  choice.dismiss(choice.notices[0]!);
  expect(choice.notices).toEqual([]);
  expect(choice.view.filters).toEqual({});
  openLink('?v=1&depth=12');
  back();
  expect(choice.notices).toEqual([]);
});
