// Tells which passage the reader has scrolled to, once the scrolling rests.
// It must not know what reaching a passage does.

const REST_MS = 220;
/** The reading line: a third of the way down the panel. */
const LINE = 0.34;

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

/**
 * An attachment for an article: calls back with the passage reached by the reader's own scrolling
 * (wheel, finger or keys), never by ours, so that the map does not fight the reader's hand.
 */
export const reachPassages =
  (reached: (id: string) => void) =>
  (article: HTMLElement): (() => void) => {
    const panel = article.closest<HTMLElement>('.panel');
    if (!panel) throw new Error('an article must stand in a panel');
    let rest: ReturnType<typeof setTimeout> | undefined;
    let own = false;
    const hand = (): void => {
      own = true;
    };
    const scrolled = (): void => {
      if (!own) return;
      clearTimeout(rest);
      rest = setTimeout(() => {
        own = false;
        const id = nearestPassage(article, panel);
        if (id !== undefined) reached(id);
      }, REST_MS);
    };
    const hands = ['wheel', 'touchmove'] as const;
    for (const kind of hands) panel.addEventListener(kind, hand, { passive: true });
    panel.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(rest);
      for (const kind of hands) panel.removeEventListener(kind, hand);
      panel.removeEventListener('scroll', scrolled);
    };
  };
