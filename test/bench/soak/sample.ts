// What a page holds after a forced garbage collection: heap, DOM nodes, event listeners, WebGL contexts, workers.
// It must not know how the page got there.
import type { CDPSession, Page } from 'playwright-core';

/** What is sampled; `heap` is in bytes, all others are counts. */
export const MEASURES = ['heap', 'nodes', 'listeners', 'documents', 'contexts', 'workers'] as const;
export type Sample = { readonly changes: number } & Readonly<Record<(typeof MEASURES)[number], number>>;

/** Runs in the page before its scripts: keeps weak references to every WebGL context, which count as long as they live. */
export function watchContexts(): void {
  const known = new WeakSet<object>();
  const references: WeakRef<WebGLRenderingContext>[] = [];
  for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
    const getContext = Reflect.get(prototype, 'getContext') as (...given: unknown[]) => unknown;
    Reflect.set(prototype, 'getContext', function (this: unknown, ...given: unknown[]) {
      const context = Reflect.apply(getContext, this, given);
      if (/webgl/.test(String(given[0])) && context instanceof Object && !known.has(context)) {
        known.add(context);
        references.push(new WeakRef(context as WebGLRenderingContext));
      }
      return context;
    });
  }
  const liveContexts = (): number =>
    references.filter((reference) => reference.deref()?.isContextLost() === false).length;
  Object.assign(globalThis, { liveContexts });
}

/** Collects garbage, twice since finalizers free more, and samples what is left. */
export async function sample(page: Page, session: CDPSession, changes: number): Promise<Sample> {
  for (let round = 0; round < 2; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
  const contexts = await page.evaluate(() => (Reflect.get(globalThis, 'liveContexts') as () => number)());
  return { changes, heap, nodes, listeners, documents, contexts, workers: page.workers().length };
}
