// The local server of `npm run edit`: the built site, and one address at which its page has a change applied to the project.
// It must not know how a change is applied. Whatever does not come from that very page is refused.
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ChangeFile } from '../core/draft/change-file.ts';
import { TOKEN_HEADER, WRITE_ADDRESS, type WriteAnswer } from '../state/workshop/project-server.ts';
import { sendFile } from './static-files.ts';
import { changeIn, Refused, type Outcome } from './try-change.ts';

/** The largest change file that is taken, bytes. */
export const LARGEST = 20 * 1024 * 1024;

export type EditOptions = {
  /** The folder of the built site. */
  readonly site: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly token: string;
  readonly apply: (change: ChangeFile) => Promise<Outcome>;
  /** Builds the site again; gives whether it succeeded. */
  readonly build: () => Promise<boolean>;
};
export type EditServer = { readonly port: number; readonly close: () => Promise<void> };

type Reply = { readonly status: number; readonly answer: WriteAnswer };
const refusal = (status: number, message: string): Reply => ({ status, answer: { kind: 'refused', message } });

function isToken(given: unknown, token: string): boolean {
  const [a, b] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The body as text; undefined if it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Why a request to write is not even read; undefined if it comes from the page of this server. */
function strangeness({ method, headers }: IncomingMessage, origin: string, token: string): Reply | undefined {
  if (method !== 'POST') return refusal(405, 'this address only takes change files');
  if (headers.origin !== origin) return refusal(403, 'the request comes from another page');
  if (!isToken(headers[TOKEN_HEADER], token)) return refusal(403, 'open the address that npm run edit has printed');
  if (Number(headers['content-length'] ?? 0) > LARGEST) return refusal(413, 'the change file is larger than 20 MB');
  return undefined;
}

function replyTo(error: unknown): Reply {
  if (error instanceof Refused) return { status: 422, answer: { kind: error.kind, problems: error.problems } };
  return { status: 500, answer: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } };
}

/** Applies a change file and has the site built again if anything was written. */
async function written(text: string, { apply, build }: EditOptions): Promise<Reply> {
  try {
    const { results, unread } = await apply(changeIn(text, 'the change file'));
    const files = [...results.keys()].sort();
    const isBuilt = files.length === 0 || (await build());
    return { status: 200, answer: { kind: 'written', files, unread: unread.length, isBuilt } };
  } catch (error) {
    return replyTo(error);
  }
}

function send(response: ServerResponse, { status, answer }: Reply): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' };
  response.writeHead(status, headers).end(JSON.stringify(answer));
}

/** Starts the server, bound to 127.0.0.1. Rejects if the port is taken. */
export async function startEditServer(options: EditOptions): Promise<EditServer> {
  let host = '';
  let isBusy = false;

  async function write(request: IncomingMessage): Promise<Reply> {
    const strange = strangeness(request, `http://${host}`, options.token);
    if (strange) return strange;
    if (isBusy) return refusal(409, 'another change is being written');
    isBusy = true;
    try {
      const text = await bodyOf(request);
      return text === undefined ? refusal(413, 'the change file is larger than 20 MB') : await written(text, options);
    } finally {
      isBusy = false;
    }
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== host) send(response, refusal(403, 'this server has another name'));
    else if (new URL(request.url ?? '/', 'http://site').pathname === `/${WRITE_ADDRESS}`)
      send(response, await write(request));
    else await sendFile(options.site, request, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => send(response, replyTo(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  host = `127.0.0.1:${port}`;
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port, close };
}
