// Generates the service worker of a build: its code, the digests of the files to save, and a version made from them.
// It must not know what a file is for, or how the page registers the worker.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { DATA_FOLDER } from './pack.config.ts';

const WORKER = 'service-worker.js';
const workerSource = (): string => readFileSync(new URL('./offline.worker.js', import.meta.url), 'utf8');
/** Files that no page requests (the standard files of pack.config.ts among them) or no host serves, the worker itself, index.html, which is saved as `./`, and the other written pages with what lies beside them. */
const NOT_SAVED = [
  /^\./,
  new RegExp(`^${DATA_FOLDER}`),
  /^_headers$/,
  new RegExp(`^${WORKER}$`),
  /^index\.html$/,
  /\/index\.html$/,
  /^(404\.html|sitemap\.xml|robots\.txt)$/,
  /\/corrections\.xml$/,
  /(^|\/)preview\.png$/,
  /^assets\/page-/,
];
/** Large files that few readers need: each is saved when it is first asked for. */
const ON_DEMAND = /^assets\/(cut\.worker|formats\.worker|project)-/;
/** Hosts rewrite some files (scripts added to pages, images compressed), so these are checked without a digest. */
const REWRITTEN_BY_HOSTS = /\.(html|png|svg|webmanifest)$/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** The script that index.html starts; by its name the worker tells this build's page from any other page. */
function firstScript(folder: string): string {
  const [, script] = /<script\b[^>]*\bsrc="\.\/([^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];
  if (script === undefined) throw new Error('index.html starts no script of the build');
  return script;
}

/** The view of each written page but the home page, as a query, by the page's address. */
const pagesIn = (folder: string, files: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    files
      .filter((name) => name.endsWith('/index.html'))
      .map((name) => {
        const html = readFileSync(join(folder, name), 'utf8');
        const [, view = ''] = /<meta name="redlines:view" content="([^"]*)"/.exec(html) ?? [];
        return [name.replace(/index\.html$/, ''), view.replaceAll('&amp;', '&')];
      }),
  );

/**
 * The code of the service worker for the build in `folder`; FILES has the SHA-256 of each file (base64), or null, and
 * ON_DEMAND that of each file that is saved later.
 */
function workerOf(folder: string): string {
  const files = filesIn(folder).filter((name) => name !== WORKER && !name.startsWith('.'));
  const digests = new Map(files.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
  const entries = files
    .filter((name) => !NOT_SAVED.some((pattern) => pattern.test(name)))
    .map((name) => [name, REWRITTEN_BY_HOSTS.test(name) ? null : digests.get(name)] as const);
  const saved = entries.filter(([name]) => !ON_DEMAND.test(name));
  const version = createHash('sha256')
    .update(workerSource() + JSON.stringify([...digests]))
    .digest('hex');
  const constants = {
    VERSION: version.slice(0, 12),
    FIRST_SCRIPT: firstScript(folder),
    PAGES: pagesIn(folder, files),
    FILES: Object.fromEntries([['./', null], ...saved]) as object,
    ON_DEMAND: Object.fromEntries(entries.filter(([name]) => ON_DEMAND.test(name))) as object,
  };
  const lines = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`);
  return [...lines, workerSource()].join('\n');
}

/** Writes the service worker after all other files of a build. */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'redlines:offline',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeFileSync(join(folder, WORKER), workerOf(folder)),
    },
  };
}
