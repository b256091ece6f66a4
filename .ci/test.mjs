// `npm test`: installs missing packages, finds browsers, builds the site and runs every test.
// It must not know the tests. Arguments after `--` go to vitest; `quick` and `engines` run a part of the tests.
import { spawnSync } from 'node:child_process';
import { chromium } from './chromium.mjs';
import { ENGINES, findEngine, installEngines, whyAbsent } from './engines.mjs';
import { install, root } from './install.mjs';

/** The browser project takes the same walk without a network, so it does not need the smoke test. */
const parts = {
  quick: ['unit', 'budgets', 'smoke'],
  engines: ['engines'],
  all: ['unit', 'budgets', 'browser', 'engines'],
};
const [first = '', ...others] = process.argv.slice(2);
const part = Object.hasOwn(parts, first) ? first : 'all';
const args = part === first ? others : process.argv.slice(2);

const projects = args.some((arg) => arg.startsWith('--project')) ? [] : parts[part];

install();
// Installing them takes most of a minute, so a person at a machine is asked for it; a machine that checks changes is not.
if (part === 'engines' || (process.env.CI && projects.includes('engines'))) installEngines();
if (part === 'engines' && !ENGINES.some(({ id }) => findEngine(id))) {
  for (const { name } of ENGINES) console.error(`${name}: ${whyAbsent()}`);
  process.exit(1);
}
const env = part === 'engines' ? process.env : { ...process.env, CHROMIUM: chromium() };

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
run('node_modules/vitest/vitest.mjs', ['run', ...projects.map((name) => `--project=${name}`), ...args]);
