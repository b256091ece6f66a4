// What lies over the map: the children of elements marked `data-over-map`, wherever they are on the page.
// It must not know what any of them shows.
import type { Rect } from '../../map/static-frame.ts';

const MARKED = '[data-over-map]';
/** Panels open and close with a movement; they are measured once it is over. */
const SETTLE_MS = 120;

const elements = (): Element[] => [...document.querySelectorAll(MARKED)].flatMap(({ children }) => [...children]);

/** Where the panels are, CSS pixels from the top left of a map's container. */
export function panelsOver(container: Element): readonly Rect[] {
  const { left: x, top: y } = container.getBoundingClientRect();
  return elements()
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({ left: left - x, top: top - y, width, height }));
}

/** Calls back after panels have appeared, gone or changed their size; returns the unsubscribe. */
export function watchPanels(onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  };
  const sizes = new ResizeObserver(changed);
  const observe = (): void => elements().forEach((element) => sizes.observe(element));
  const children = new MutationObserver(() => {
    observe();
    changed();
  });
  children.observe(document.body, { childList: true, subtree: true });
  observe();
  return () => {
    clearTimeout(timer);
    sizes.disconnect();
    children.disconnect();
  };
}
