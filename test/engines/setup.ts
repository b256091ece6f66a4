// Builds the one file before the walk, unless it has been built since the site was.
// It must not know what the file contains.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const builtAt = (file: string): number => statSync(root + file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export function setup(): void {
  if (builtAt('dist-single/redlines.html') > builtAt('dist/index.html')) return;
  const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'single', '--logLevel', 'warn'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
