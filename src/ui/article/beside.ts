// Places a note at a word of a paragraph: under its line, or over it where what scrolls ends before the note does.
// It must not know what the note says.

/** CSS pixels between the word and the note. */
const GAP = 4;

/** Offsets of word and note, both from the paragraph, in CSS pixels; `above` and `below` is the room that can be seen. */
export type Beside = {
  readonly word: { readonly left: number; readonly top: number; readonly height: number };
  readonly note: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly above: number;
  readonly below: number;
};

/** Where the note goes, from the paragraph: as far left as it must so that it ends with the paragraph. */
export function besideOf({ word, note, width, above, below }: Beside): { readonly left: number; readonly top: number } {
  const left = Math.max(0, Math.min(word.left, width - note.width));
  const needed = note.height + GAP;
  const over = below < needed && above >= needed;
  return { left, top: over ? word.top - needed : word.top + word.height + GAP };
}

/** The part of the window in which an element can be seen: that of the nearest ancestor which scrolls. */
function visiblePart(element: Element): { readonly top: number; readonly bottom: number } {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(one).overflowY)) continue;
    const { top, bottom } = one.getBoundingClientRect();
    return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
  }
  return { top: 0, bottom: innerHeight };
}

/** Places a note, which is positioned from its paragraph, at a word of the same paragraph. */
export function placeBeside(note: HTMLElement, word: HTMLElement): void {
  const seen = visiblePart(word);
  const box = word.getBoundingClientRect();
  const { left, top } = besideOf({
    word: { left: word.offsetLeft, top: word.offsetTop, height: word.offsetHeight },
    note: { width: note.offsetWidth, height: note.offsetHeight },
    width: note.offsetParent?.clientWidth ?? 0,
    above: box.top - seen.top,
    below: seen.bottom - box.bottom,
  });
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}
