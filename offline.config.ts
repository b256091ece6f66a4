// Generates the service worker of a build: its code, the list of files to cache, and a version hashed from their content.
// It must not know what a file is for, or how the page registers the worker.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'service-worker.js';
const workerSource = (): string => readFileSync(new URL('./offline.worker.js', import.meta.url), 'utf8');
/** Files that no page requests, the worker itself, and index.html, which is cached as `./`. */
const NOT_CACHED = [/^\.vite\//, new RegExp(`^${WORKER}$`), /^index\.html$/];

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

/** The code of the service worker for the build in `folder`. */
function workerOf(folder: string): string {
  const files = filesIn(folder).filter((name) => name !== WORKER && !name.startsWith('.'));
  const hash = createHash('sha256').update(workerSource());
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
  const cached = ['./', ...files.filter((name) => !NOT_CACHED.some((pattern) => pattern.test(name)))];
  const version = hash.digest('hex').slice(0, 12);
  return `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(cached)};\n${workerSource()}`;
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
