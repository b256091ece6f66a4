// Proves that a text of a slide comes back from its field as it was, whatever figures it shows, and that a name goes as a whole.
// It must not know fields.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import english from '../../src/content/figures/en.json';
import ukrainian from '../../src/content/figures/uk.json';
import { named, slotBeside, slotted, type SlotNames } from '../../src/ui/present/own/slot-names.ts';

const namesFrom = (titles: Readonly<Record<string, string>>, range: string): SlotNames => {
  const byId = new Map(Object.entries(titles));
  const byTitle = new Map([...byId].map(([id, title]) => [title, id]));
  return { titleOf: (id) => byId.get(id), figureOf: (title) => byTitle.get(title), range };
};
const LANGUAGES = [
  ['en', namesFrom(english, 'range')],
  ['uk', namesFrom(ukrainian, 'діапазон')],
] as const;
const slot = fc
  .tuple(fc.constantFrom(...FIGURES.keys(), 'no-such-figure', 'constructor'), fc.constantFrom('', ' range'))
  .map(([id, format]) => `[](=${id}${format})`);
const words = fc.stringMatching(/^[a-zA-Zа-яіїє .,()[\]=*#\n·-]{0,20}$/);
const text = fc.array(fc.oneof(slot, words), { maxLength: 8 }).map((parts) => parts.join(''));

test.each(LANGUAGES)('a text comes back from its field as it was, in %s', (_, names) => {
  fc.assert(
    fc.property(text, (stored) => {
      expect(slotted(named(stored, names), names)).toBe(stored);
    }),
  );
});

test.each(LANGUAGES)('a field shows no sign of a known figure, in %s', (_, names) => {
  for (const id of FIGURES.keys())
    for (const format of ['', ' range']) {
      // bug: the editor of slides showed “[](=…)”.
      const shown = named(`About [](=${id}${format}).`, names);
      expect(shown).toContain(names.titleOf(id));
      expect(shown).not.toContain('](=');
    }
});

test('Backspace after a name and Delete before it take it away as a whole; braces of the reader’s own are text', () => {
  const [, names] = LANGUAGES[0];
  const shown = named('At [](=line-length), {so}.', names);
  const [from, to] = [shown.indexOf('{'), shown.indexOf('}') + 1];
  expect(slotBeside(shown, to, 'Backspace', names)).toEqual([from, to]);
  expect(slotBeside(shown, to - 3, 'Backspace', names)).toEqual([from, to]);
  expect(slotBeside(shown, from, 'Delete', names)).toEqual([from, to]);
  expect(slotBeside(shown, from, 'Backspace', names)).toBeUndefined();
  expect(slotBeside(shown, to, 'Delete', names)).toBeUndefined();
  expect(slotBeside(shown, shown.indexOf('{so}') + 4, 'Backspace', names)).toBeUndefined();
});
