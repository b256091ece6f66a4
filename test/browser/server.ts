// A small static server of the built site, if need be in a sub-folder, as any dumb host would serve it.
// It must not know what the files mean.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor } from './headers.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The type a host would send for a file name; unknown endings are bytes. */
export const typeOf = (path: string): string => types[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** The file an address stands for, or undefined when it lies outside `folder` or the sub-folder served. */
export function fileFor(folder: string, prefix: string, address: string): string | undefined {
  const path = decodeURIComponent(new URL(address, 'http://site').pathname);
  if (!path.startsWith(prefix)) return undefined;
  const inside = path.slice(prefix.length);
  const file = normalize(join(folder, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside));
  return file.startsWith(normalize(folder + sep)) ? file : undefined;
}

/** What a test has the server say instead of a file's content; `location` with a status of 302 redirects. */
export type Reply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};
/** A browser with a window asks for this of its own accord where a page names no icon, as pictures and files do not. */
const NO_ICON: Reply = { status: 204, body: '' };
/** Replies by path inside the served folder, `''` for the page itself; a test may change them at any time. */
export type Replies = Map<string, Reply>;

async function answer(response: ServerResponse, file: string | undefined, reply: Reply = {}): Promise<void> {
  const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  const body = reply.body ?? content;
  const status = reply.status ?? (body === undefined ? 404 : 200);
  const type = file !== undefined && body !== undefined ? typeOf(file) : 'text/plain';
  response
    .writeHead(status, { 'cache-control': 'no-store', 'content-type': type, ...reply.headers })
    .end(body ?? 'Not found');
}

export type Site = {
  readonly url: string;
  readonly origin: string;
  readonly replies: Replies;
  readonly close: () => Promise<void>;
};

/**
 * Serves `folder` at a free port of this machine; `prefix` begins and ends with a slash. `headers` sends what the
 * build recommends to hosts in `_headers`.
 */
export async function serve({ folder = dist, prefix = '/', headers = false } = {}): Promise<Site> {
  const replies: Replies = new Map();
  const recommended = headers ? headersFor(await readFile(`${folder}_headers`, 'utf8')) : () => ({});
  const server = createServer(({ url = '/' }, response) => {
    const inside = decodeURIComponent(new URL(url, 'http://site').pathname).slice(prefix.length);
    const reply = replies.get(inside) ?? (url === '/favicon.ico' ? NO_ICON : undefined);
    void answer(response, fileFor(folder, prefix, url), { ...reply, headers: { ...recommended(`/${inside}`), ...reply?.headers } }); // prettier-ignore
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: origin + prefix, origin, replies, close };
}
