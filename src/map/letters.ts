// The letters of the map's labels: the page's own typeface, so that the map waits for no file and adds none to the page.
// It must not know what the labels say.

const FAMILY = 'Noto Sans Variable';
/** How long a picture waits for its letters; then the browser's own stand in until they come, ms. */
export const LETTERS_WAIT_MS = 2000;

/** The typeface of the still picture's labels, as CSS. */
export const FONT = `'${FAMILY}', 'Noto Sans', sans-serif`;

export const REGULAR = [FAMILY];
/** The map's library reads a weight from the first name, which is no typeface: the second is what draws. */
export const SEMIBOLD = ['Redlines SemiBold', FAMILY];

/**
 * Nothing where a text can be drawn in the page's typeface, else the wait until it can; where the typeface does not
 * come, the browser's own stands in. The wait has no limit of its own.
 */
export function lettersFor(text: string): Promise<unknown> | undefined {
  const font = `1em '${FAMILY}'`;
  return document.fonts.check(font, text) ? undefined : document.fonts.load(font, text).catch(() => undefined);
}

/**
 * Calls `draw` once the letters of a text have come, or at the limit without them; in that case `redraw` follows if they
 * come later. Both are called at once or later, each at most once.
 */
export function withLetters(text: string, draw: () => void, redraw: () => void): void {
  const arrival = lettersFor(text);
  if (!arrival) {
    draw();
    return;
  }
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    draw();
  }, LETTERS_WAIT_MS);
  void arrival.then(() => {
    clearTimeout(timer);
    if (late) redraw();
    else draw();
  });
}
