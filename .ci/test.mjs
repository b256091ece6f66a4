// `npm test`: installs missing packages, finds a browser, builds the site and runs every test.
// It must not know the tests. Arguments after `--` go to vitest; `quick` runs unit tests, budgets and a smoke test.
import { spawnSync } from 'node:child_process';
import { chromium } from './chromium.mjs';
import { install, root } from './install.mjs';

const [first, ...others] = process.argv.slice(2);
const quick = first === 'quick';
const args = quick ? others : process.argv.slice(2);
/** The browser project takes the same walk without a network, so it does not need the smoke test. */
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
