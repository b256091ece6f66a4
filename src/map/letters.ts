// The letters of the map's labels: the page's own typeface, so that the map waits for no file and adds none to the page.
// It must not know what the labels say.

const FAMILY = 'Noto Sans Variable';

export const REGULAR = [FAMILY];
/** The map's library reads a weight from the first name, which is no typeface: the second is what draws. */
export const SEMIBOLD = ['Redlines SemiBold', FAMILY];

/** Waits until a text can be drawn in the page's typeface; where that does not come, the browser's own stands in. */
export async function lettersFor(text: string): Promise<void> {
  await document.fonts.load(`1em '${FAMILY}'`, text).catch(() => undefined);
}
