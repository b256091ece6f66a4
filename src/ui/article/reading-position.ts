// Reports which passage the reader has scrolled to, once scrolling stops.
// It must not know what reaching a passage does.

/** Scrolling has stopped after this long without a scroll event, ms. */
const IDLE_MS = 220;
/** How long after a wheel, touch, pointer or key event scrolling still counts as the reader's own, ms. */
const GESTURE_MS = 700;
/** Position of the reading line, as a share of the panel's height from its top. */
const READING_LINE = 0.34;
const SCROLL_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

/** The passage whose middle is nearest to the reading line. */
function nearestPassage(article: HTMLElement, panel: HTMLElement): string | undefined {
  const { top, height } = panel.getBoundingClientRect();
  const line = top + height * READING_LINE;
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')].map((passage) => {
    const box = passage.getBoundingClientRect();
    return { id: passage.dataset['passage'], distance: Math.abs((box.top + box.bottom) / 2 - line) };
  });
  return passages.sort((a, b) => a.distance - b.distance)[0]?.id;
}

/** Whether an event shows that the reader is scrolling: a wheel, a touch, a scroll key, or the scroll bar pressed. */
function isUserGesture(event: Event, panel: HTMLElement): boolean {
  if (event instanceof KeyboardEvent) return SCROLL_KEYS.includes(event.key);
  return event.type !== 'pointerdown' || event.target === panel;
}

/**
 * An attachment for an article: calls back with the passage reached by the reader's own scrolling (wheel, touch, keys
 * or scroll bar). Programmatic scrolling is ignored, or the map would move in response to its own changes.
 */
export const trackReadingPosition =
  (onReach: (id: string) => void) =>
  (article: HTMLElement): (() => void) => {
    const panel = article.closest<HTMLElement>('.panel');
    if (!panel) throw new Error('an article must be inside a panel');
    let idleTimer: ReturnType<typeof setTimeout> | undefined;
    let lastGesture = -GESTURE_MS;
    const onGesture = (event: Event): void => {
      if (isUserGesture(event, panel)) lastGesture = event.timeStamp;
    };
    const onScroll = ({ timeStamp }: Event): void => {
      if (timeStamp - lastGesture > GESTURE_MS) return;
      lastGesture = timeStamp;
      clearTimeout(idleTimer);
      idleTimer = setTimeout(() => {
        lastGesture = -GESTURE_MS;
        const id = nearestPassage(article, panel);
        if (id !== undefined) onReach(id);
      }, IDLE_MS);
    };
    const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
    for (const kind of GESTURES) panel.addEventListener(kind, onGesture, { passive: true });
    panel.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(idleTimer);
      for (const kind of GESTURES) panel.removeEventListener(kind, onGesture);
      panel.removeEventListener('scroll', onScroll);
    };
  };
