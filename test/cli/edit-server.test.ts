// The server of `npm run edit`: what it refuses, that a refusal writes nothing, and what a good change writes.
// It must not touch this project: changes are applied to a temporary copy.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DISK, ROOT } from '../../src/cli/disk.ts';
import { LARGEST, startEditServer, type EditServer } from '../../src/cli/edit-server.ts';
import { startTrial, type Trial } from '../../src/cli/trial.ts';
import { applyChange, type Outcome } from '../../src/cli/try-change.ts';
import type { WriteAnswer } from '../../src/state/workshop/project-server.ts';

const TOKEN = 'a-token-of-these-tests';
const NAMES = 'geo/names/uk.json';
type Headers = Record<string, string | number>;
type Asked = { readonly method?: string; readonly path?: string; readonly headers?: Headers; readonly body?: string };
type Answered = { readonly status: number; readonly text: string };

const site = mkdtempSync(join(tmpdir(), 'edit-site-'));
writeFileSync(join(site, 'index.html'), 'the page');
writeFileSync(join(site, 'service-worker.js'), '');
let server: EditServer;
let applied: string[] = [];
let apply: () => Promise<Outcome>;
const nothing = (): Promise<Outcome> => Promise.resolve({ unread: [], results: new Map() });
beforeAll(async () => {
  server = await startEditServer({
    site,
    port: 0,
    token: TOKEN,
    build: () => Promise.resolve(true),
    apply: ({ title }) => {
      applied.push(title);
      return apply();
    },
  });
});
beforeEach(() => {
  applied = [];
  apply = nothing;
});
afterAll(async () => {
  await server.close();
  rmSync(site, { recursive: true });
});

const ask = ({ method = 'GET', path = '/', headers = {}, body = '' }: Asked, { port } = server): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end(body);
  });
const write = (body: string, headers: Headers = {}, on = server): Promise<Answered> => {
  const own = { origin: `http://127.0.0.1:${on.port}`, 'x-redlines-token': TOKEN };
  return ask({ method: 'POST', path: '/write-into-project', headers: { ...own, ...headers }, body }, on);
};
const answerOf = ({ text }: Answered): WriteAnswer => JSON.parse(text) as WriteAnswer;

const changeOf = (...changes: object[]): string =>
  JSON.stringify({
    format: 'redlines-change',
    version: 1,
    title: 'A test',
    summary: [],
    base: '0',
    made: '2026-01-01T00:00:00Z',
    log: [],
    changes,
  });
const before = (JSON.parse(DISK.read(NAMES) ?? '') as Record<string, object>)['area.crimea'];
const rename = (after: object): object => ({ kind: 'value', file: NAMES, path: ['area.crimea'], before, after });

describe('a request to write', () => {
  test('is taken from the page of this server', async () => {
    const answered = await write(changeOf());
    expect([answered.status, answerOf(answered).kind, applied]).toEqual([200, 'written', ['A test']]);
  });
  test.each<[string, number, Headers]>([
    ['without the token', 403, { 'x-redlines-token': '' }],
    ['with another token', 403, { 'x-redlines-token': TOKEN.replace('a', 'b') }],
    ['from another page', 403, { origin: 'http://example.org' }],
    ['from a page without an origin', 403, { origin: 'null' }],
    ['under another name of this computer', 403, { host: 'example.org' }],
    ['that says it is too large', 413, { 'content-length': LARGEST + 1 }],
  ])('is refused %s', async (_, status, headers) => {
    const body = 'content-length' in headers ? '' : changeOf();
    const answered = await write(body, headers);
    expect([answered.status, answerOf(answered).kind, applied]).toEqual([status, 'refused', []]);
  });
  test('is refused if it turns out to be too large', async () => {
    const answered = await write(' '.repeat(LARGEST + 1), { 'transfer-encoding': 'chunked' });
    expect([answered.status, applied]).toEqual([413, []]);
  });
  test('is refused while another one is being written', async () => {
    let release = (): void => undefined;
    apply = () => new Promise((resolve) => (release = () => resolve({ unread: [], results: new Map() })));
    const first = write(changeOf());
    await expect.poll(() => applied).toHaveLength(1);
    expect((await write(changeOf())).status).toBe(409);
    release();
    expect((await first).status).toBe(200);
  });
  test.each(['../package.json', 'geo/names/../../package.json', '/etc/passwd', 'src/main.ts', 'geo/mosaic.topo.json'])(
    'is refused with its place if it names %s',
    async (file) => {
      const answer = answerOf(await write(changeOf({ ...rename({}), file })));
      expect(answer).toMatchObject({ kind: 'file', problems: [{ path: 'changes.0.file' }] });
      expect(applied).toEqual([]);
    },
  );
  test('is refused with its place if it is no JSON', async () => {
    expect(answerOf(await write('{'))).toMatchObject({ kind: 'file', problems: [{ path: '' }] });
  });
});

describe('any other request', () => {
  test.each<[string, number, Asked]>([
    ['gets the page', 200, {}],
    ['gets the page by its address with a view', 200, { path: '/?v=1&panel=workshop' }],
    ['finds nothing outside the site', 404, { path: '/../package.json' }],
    ['finds nothing outside the site, however it is written', 404, { path: '/%2e%2e%2fpackage.json' }],
    ['finds no service worker', 404, { path: '/service-worker.js' }],
    ['finds nothing by a broken address', 404, { path: '/%' }],
    ['may only read', 405, { method: 'PUT' }],
    ['may only write at the one address', 405, { method: 'POST', path: '/index.html' }],
    ['may not read that address', 405, { path: '/write-into-project' }],
    ['must use the name of this server', 403, { headers: { host: 'rebound.example' } }],
  ])('%s', async (_, status, asked) => expect((await ask(asked)).status).toBe(status));
});

describe('a project', () => {
  let copy: Trial;
  let own: EditServer;
  const there = (): string => readFileSync(join(copy.folder, NAMES), 'utf8');
  beforeAll(async () => {
    copy = startTrial(ROOT);
    const built = () => Promise.resolve(true);
    own = await startEditServer({
      site,
      port: 0,
      token: TOKEN,
      build: built,
      apply: (change) => applyChange(copy.folder, change),
    });
  });
  afterAll(async () => {
    await own.close();
    copy.remove();
  });

  test('stays as it is when the check refuses a change', async () => {
    const answer = answerOf(await write(changeOf(rename({ name: '' })), {}, own));
    expect(answer).toMatchObject({ kind: 'problems', problems: [{ file: NAMES }] });
    expect(there()).toBe(DISK.read(NAMES));
  });
  test('stays as it is when a change was begun on something else', async () => {
    const other = { ...rename({ name: 'Крим' }), before: { name: 'Таврія' } };
    const answer = answerOf(await write(changeOf(other), {}, own));
    expect(answer).toMatchObject({ kind: 'conflicts', problems: [{ file: NAMES, path: 'area.crimea' }] });
    expect(there()).toBe(DISK.read(NAMES));
  });
  test('has a good change, once; this project has not', async () => {
    const text = DISK.read(NAMES);
    const change = changeOf(rename({ ...before, name: 'Таврида' }));
    expect(answerOf(await write(change, {}, own))).toEqual({ kind: 'written', files: [NAMES], unread: 0, isBuilt: true }); // prettier-ignore
    expect(there()).toContain('"name": "Таврида"');
    expect(DISK.read(NAMES)).toBe(text);
    expect(answerOf(await write(change, {}, own))).toMatchObject({ kind: 'written', files: [] });
  });
});
