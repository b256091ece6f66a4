// The walk that every other engine takes: one browser, one window of the built site, and after each step no error.
// It must not know which browser takes it, nor what a step looks at.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { serve, type Site } from '../browser/server.ts';
import { copies } from './copies.ts';
import type { Engine, Tab } from './engine.ts';
import { maps } from './maps.ts';
import { reading } from './reading.ts';
import { windows } from './windows.ts';

/** Pictures land here; the folder is not committed. */
const shots = fileURLToPath(new URL('../../coverage/shots/', import.meta.url));

export type Walk = {
  readonly engine: Engine;
  readonly tab: Tab;
  readonly site: Site;
  /** Saves a picture of a window, the first if none is named. */
  readonly shot: (name: string, tab?: Tab) => Promise<void>;
};

/** Registers the steps as tests; they share a window and run in this order. */
export function walk(name: string, start: () => Promise<Engine>): void {
  describe(name, () => {
    let now: Walk | undefined;
    beforeAll(async () => {
      const [engine, site] = await Promise.all([start(), serve()]);
      engine.prepare(site);
      const tab = await engine.open();
      await tab.resize(960, 640);
      const shot = async (title: string, window = tab): Promise<void> => {
        await mkdir(shots, { recursive: true });
        await writeFile(`${shots}${name.toLowerCase()}-${title}.png`, await window.shot());
      };
      now = { engine, site, tab, shot };
    });
    afterAll(async () => {
      await now?.engine.close();
      await now?.site.close();
    });
    afterEach(async () => {
      expect(await now?.engine.errors(), 'errors in the console').toEqual([]);
    });
    const steps = [maps, reading, windows, copies];
    for (const register of steps) register(() => now!);
  });
}
