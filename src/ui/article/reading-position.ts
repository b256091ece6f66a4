// Tells which passage the reader has scrolled to, once the scrolling rests.
// It must not know what reaching a passage does.

const REST_MS = 220;
/** For how long after a turn of the wheel, a swipe or a key a movement of the text is still the reader's. */
const HAND_MS = 700;
/** The reading line: a third of the way down the panel. */
const LINE = 0.34;
const KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

/** The passage whose middle is nearest to the reading line. */
function nearestPassage(article: HTMLElement, panel: HTMLElement): string | undefined {
  const { top, height } = panel.getBoundingClientRect();
  const line = top + height * LINE;
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')].map((passage) => {
    const box = passage.getBoundingClientRect();
    return { id: passage.dataset['passage'], away: Math.abs((box.top + box.bottom) / 2 - line) };
  });
  return passages.sort((a, b) => a.away - b.away)[0]?.id;
}

/** Whether an event is a hand on the text: of keys those that scroll, of pointers the one on the scroll bar. */
function isHand(event: Event, panel: HTMLElement): boolean {
  if (event instanceof KeyboardEvent) return KEYS.includes(event.key);
  return event.type !== 'pointerdown' || event.target === panel;
}

/**
 * An attachment for an article: calls back with the passage reached by the reader's own scrolling
 * (wheel, finger, keys or scroll bar), never by ours, so that the map does not fight the reader's hand.
 */
export const reachPassages =
  (reached: (id: string) => void) =>
  (article: HTMLElement): (() => void) => {
    const panel = article.closest<HTMLElement>('.panel');
    if (!panel) throw new Error('an article must stand in a panel');
    let rest: ReturnType<typeof setTimeout> | undefined;
    let last = -HAND_MS;
    const hand = (event: Event): void => {
      if (isHand(event, panel)) last = event.timeStamp;
    };
    const scrolled = ({ timeStamp }: Event): void => {
      if (timeStamp - last > HAND_MS) return;
      last = timeStamp;
      clearTimeout(rest);
      rest = setTimeout(() => {
        last = -HAND_MS;
        const id = nearestPassage(article, panel);
        if (id !== undefined) reached(id);
      }, REST_MS);
    };
    const hands = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const kind of hands) panel.addEventListener(kind, hand, { passive: true });
    panel.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(rest);
      for (const kind of hands) panel.removeEventListener(kind, hand);
      panel.removeEventListener('scroll', scrolled);
    };
  };
