// What forced colours, more contrast and paper lose or show in vain: one line a fault.
// It must not know any screen; all run in the page that is open, as it is.
import type { Page } from 'playwright-core';
import { ask, type Needs } from './needs.ts';

/** States that are told by background alone, and fills that are lost, where the system forces its colours. */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await ask(
    page,
    () => {
      const { scope, isShown, describe } = Reflect.get(window, 'needs') as Needs;
      const STATES = ['aria-pressed', 'aria-selected', 'aria-current', 'aria-checked'];
      const look = (element: Element): string => {
        const style = getComputedStyle(element);
        return [
          'backgroundColor',
          'borderTopColor',
          'borderTopWidth',
          'borderTopStyle',
          'outlineStyle',
          'outlineWidth',
          'textDecorationLine',
        ]
          .map((name) => style[name as 'outlineStyle'])
          .join();
      };
      const isOn = (element: Element, state: string): boolean => (element.getAttribute(state) ?? 'false') !== 'false';
      const siblings = (element: Element, state: string): Element[] => {
        for (let up = element.parentElement; up; up = up.parentElement) {
          const others = [...up.querySelectorAll(element.tagName)].filter(
            (one) =>
              one.className === element.className &&
              !isOn(one, state) &&
              isShown(one) &&
              one !== document.activeElement,
          );
          if (others.length > 0) return others;
        }
        return [];
      };
      const chosen = STATES.flatMap((state) =>
        [...scope().querySelectorAll(`[${state}]`)]
          .filter((one) => isOn(one, state) && isShown(one))
          .map((one) => ({ one, others: siblings(one, state) })),
      );
      const radios = [...scope().querySelectorAll<HTMLInputElement>('label > input.hidden:checked')].flatMap(
        (input) => {
          const label = input.parentElement as Element;
          const others = [
            ...scope().querySelectorAll<HTMLInputElement>(`input[name="${input.name}"]:not(:checked)`),
          ].flatMap((other) => other.parentElement ?? []);
          return isShown(label) ? [{ one: label, others }] : [];
        },
      );
      const same = [...chosen, ...radios].filter(({ one, others }) => others[0] && look(one) === look(others[0]));
      const filled = [...scope().querySelectorAll('[style*="background"], [data-segment]')].filter(
        (one) => isShown(one) && getComputedStyle(one).forcedColorAdjust === 'auto',
      );
      return [
        ...same.map(({ one }) => `as its siblings: ${describe(one)}`),
        ...filled.map((one) => `loses its colour: ${describe(one)}`),
      ];
    },
    undefined,
  );
  await page.emulateMedia({ forcedColors: null });
  return found;
}

/** What paper shows that only works on a screen, or fails to show. */
export async function printFaults(page: Page): Promise<string[]> {
  const title = await page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
    const root = dialog ?? document.body;
    // The page that is about printing shows what comes out on paper: its own heading is not among it.
    const heading = [...root.querySelectorAll(root.matches('.paper') ? 'h2' : 'h1, h2')].find(
      (one) => !one.matches('.hidden') && one.checkVisibility({ visibilityProperty: true }),
    );
    return heading?.textContent.trim() ?? '';
  });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const found = await ask(
    page,
    (heading) => {
      const { isShown, describe } = Reflect.get(window, 'needs') as Needs;
      const CONTROLS =
        '.pill, .close, select, input, textarea, [role=slider], [role=separator], [role=tab]:not([aria-selected=true]), .fold, .handle, .zoom, .choices, .links, label:has(select), button[aria-expanded]:not(.slot), .skip, .notices > *, canvas';
      const controls = [...document.querySelectorAll(CONTROLS)]
        .filter((one) => isShown(one) && !one.querySelector('dialog'))
        .map((one) => `on paper: ${describe(one)}`);
      const words = document.body.innerText.trim();
      if (words.length < 40) controls.push(`only “${words}” on paper`);
      if (!words.includes(heading)) controls.push(`without its heading “${heading}”`);
      return controls;
    },
    title,
  );
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return found;
}

/** Text whose contrast with what lies behind it is less than `least` to one, where the reader asks for more contrast. */
export async function contrastFaults(page: Page, least: number): Promise<string[]> {
  await page.emulateMedia({ contrast: 'more' });
  const found = await ask(
    page,
    (ratio) => {
      const { scope, isShown, describe } = Reflect.get(window, 'needs') as Needs;
      const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = (element: Element | null): string => {
        for (let up = element; up; up = up.parentElement) {
          const { backgroundColor } = getComputedStyle(up);
          const [, , , alpha = 1] = parts(backgroundColor);
          if (/^rgb/.test(backgroundColor) && alpha > 0.8) return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      const written = [...scope().querySelectorAll('*')].filter(
        (one) =>
          !one.closest('svg, .hidden, :disabled, .maplibregl-map') &&
          isShown(one) &&
          [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      );
      return written.flatMap((one) => {
        const [a, b] = [light(getComputedStyle(one).color), light(behind(one))];
        const found = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return found < ratio ? [`${found.toFixed(1)}:1 ${describe(one)}`] : [];
      });
    },
    least,
  );
  await page.emulateMedia({ contrast: null });
  return found;
}
