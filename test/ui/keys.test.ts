// Proves which key a press means on any layout, and which presses are left to the browser.
// It must not know what a key does.
import { expect, test } from 'vitest';
import { isCharacter, plainKey, type Press } from '../../src/ui/keys/meant.ts';
import { commandOf } from '../../src/ui/present/keys.ts';

const press = (key: string, code: string, more: Partial<Press> = {}): string | undefined => plainKey({ key, code, ...more }); // prettier-ignore
const altGraph = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };

test.each([
  ['QWERTY', 't', 'KeyT', 't'],
  ['Dvorak', 't', 'KeyK', 't'],
  ['Dvorak', 'l', 'KeyP', 'l'],
  ['AZERTY', 'a', 'KeyQ', 'a'],
  ['AZERTY', 'm', 'Semicolon', 'm'],
  ['with Caps Lock', 'T', 'KeyT', 't'],
  ['Ukrainian', 'е', 'KeyT', 't'],
  ['Ukrainian', 'х', 'BracketLeft', '['],
  ['Ukrainian', 'ї', 'BracketRight', ']'],
  ['Ukrainian', 'б', 'Comma', ','],
  ['Ukrainian', 'ю', 'Period', '.'],
  ['Ukrainian with Caps Lock', 'Ф', 'KeyA', 'a'],
  ['Greek', 'τ', 'KeyT', 't'],
  ['Hebrew', 'א', 'KeyT', 't'],
  ['Arabic', 'ف', 'KeyT', 't'],
  ['Armenian', 'ա', 'KeyA', 'a'],
  ['a dead key', 'Dead', 'BracketLeft', 'Dead'],
])('J: on the layout %s the key %s at %s means %s', (_, key, code, meant) => expect(press(key, code)).toBe(meant));

test('J: letters with Shift, and everything with Ctrl, Alt or ⌘, are left to the browser', () => {
  for (const key of ['t', 'T', 'е', 'ArrowLeft', 'Escape', ' ', 'Enter', 'PageDown'])
    for (const held of [
      { shiftKey: true },
      { ctrlKey: true },
      { altKey: true },
      { metaKey: true },
      { isComposing: true },
    ]) {
      expect(press(key, 'KeyT', held), key).toBe(undefined);
      expect(commandOf({ key, code: 'KeyB', ...held }, '3'), key).toBe(undefined);
    }
});

test('J: a sign that a layout has only with Shift or AltGr is that sign', () => {
  expect(press('?', 'Slash', { shiftKey: true })).toBe('?');
  expect(press('/', 'Digit7', { shiftKey: true })).toBe('/');
  expect(press('1', 'Digit1', { shiftKey: true })).toBe('1');
  expect(press('[', 'Digit8', altGraph)).toBe('[');
  expect(press('[', 'Digit8', { altKey: true })).toBe(undefined);
  expect(press('ł', 'KeyL', altGraph)).toBe(undefined);
  expect(press('?', 'Slash', { shiftKey: true, ctrlKey: true })).toBe(undefined);
});

test('J: with characters turned off a presentation keeps arrows, the space bar and Escape only', () => {
  const kinds = (key: string, code = ''): unknown => commandOf({ key, code }, '', false)?.kind;
  for (const key of ['b', 's', 'd', 'p', 'q', 'r', '7', 'и']) expect(kinds(key, 'KeyB'), key).toBe(undefined);
  expect(['ArrowRight', ' ', 'Backspace', 'Escape', 'Home'].map((key) => kinds(key))).toEqual(['next', 'next', 'previous', 'leave', 'first']); // prettier-ignore
  expect(['t', '[', '?', '5', ' ', 'F1', 'Enter'].map(isCharacter)).toEqual([true, true, true, true, false, false, false]); // prettier-ignore
});
