// The class follows and guesses: a code on the projector opens the chapter on a phone; a guess comes before its figure.
// It must not know how a slide or a code looks.
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { decode } from './png.ts';
import { fileOf, messagesOf, query } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const SLUG = 'what-is-on-the-table';
type Frame = { readonly chapters: readonly { readonly id: string; readonly view: string }[] };
const frameOf = (slug: string): Frame => JSON.parse(fileOf(`src/content/decks/${slug}/deck.json`)) as Frame;
const chapterView = (slug: string, slide: number): URLSearchParams =>
  new URLSearchParams(frameOf(slug).chapters[slide - 1]!.view);

/** What a phone held up to the window reads. */
function scan(png: Buffer): string | undefined {
  const { width, height, pixels } = decode(png);
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let at = 0; at < width * height; at++) data.set(pixels.subarray(3 * at, 3 * at + 3), 4 * at);
  return jsqr(data, width, height)?.data;
}

test('a code on the dark projector opens the chapter on a phone, and the share dialog has one of any view', async () => {
  const { page, reached, shot } = await open({
    query: `v=1&theme=dark&deck=${SLUG}.3`,
    bypassPolicy: true,
    reducedMotion: 'reduce',
    width: 1920,
    height: 1080,
  });
  await reached('redlines:map');
  await expect.poll(() => query(page).get('scenario')).toBe(chapterView(SLUG, 3).get('scenario'));
  expect(query(page).get('at')).toBe(chapterView(SLUG, 3).get('at'));
  await page.locator('.present h1').waitFor();
  await page.keyboard.press('q');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('svg.code').waitFor();
  expect(await offences(page)).toEqual([]);
  const link = scan(await shot('class-code-dark')) ?? '';
  expect(link).toBe(await dialog.locator('.link').innerText());
  expect(new URL(link).search).toBe(`?v=1&deck=${SLUG}.3&pupil=1`);
  await page.keyboard.press('q');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  await page.getByRole('button', { name: new RegExp(`^${EN['qr.button']}:`) }).click();
  await dialog.locator('svg.code').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  expect(query(page).get('deck')).toBe(`${SLUG}.3`);

  const phone = await open({ query: new URL(link).search, width: 390, height: 844, touch: true });
  await phone.page.locator('.present h1').waitFor();
  const shared = (one: Page): [string, string][] =>
    [...query(one)].filter(([key]) => key !== 'theme' && key !== 'pupil');
  await expect.poll(() => shared(phone.page)).toEqual(shared(page));

  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).click();
  await dialog.locator('svg.code').waitFor();
  expect(scan(await page.screenshot())).toBe(page.url());
  // bug: the dialog said that only this computer can open the link, and below that a phone opens it.
  const said = await dialog.innerText();
  expect(said).toContain(EN['share.staysHere']);
  expect(said).not.toContain(EN['qr.shareNote']);
});

const LESSON = 'where-how-far-how-much';
/** Numbers in the page's text, names and values of the figure that the question is about. */
const shownShare = /2\d([.,]\d)?\s*%/;

