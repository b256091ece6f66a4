// Pictures of the page in the sizes it is made for, in both languages, for the eye to judge; and what a machine can
// judge of them: not blank, nothing cut off, nothing on top of another. It must not know what the page says.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paint } from './drawing.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { stage } from './harness.ts';
import { decode } from './png.ts';
import { travel } from './site.ts';

const { open } = stage();

const SIZES = [
  { name: 'desk', width: 1440, height: 900, theme: 'light' },
  { name: 'tablet', width: 1024, height: 768, theme: 'light' },
  { name: 'phone', width: 390, height: 844, theme: 'light', touch: true },
  { name: 'projector', width: 1920, height: 1080, theme: 'dark' },
] as const;
const VIEWS = {
  question: '',
  opening: 'scenario=status-quo',
  zone: 'scenario=mutual-pull-back&depth=40&pick=oblast.ua-14&at=36.4,46.8,39.2,49.3',
  article:
    'panel=articles&article=before-sunday&passage=pull-back-at-ten&scenario=mutual-pull-back&at=36.4,46.8,39.2,49.3',
  slide: 'deck=what-is-on-the-table.3',
} as const;

/** What is wider than the place it has, or reaches beyond the window, except where the reader can scroll to it. */
const cutOff = (): string[] => {
  const scrolls = (element: Element): boolean => {
    for (let up: Element | null = element.parentElement; up; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth) return true;
    return false;
  };
  const told = 'h1, h2, h3, button, .pill, .legend li, .ledger li, .ledger select, nav button, dt, dd, .credit, label';
  return [...document.querySelectorAll<HTMLElement>(told)]
    .filter((one) => one.getClientRects().length > 0 && !one.closest('.hidden, .skip') && !one.matches('.hidden'))
    .filter((one) => {
      const box = one.getBoundingClientRect();
      const inline = getComputedStyle(one).display === 'inline';
      const cut = !inline && one.scrollWidth > one.clientWidth + 1;
      return cut || ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(one));
    })
    .map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.trim().slice(0, 50)}`);
};

/** The panels over the map that lie on one another or outside the window. */
const onTop = (): string[] => {
  const names = ['.card', '.legend', '.ledger', '.zoom', '.credit', '.notice', '.column'];
  const boxes = names.flatMap((name) =>
    [...document.querySelectorAll(name)]
      .filter((one) => name === '.column' || !one.closest('.column'))
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => ({ name, box: one.getBoundingClientRect() })),
  );
  const found = boxes
    .filter(({ box }) => box.bottom > innerHeight + 1 || box.top < -1)
    .map(({ name }) => `${name} outside`);
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1)) {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 1) found.push(`${a.name} and ${b.name}`);
    }
  return found;
};

/** Whether the part of the window that no text covers (the right, on a phone the upper left) has too few colours for a map. */
function isBlank(png: Buffer): boolean {
  const { width, height, pixels } = decode(png);
  const isPhone = width < 760;
  const [left, right] = isPhone ? [0, width * 0.7] : [width * 0.6, width];
  const [top, bottom] = isPhone ? [height * 0.2, height * 0.46] : [0, height];
  const colours = new Set<number>();
  for (let y = Math.floor(top); y < bottom; y += 7)
    for (let x = Math.floor(left); x < right; x += 7) {
      const at = 3 * (y * width + x);
      colours.add((pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!);
    }
  return colours.size < 12;
}

async function faults(page: Page, png: Buffer): Promise<Record<string, unknown>> {
  return {
    blank: isBlank(png),
    wider: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
    cut: await page.evaluate(cutOff),
    onTop: await page.evaluate(onTop),
  };
}

test.each(SIZES)('$name, $width by $height, holds everything', async ({ name, theme, ...size }) => {
  const { page, reached, shot } = await open({
    ...size,
    query: `v=1&panel=scenario&theme=${theme}`,
    reducedMotion: 'reduce',
  });
  await reached('redlines:map');
  await page.mouse.move(2, 2);
  const found: Record<string, unknown> = {};
  const none = { blank: false, wider: false, cut: [], onTop: [] };
  for (const locale of LOCALES)
    for (const [view, query] of Object.entries(VIEWS)) {
      await travel(page, `lang=${locale}&theme=${theme}&${query}`);
      await paint(page);
      const here = await faults(page, await shot(`${name}-${view}-${locale}`));
      if (JSON.stringify(here) !== JSON.stringify(none)) found[`${view} ${locale}`] = here;
    }
  expect(found).toEqual({});
});
