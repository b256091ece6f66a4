// Measures the time from a key press to the last frame it causes, on any page with one WebGL canvas.
// It must not know what a page does with a key.
import type { Browser, Page } from 'playwright-core';

/** The page counts as settled when nothing has been drawn for this long. */
const QUIET_MS = 350;

/**
 * Runs in the page before its scripts. After the draw calls of a frame it waits for the GPU by reading a pixel; `done` is
 * the time at which the GPU finished the last frame.
 */
function watchFrames(): void {
  const state = { pressed: 0, done: 0 };
  const canvas = WebGL2RenderingContext.prototype;
  let waiting = false;
  canvas.drawElements = new Proxy(Reflect.get(canvas, 'drawElements'), {
    apply: (draw, gl: WebGL2RenderingContext, given): void => {
      Reflect.apply(draw, gl, given);
      if (waiting) return;
      waiting = true;
      queueMicrotask(() => {
        waiting = false;
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
        state.done = performance.now();
      });
    },
  });
  addEventListener('keydown', ({ timeStamp }) => (state.pressed = timeStamp), true);
  Object.assign(window, { benchFrames: state });
}

type State = { readonly pressed: number; readonly done: number };
const stateOf = (page: Page): Promise<State> => page.evaluate(() => Reflect.get(window, 'benchFrames') as State);

/** Waits until the page has drawn nothing for `QUIET_MS`. */
async function settled(page: Page): Promise<State> {
  for (;;) {
    const before = await stateOf(page);
    await new Promise((wake) => setTimeout(wake, QUIET_MS));
    const after = await stateOf(page);
    if (after.done === before.done) return after;
  }
}

/** The time in ms from a key press to the end of the last frame that it caused; NaN if it caused none. */
async function press(page: Page, key: string): Promise<number> {
  await settled(page);
  await page.keyboard.press(key);
  const { pressed, done } = await settled(page);
  return done < pressed ? Number.NaN : done - pressed;
}

async function open(browser: Browser, address: string, focus: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // tsx wraps functions in a helper, `__name`, that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (made) => made' });
  await page.addInitScript(watchFrames);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('redlines:map').length > 0);
  await page.locator(focus).first().focus();
  return page;
}

export type Presses = Readonly<Record<'step' | 'switch', { readonly ours: number[]; readonly bare: number[] }>>;

/** Presses the same keys on our page and the bare one in turn, so that the measurements are paired. */
export async function presses(browser: Browser, site: string, bare: string, runs: number): Promise<Presses> {
  const ours = await open(browser, `${site}?v=1&scenario=mutual-pull-back&depth=5`, '#text input[type=range]');
  const theirs = await open(browser, bare, 'body');
  const results: Presses = { step: { ours: [], bare: [] }, switch: { ours: [], bare: [] } };
  for (const [name, key] of [
    ['step', 'ArrowRight'],
    ['switch', ']'],
  ] as const) {
    for (let run = 0; run < runs; run++) {
      const pair = [await press(ours, key), await press(theirs, key)] as const;
      // Two proposals may look alike; then no frame is drawn and the pair is dropped.
      if (pair.some(Number.isNaN)) continue;
      results[name].ours.push(pair[0]);
      results[name].bare.push(pair[1]);
    }
  }
  await Promise.all([ours.close(), theirs.close()]);
  for (const [name, { ours: all }] of Object.entries(results))
    if (all.length === 0) throw new Error(`no ${name} changed anything`);
  return results;
}
