// A small client of W3C WebDriver: one session, whose commands go one at a time to the window that they name.
// It must not know which browser answers, nor the site.
import { setTimeout as pause } from 'node:timers/promises';
import type { Point } from './engine.ts';

/** The code points by which WebDriver names keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

type Body = Readonly<Record<string, unknown>>;
type Method = 'GET' | 'POST' | 'DELETE';

async function command(address: string, method: Method, body: Body = {}): Promise<unknown> {
  const content = method === 'POST' ? { body: JSON.stringify(body) } : {};
  const response = await fetch(address, { method, headers: { 'content-type': 'application/json' }, ...content });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`${method} ${new URL(address).pathname}: ${error}, ${message}`);
}

/** Waits until the driver says that it is ready. */
async function ready(driver: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(`${driver}/status`).then(({ ok }) => ok, () => false)) return; // prettier-ignore
    await pause(50);
  }
  throw new Error('the driver is not ready after ten seconds');
}

export type Session = {
  /** Sends a command of the session, `/window/handles` say, after those before it, to a window if one is named. */
  readonly send: (method: Method, path: string, body?: Body, handle?: string) => Promise<unknown>;
  readonly end: () => Promise<unknown>;
};

/** Begins a session with the driver at an address. */
export async function beginSession(driver: string, alwaysMatch: Body): Promise<Session> {
  await ready(driver);
  const { sessionId } = (await command(`${driver}/session`, 'POST', { capabilities: { alwaysMatch } })) as { readonly sessionId: string }; // prettier-ignore
  const address = `${driver}/session/${sessionId}`;
  let current = '';
  let last: Promise<unknown> = Promise.resolve();
  const switchTo = async (handle: string): Promise<void> => {
    if (handle !== current) await command(`${address}/window`, 'POST', { handle });
    current = handle;
  };
  return {
    send: (method, path, body, handle) => {
      const next = last.then(async () => {
        if (handle !== undefined) await switchTo(handle);
        return command(address + path, method, body);
      });
      last = next.catch(() => {});
      return next;
    },
    end: () => command(address, 'DELETE'),
  };
}

/** The actions that press and release a key. */
export function keyActions(key: string): Body {
  const value = KEYS[key] ?? key;
  return { actions: [{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] }; // prettier-ignore
}

/** The actions that press the pointer at a point, move it through the others and release it. */
export function dragActions(first: Point, others: readonly Point[]): Body {
  const move = ([x, y]: Point, duration: number): Body => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration, origin: 'viewport' }); // prettier-ignore
  const actions = [
    move(first, 0),
    { type: 'pointerDown', button: 0 },
    ...others.map((point) => move(point, 100)),
    { type: 'pointerUp', button: 0 },
  ];
  return { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] };
}

/** The script that runs a function in the page and waits for what it resolves to; a fault comes back as its text. */
export const scriptOf = (run: (...args: never[]) => unknown): string => `
  const done = arguments[arguments.length - 1];
  Promise.resolve().then(() => (${run.toString()})(...[...arguments].slice(0, -1)))
    .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
