// Sends the files of a folder over HTTP, and nothing outside it.
// It must not know what the files mean.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = new Map([
  ['.css', 'text/css'],
  ['.geojson', 'application/geo+json'],
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
]);
const BINARY = /\.(png|woff2)$/;

/** The page is always that of the newest build, so it must not save itself for later. */
const LEFT_OUT = new Set(['service-worker.js']);

function typeOf(file: string): string {
  const type = TYPES.get(extname(file)) ?? 'application/octet-stream';
  return BINARY.test(file) ? type : `${type}; charset=utf-8`;
}

/** The path of the file that an address stands for; undefined if it is outside the folder. */
function pathFor(folder: string, address: string): string | undefined {
  try {
    const inside = decodeURIComponent(new URL(address, 'http://site').pathname).slice(1);
    if (inside.includes('\0') || LEFT_OUT.has(inside)) return undefined;
    const path = normalize(join(folder, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside));
    return path.startsWith(normalize(folder) + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Answers a request with a file of the folder. Only reading is allowed; no other page may frame or read what is sent. */
export async function sendFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/' } = request;
  const isReading = method === 'GET' || method === 'HEAD';
  const path = isReading ? pathFor(folder, url) : undefined;
  const content = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  const headers = {
    'cache-control': 'no-store',
    'content-security-policy': "frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  if (path === undefined || content === undefined)
    response.writeHead(isReading ? 404 : 405, { ...headers, 'content-type': 'text/plain' }).end();
  else
    response.writeHead(200, { ...headers, 'content-type': typeOf(path) }).end(method === 'HEAD' ? undefined : content);
}
