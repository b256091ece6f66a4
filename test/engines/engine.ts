// What the walk needs of a browser other than Chromium, whichever protocol drives it.
// It must not know any browser, nor the site.
import { setTimeout as pause } from 'node:timers/promises';
import type { Site } from '../browser/server.ts';

export type Point = readonly [x: number, y: number];

/** A window of the browser. */
export type Tab = {
  /** Loads an address and waits for the page's load event. */
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs a function in the page with arguments that JSON can carry; gives what it returns or resolves to. */
  readonly evaluate: <Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Awaited<Result>>;
  /** Presses and releases a key, named as in `KeyboardEvent.key`. */
  readonly press: (key: string) => Promise<void>;
  /** Presses the pointer at the first point, CSS pixels in the window, moves it through the others and releases it. */
  readonly drag: (first: Point, ...others: readonly Point[]) => Promise<void>;
  /** Sets the size of the page's part of the window, CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** A PNG of what the window shows. */
  readonly shot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

export type Engine = {
  /** Changes what a site serves where the browser could not be watched otherwise. */
  readonly prepare: (site: Site) => void;
  readonly open: () => Promise<Tab>;
  /** Does something that opens a window, and gives that window. */
  readonly opened: (act: () => Promise<unknown>) => Promise<Tab>;
  /** Errors in the console of any window since the last call. */
  readonly errors: () => Promise<string[]>;
  readonly close: () => Promise<void>;
};

/** As long as a busy machine may need for what an idle one does in a second. */
const PATIENCE_MS = 60_000;

/** Waits until `read` gives something other than undefined; throws when that takes too long. */
export async function until<Result>(what: string, read: () => Promise<Result | undefined>): Promise<Result> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const result = await read();
    if (result !== undefined) return result;
    await pause(50);
  }
  throw new Error(`${what}: not within ${PATIENCE_MS / 1000} seconds`);
}
