// Writes the pages of a build after its files: one for every proposal, article and list, in each language.
// It must not know what stands on a page.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const WRITER = pathOf('.ci/write-pages.mjs');
/** The styles of a page where no script runs. */
const STYLE = pathOf('src/pages/unscripted.css');

/** The address of the site on the web, with a slash at its end; empty where the build was not told: links are relative then. */
function siteAddress(): string {
  const given = process.env['REDLINES_SITE'] ?? '';
  return given === '' || given.endsWith('/') ? given : `${given}/`;
}

/** Runs in a process of its own, where the pages find what they need of a browser. */
export function pages(): Plugin {
  let folder = '';
  let style = '';
  return {
    name: 'redlines:pages',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'single',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    generateBundle() {
      style = this.emitFile({ type: 'asset', name: 'page.css', source: readFileSync(STYLE, 'utf8') });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const { status } = spawnSync(process.execPath, [WRITER, folder, this.getFileName(style), siteAddress()], {
          stdio: 'inherit',
        });
        if (status !== 0) this.error('the pages could not be written');
      },
    },
  };
}
