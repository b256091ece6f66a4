// The lines of pinned proposals: a hue and a stroke each.
// It must not know which proposals are pinned.

/** The line of a pinned proposal, by its place: a hue and a stroke of its own, in widths of the line; none for a whole line. */
export type PinLook = { readonly colour: string; readonly dash?: readonly number[] };
const PIN_DASHES = [undefined, [5, 2.4], [1, 1.5], [6, 1.7, 1, 1.7]] as const;
/** The looks of pins by their place, from a colour for each, `#rrggbb`. */
export const pinLooks = (colours: readonly string[]): PinLook[] =>
  colours.map((colour, place) => ({ colour, ...(PIN_DASHES[place] && { dash: PIN_DASHES[place] }) }));
