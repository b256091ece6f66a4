// `npm test`: from a fresh clone to one closing line: install what is missing, find a browser, build, run every test.
// It must not know what the tests are; what follows `--` is handed to vitest. `quick` runs the code's tests and a smoke walk.
import { spawnSync } from 'node:child_process';
import { chromium } from './chromium.mjs';
import { install, root } from './install.mjs';

const given = process.argv.slice(2);
const quick = given[0] === 'quick';
const args = quick ? given.slice(1) : given;
/** The smoke walk is part of the browser tests too: there it is taken without a network. */
const projects = ['unit', 'budgets', quick ? 'smoke' : 'browser'].map((name) => `--project=${name}`);

install();
const env = { ...process.env, CHROMIUM: chromium() };

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
run('node_modules/vitest/vitest.mjs', [
  'run',
  ...(args.some((arg) => arg.startsWith('--project')) ? [] : projects),
  ...args,
]);
