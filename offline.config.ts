// Writes the service worker of a build: its code, the list of all files to keep, and a version made of their content.
// It must not know what a file is for, or how the page tells of it: src/state/keeping.svelte.ts does.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'service-worker.js';
const code = (): string => readFileSync(new URL('./offline.worker.js', import.meta.url), 'utf8');
/** What no reader asks for, what may not answer for itself, and what comes under the page's own address. */
const LEFT_OUT = [/^\.vite\//, new RegExp(`^${WORKER}$`), /^index\.html$/];

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

/** The worker of the build in `folder`. */
function workerOf(folder: string): string {
  const files = filesIn(folder).filter((name) => name !== WORKER && !name.startsWith('.'));
  const hash = createHash('sha256').update(code());
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
  const kept = ['./', ...files.filter((name) => !LEFT_OUT.some((pattern) => pattern.test(name)))];
  const version = hash.digest('hex').slice(0, 12);
  return `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(kept)};\n${code()}`;
}

/** The last step of a build: when all files are there, one that keeps them. */
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
