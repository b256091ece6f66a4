// What the steps of the walk do on a page of the site: wait for words and marks, click what a reader sees, follow a link.
// It must not know which browser shows it, nor what a step is for.
import { decode } from '../browser/png.ts';
import { until, type Point, type Tab } from './engine.ts';

export const MAP = '.maplibregl-canvas';

export const queryOf = async (tab: Tab): Promise<URLSearchParams> =>
  new URLSearchParams(await tab.evaluate(() => location.search));

/** The words of the first element that a selector finds; empty if there is none. */
export const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '', selector);

export const countOf = (tab: Tab, selector: string): Promise<number> =>
  tab.evaluate((selector) => document.querySelectorAll(selector).length, selector);

/** Waits until the first element that a selector finds has these words in it. */
export const says = (tab: Tab, selector: string, words: string): Promise<true> =>
  until(`“${words}” in ${selector}`, async () => (await textOf(tab, selector)).includes(words) || undefined);

export const appears = (tab: Tab, selector: string): Promise<true> =>
  until(selector, async () => (await countOf(tab, selector)) > 0 || undefined);

/** Follows a link to a view in the page that is open, as Back and Forward do. */
export const travel = (tab: Tab, query: string): Promise<void> =>
  tab.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?v=1&${query}`);

/** Waits until the site has set a mark of its own: its words are there, or its map is drawn. */
export const reached = (tab: Tab, mark: 'redlines:text' | 'redlines:map'): Promise<true> => {
  const isSet = (name: string): boolean => performance.getEntriesByName(name).length > 0;
  return until(mark, async () => (await tab.evaluate(isSet, mark)) || undefined);
};

/** Waits until a page has fetched all that it will fetch by itself: leaving it earlier is an error in the console of Firefox. */
export const fetchedAll = (tab: Tab): Promise<true> => {
  let last = -1;
  return until('a page that fetches nothing more', async () => {
    const before = last;
    last = await tab.evaluate(() => performance.getEntriesByType('resource').length);
    if (last !== before) await new Promise((resolve) => setTimeout(resolve, 1000));
    return last === before || undefined;
  });
};

/**
 * Waits until an element with these words, if any are named, is in sight, at rest, with nothing over it; gives the point of
 * it to press: half across and `down`, a share of its height, from its top.
 */
export const pointOn = (tab: Tab, selector: string, words = '', down = 0.5): Promise<Point> => {
  const find = (selector: string, name: string, share: number): [number, number] | null => {
    const isNamed = (one: Element): boolean =>
      (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(name);
    const element = [...document.querySelectorAll(selector)].find(isNamed);
    element?.scrollIntoView({ block: 'nearest' });
    const box = element?.getBoundingClientRect();
    if (!element || !box) return null;
    const point: [number, number] = [box.x + box.width / 2, box.y + box.height * share];
    return element.contains(document.elementFromPoint(...point)) ? point : null;
  };
  let last: string | undefined;
  return until(`${selector} ${words} to press`, async () => {
    const point = await tab.evaluate(find, selector, words, down);
    const rests = point !== null && String(point) === last;
    last = String(point);
    return rests ? point : undefined;
  });
};

/** Clicks the middle of what a selector finds, narrowed down by how its name or words begin. */
export async function click(tab: Tab, selector: string, words?: string): Promise<void> {
  await tab.drag(await pointOn(tab, selector, words));
}

/** The pixels of the part of a picture in which a selector finds an element, three bytes each; none if it finds none. */
async function cut(tab: Tab, png: Buffer, selector: string): Promise<Buffer> {
  const boxOf = (selector: string): number[] => {
    const { left, top, right, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return [left, top, Math.min(right, innerWidth), Math.min(bottom, innerHeight)].map(Math.round);
  };
  const [left = 0, top = 0, right = 0, bottom = 0] = await tab.evaluate(boxOf, selector);
  const { width, pixels } = decode(png);
  const rows = Array.from({ length: bottom - top }, (_, row) => (top + row) * width);
  return Buffer.concat(rows.map((start) => pixels.subarray(3 * (start + left), 3 * (start + right))));
}

/** The pixels of the map when two pictures of the window in a row are the same: it rests. */
export async function mapAtRest(tab: Tab): Promise<Buffer> {
  let last = await tab.shot();
  const picture = await until('a map at rest', async () => {
    const next = await tab.shot();
    const rests = next.equals(last);
    last = next;
    return rests ? next : undefined;
  });
  return cut(tab, picture, MAP);
}

/** Waits until a map is drawn, not merely begun: it has many colours. */
export const seesTheMap = (tab: Tab, selector = MAP): Promise<true> =>
  until(`a drawn map in ${selector}`, async () => {
    const pixels = await cut(tab, await tab.shot(), selector);
    const colours = new Set<number>();
    for (let at = 0; at < pixels.length; at += 3 * 97) colours.add(pixels.readUIntBE(at, 3));
    return colours.size > 20 || undefined;
  });
