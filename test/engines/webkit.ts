// WebKit as WebKitGTK builds it, over its WebDriver: started without a profile on a display without a screen.
// It must not know the site that is tested.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngine } from '../../.ci/engines.mjs';
import { collectErrors, serveCollector, takeErrors } from './collector.ts';
import { startDisplay } from './display.ts';
import { until, type Engine, type Tab } from './engine.ts';
import { beginSession, dragActions, keyActions, scriptOf, type Session } from './webdriver.ts';

/** A port of this machine that nobody uses. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A home folder of its own, with settings under which nothing moves slowly. */
async function makeHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'redlines-webkit-'));
  await mkdir(join(home, 'gtk-3.0'));
  await writeFile(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return home;
}

/** A window, whose errors go to `errors` before each step that would lose them. */
function tabOf({ send }: Session, handle: string, errors: string[]): Tab & { readonly gather: () => Promise<void> } {
  const evaluate: Tab['evaluate'] = async (run, ...args) => {
    const answer = await send('POST', '/execute/async', { script: scriptOf(run), args }, handle);
    const { value, error } = answer as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value as never;
  };
  const post = async (path: string, body: object = {}): Promise<void> => {
    await send('POST', path, { ...body }, handle);
  };
  const gather = async (): Promise<void> => void errors.push(...(await evaluate(takeErrors)));
  const load = async (path: string, body?: object): Promise<void> => {
    await gather();
    await post(path, body);
    await evaluate(collectErrors);
  };
  return {
    evaluate,
    gather,
    goto: (url) => load('/url', { url }),
    reload: () => load('/refresh'),
    press: (key) => post('/actions', keyActions(key)),
    drag: (first, ...others) => post('/actions', dragActions(first, others)),
    resize: async (width, height) => {
      await post('/window/rect', { width, height });
      const inner = await evaluate(() => [innerWidth, innerHeight] as const);
      await post('/window/rect', { width: 2 * width - inner[0], height: 2 * height - inner[1] });
    },
    shot: async () => Buffer.from((await send('GET', '/screenshot', {}, handle)) as string, 'base64'),
    close: async () => {
      await gather();
      await send('DELETE', '/window', {}, handle);
    },
  };
}

const handlesOf = async ({ send }: Session): Promise<string[]> => (await send('GET', '/window/handles')) as string[];

async function openedBy(session: Session, act: () => Promise<unknown>): Promise<string> {
  const before = await handlesOf(session);
  await act();
  return until('a window', async () => (await handlesOf(session)).find((handle) => !before.includes(handle)));
}

function engineOf(session: Session, close: () => Promise<void>): Engine {
  const errors: string[] = [];
  const tab = (handle: string): ReturnType<typeof tabOf> => tabOf(session, handle, errors);
  return {
    prepare: serveCollector,
    open: async () => {
      const { handle } = (await session.send('POST', '/window/new', { type: 'window' })) as { readonly handle: string };
      return tab(handle);
    },
    opened: async (act) => tab(await openedBy(session, act)),
    errors: async () => {
      for (const handle of await handlesOf(session)) await tab(handle).gather();
      return errors.splice(0);
    },
    close,
  };
}

export async function startWebKit(): Promise<Engine> {
  const paths = findEngine('webkit')!;
  const [display, home, port] = await Promise.all([startDisplay(paths.display), makeHome(), freePort()]);
  // Its sandbox cannot be set up by root in a container.
  const sandbox = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
  const env = { ...display.env, ...sandbox, HOME: home, XDG_CONFIG_HOME: home };
  const driver = spawn(paths.driver!, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const session = await beginSession(`http://127.0.0.1:${port}`, {
    'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] },
  });
  return engineOf(session, async () => {
    await session.end().finally(() => driver.kill());
    display.close();
    await rm(home, { recursive: true, force: true });
  });
}
