// Which key a press means: by its sign where that is Latin, by the place of the key where the layout has other letters.
// It must not know what any key does.

export type Press = Pick<KeyboardEvent, 'key' | 'code'> &
  Partial<Pick<KeyboardEvent, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'getModifierState'>>;

/** The signs of an English keyboard, at places where other layouts have letters. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['Comma', ','],
  ['Period', '.'],
  ['Slash', '/'],
]);

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** The key as named on an English keyboard: `t` for a Latin t wherever it lies, and for the letter at its place in Cyrillic. */
export function meantKey({ key, code }: Press): string {
  if (!isLetter(key)) return key;
  if (/\p{Script=Latin}/u.test(key)) return key.toLowerCase();
  return SIGNS.get(code) ?? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/**
 * The key of a press that is a shortcut's to use; undefined for the browser's and the system's own, with Ctrl, ⌘, Alt or
 * Shift. Shift and AltGr count as no modifier only for signs that a layout has nowhere else, such as `?` and `[`.
 */
export function plainKey(press: Press): string | undefined {
  const { key, shiftKey, altKey, ctrlKey, metaKey, isComposing } = press;
  const isSign = key.length === 1 && key !== ' ' && !isLetter(key);
  const isThirdLevel = isSign && press.getModifierState?.('AltGraph') === true;
  if (isComposing || metaKey || ((ctrlKey || altKey) && !isThirdLevel) || (shiftKey && !isSign)) return undefined;
  return meantKey(press);
}

/** Whether a shortcut is one character, which speech input and tremor can type by accident (WCAG 2.1.4); not the space bar. */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';