test('a guessed share comes before its figure, by keyboard, and is kept on the device until it is taken back', async () => {
  const { page, reached, shot } = await open({
    query: `v=1&deck=${LESSON}.4`,
    bypassPolicy: true,
    reducedMotion: 'reduce',
  });
  await reached('redlines:map');
  const ask = page.getByRole('region', { name: EN['guess.title']! });
  await ask.getByRole('slider').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('km²');
  expect(await page.locator('.present').innerText()).not.toMatch(shownShare);
  const slots = page.locator('.present .slot');
  await expect.poll(() => page.locator('.present .gap').count()).toBe(4);
  expect(await slots.count()).toBe(0);
  const before = await page.content();
  expect(await offences(page)).toEqual([]);

  await page.locator('.present h1').focus();
  for (let tries = 0; tries < 9 && !(await ask.getByRole('slider').evaluate((one) => one.matches(':focus'))); tries++)
    await page.keyboard.press('Tab');
  for (let times = 0; times < 10; times++) await page.keyboard.press('ArrowLeft');
  expect(query(page).get('deck')).toBe(`${LESSON}.4`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => ask.innerText()).toContain('You said 40%');
  await expect.poll(() => ask.innerText()).toMatch(shownShare);
  await expect.poll(() => ask.innerText()).toMatch(/You were 1\d percentage points too high/);
  const answers = await slots.allInnerTexts();
  expect(answers.join(' ')).toMatch(shownShare);
  for (const answer of answers) {
    expect(await page.content()).toContain(answer.replaceAll('\u00a0', '&nbsp;'));
    expect(before).not.toContain(answer.replaceAll('\u00a0', '&nbsp;'));
  }
  expect(await offences(page)).toEqual([]);
  await shot('class-number-en');

  await page.reload();
  await expect.poll(() => ask.innerText()).toContain('You said 40%');
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: EN['guess.clearAll']! }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await ask.getByRole('slider').waitFor();
});

test('the line is drawn before it is shown: by pointer, point by point from the keyboard, and without storage', async () => {
  const { page, reached, shot } = await open({
    query: `v=1&lang=uk&theme=dark&deck=${LESSON}.1`,
    bypassPolicy: true,
    reducedMotion: 'reduce',
    width: 1920,
    height: 1080,
    before: (fresh) =>
      fresh.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } }); // prettier-ignore
      }),
  });
  const UK = messagesOf('uk');
  await reached('redlines:map');
  const sketch = page.getByRole('application', { name: UK['guess.surface']! });
  await sketch.waitFor();
  const legend = page.getByRole('region', { name: UK['legend.title']! });
  const line = UK['legend.line']!.slice(0, 14);
  for (const told of [line, UK['control.contested']!]) expect(await legend.innerText()).not.toContain(told);
  const box = (await sketch.boundingBox())!;
  const along: (readonly [number, number])[] = [
    [0.62, 0.3],
    [0.62, 0.42],
    [0.52, 0.55],
    [0.36, 0.62],
  ];
  const [first, ...rest] = along.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  await page.mouse.move(first![0], first![1]);
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
  const drawn = page.locator('.sketch path:not(.edge):not(.cross)');
  await expect.poll(async () => (await drawn.getAttribute('d'))!.split('L').length).toBeGreaterThan(12);
  const pointer = await drawn.getAttribute('d');
  await sketch.focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect.poll(async () => (await drawn.getAttribute('d'))!.startsWith(pointer!)).toBe(true);
  await page.keyboard.press('Backspace');
  await expect.poll(() => drawn.getAttribute('d')).toBe(pointer);
  expect(query(page).get('deck')).toBe(`${LESSON}.1`);
  expect(await offences(page)).toEqual([]);
  await shot('class-line-drawing-uk-dark');

  await page.getByRole('button', { name: UK['guess.reveal']! }).click();
  const ask = page.getByRole('region', { name: UK['guess.title']! });
  await expect.poll(() => ask.innerText()).toContain(UK['guess.refused']!);
  await expect.poll(() => ask.innerText()).toMatch(/\d\s?км/);
  await expect.poll(() => ask.innerText()).toMatch(/\d\s?%/);
  await expect.poll(() => legend.innerText()).toContain(line);
  await expect.poll(() => drawn.getAttribute('d')).toBe(pointer);
  expect(await offences(page)).toEqual([]);
  await shot('class-line-revealed-uk-dark');

  await page.getByRole('button', { name: UK['guess.again']! }).click();
  await sketch.focus();
  for (const key of ['Enter', 'ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect.poll(async () => (await drawn.getAttribute('d'))!.split('L').length).toBe(2);
  await page.getByRole('button', { name: UK['guess.reveal']! }).click();
  await expect.poll(() => ask.innerText()).toContain(UK['guess.again']!);
  await page.keyboard.press('PageDown');
  await expect.poll(() => drawn.count()).toBe(0);
});
