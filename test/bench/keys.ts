// Measures from a key press to the frame that shows what it asked for, in the same way on any page with one WebGL canvas.
// It must not know what a page does with a key.
import type { Browser, Page } from 'playwright-core';

/** A picture stands when nothing has been drawn for so long. */
const QUIET_MS = 350;

/**
 * Runs in the page before its scripts. The frame of every draw is waited for until the graphics processor is done
 * with it, by reading one pixel; `done` is when that was so for the last frame.
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

/** Waits until the page has drawn nothing for a while. */
async function settled(page: Page): Promise<State> {
  for (;;) {
    const before = await stateOf(page);
    await new Promise((wake) => setTimeout(wake, QUIET_MS));
    const after = await stateOf(page);
    if (after.done === before.done) return after;
  }
}

/** The time from a key to the end of the last frame that it led to; NaN where it led to none. */
async function press(page: Page, key: string): Promise<number> {
  await settled(page);
  await page.keyboard.press(key);
  const { pressed, done } = await settled(page);
  return done < pressed ? Number.NaN : done - pressed;
}

async function open(browser: Browser, address: string, focus: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The runner wraps functions in a helper that the page has not.
  await page.addInitScript({ content: 'globalThis.__name = (made) => made' });
  await page.addInitScript(watchFrames);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('redlines:map').length > 0);
  await page.locator(focus).first().focus();
  return page;
}

export type Presses = Readonly<Record<'step' | 'switch', { readonly ours: number[]; readonly bare: number[] }>>;

/** Presses the same keys on our page and on the bare one in turn, so that each press has its pair. */
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
      // Two proposals may look alike: then there is no frame to wait for, and no pair.
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
