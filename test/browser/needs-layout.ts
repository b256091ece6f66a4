// What wide spacing of text or 400 % zoom cuts off, moves or covers: one line a fault.
// It must not know any screen; all run in the page that is open, as it is.
import type { Page } from 'playwright-core';
import { ask, type Needs } from './needs.ts';

/** Parts whose words are cut off, and lanes of the timeline whose names do not stand beside them. */
const cutWords = (): string[] => {
  const { scope, isShown, describe } = Reflect.get(window, 'needs') as Needs;
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
  const hasWords = (element: Element): boolean =>
    [element, ...element.querySelectorAll('*')].some(
      (one) =>
        !one.closest('svg') && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
  const cut = [...scope().querySelectorAll<HTMLElement>('*')].filter((element) => {
    if (element.closest('.hidden, svg, .maplibregl-map') || !isShown(element) || !hasWords(element)) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    // A button that has been squeezed has words outside its frame.
    if (element.matches('button, .pill') && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      return true;
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  });
  const [names, lanes] = ['.axis .labels div', '.axis .lane'].map((selector) => [
    ...document.querySelectorAll(selector),
  ]);
  const adrift = (names ?? []).filter((name, index) => {
    const lane = lanes?.[index]?.getBoundingClientRect();
    return isShown(name) && Math.abs((lane?.top ?? NaN) - name.getBoundingClientRect().top) > 2;
  });
  return [...cut.map((element) => `cut: ${describe(element)}`), ...adrift.map((name) => `adrift: ${name.textContent}`)];
};

/** The spacing that WCAG 1.4.12 lets a reader set. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** What is cut off or drifts when the reader sets wide spacing of text. */
export async function spacingFaults(page: Page): Promise<string[]> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const found = await ask(page, cutWords, undefined);
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return found;
}

/**
 * What a window of 320 by 256, which is 400 % zoom, cuts off, lays sideways, or does not let the reader reach; of the
 * controls on the map or of all others, since a raised sheet covers the map.
 */
export const reflowFaults = (page: Page, part: 'map' | 'rest'): Promise<string[]> =>
  ask(
    page,
    (asked) => {
      const { targets, describe, scope } = Reflect.get(window, 'needs') as Needs;
      const wide = [document.documentElement, scope()].filter((element) => element.scrollWidth > innerWidth);
      const faults = wide.map((element) => `${element.tagName} is ${element.scrollWidth} wide`);
      const isOnMap = (element: Element): boolean =>
        element.closest('main') !== null && element.closest('dialog') === null;
      for (const element of targets().filter((one) => isOnMap(one) === (asked === 'map'))) {
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        // Of a target that wraps, its first line. One that is higher than what scrolls is seen part by part.
        const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const hit = document.elementFromPoint(x, Math.min(Math.max(y, 1), innerHeight - 2));
        const isHit =
          hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label') === element);
        if (box.width < innerWidth && (box.left < -1 || box.right > innerWidth + 1))
          faults.push(`beside the window: ${describe(element)}`);
        else if (box.height < innerHeight / 2 && (box.top < -1 || box.bottom > innerHeight + 1))
          faults.push(`out of reach: ${describe(element)}`);
        else if (!isHit) faults.push(`covered by ${hit ? describe(hit) : 'nothing'}: ${describe(element)}`);
      }
      return faults;
    },
    part,
  );
