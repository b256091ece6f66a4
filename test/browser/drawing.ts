// What of the map a page draws: all of it in software, all but its pixels, or no map; and when it has come to rest.
// It must not know the site beyond the name of the map library's file.
import type { BrowserContext, Page } from 'playwright-core';

/**
 * `drawn` paints every frame of the map in software, which is most of what a page with a map costs. `undrawn` has a map
 * that loads, moves and finds what lies under the pointer, on a canvas that stays empty until `paint` asks for a frame.
 * `absent` has no map: its library never arrives, and the still picture stands in for it.
 */
export type MapDrawing = 'drawn' | 'undrawn' | 'absent';

/** Runs in the page before its scripts: counts what WebGL is told to draw, and passes it on only where it is to be painted. */
function watchDrawing(paints: boolean): void {
  const state = { paints, calls: 0 };
  Object.assign(globalThis, { drawing: state });
  const commands = ['clear', 'drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced'] as const;
  for (const command of commands) {
    const draw = Reflect.get(WebGL2RenderingContext.prototype, command) as (...given: unknown[]) => void;
    Reflect.set(WebGL2RenderingContext.prototype, command, function (this: unknown, ...given: unknown[]) {
      state.calls += 1;
      if (state.paints) Reflect.apply(draw, this, given);
    });
  }
}

export const isMapLibrary = (address: string): boolean => /\/maplibre-[^/]*\.js$/.test(address);

/** Sets up what the pages of a context draw, before the first of them is opened. */
export async function prepareDrawing(context: BrowserContext, map: MapDrawing): Promise<void> {
  await context.addInitScript(watchDrawing, map === 'drawn');
  if (map === 'absent')
    await context.route(
      (url) => isMapLibrary(url.pathname),
      () => new Promise(() => {}),
    );
}

/** Turns the painting of pixels off for the rest of a visit that began with it; the map goes on without. */
export const stopPainting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(Reflect.get(globalThis, 'drawing') as object, { paints: false });
  });

/** How long a map that rests has drawn nothing, and in how many turns of the page: time alone also passes while it is blocked. */
const REST_MS = 200;
const REST_TURNS = 10;

/** Waits until the map, having drawn something, draws nothing for a while. */
export const rest = (page: Page): Promise<void> =>
  page.evaluate(
    async ([restMs, restTurns]) => {
      const drawing = Reflect.get(globalThis, 'drawing') as { readonly calls: number };
      let [last, since, turns] = [-1, 0, 0];
      while (last <= 0 || turns < restTurns || performance.now() - since < restMs) {
        if (drawing.calls !== last) [last, since, turns] = [drawing.calls, performance.now(), 0];
        await new Promise((resolve) => setTimeout(resolve, 20));
        turns += 1;
      }
    },
    [REST_MS, REST_TURNS] as const,
  );

/**
 * Waits until the map rests, then has it paint that one frame: a map at rest draws its frame anew when the network comes
 * back. On a page whose map is drawn anyway, it only waits.
 */
export async function paint(page: Page): Promise<void> {
  await rest(page);
  await page.evaluate(async () => {
    const drawing = Reflect.get(globalThis, 'drawing') as { paints: boolean; calls: number };
    if (drawing.paints) return;
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const { calls } = drawing;
    drawing.paints = true;
    dispatchEvent(new Event('online'));
    while (drawing.calls === calls) await nextFrame();
    await nextFrame();
    drawing.paints = false;
  });
}
