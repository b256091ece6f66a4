// Brings node_modules to what the lock file says, and only when it is not there already.
// Plain Node without packages, because it runs before there are any; it must not know what is started afterwards.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Which kind of C library this Linux has: the packages with native parts come in one build for each. */
function libc() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/** Whether a list such as `["linux", "darwin"]` or `["!win32"]` lets `value` in; no list lets everything in. */
function admits(list, value) {
  if (!list || value === undefined) return true;
  const refused = list.filter((item) => item.startsWith('!'));
  return refused.length > 0 ? !refused.includes(`!${value}`) : list.includes(value);
}

/** Optional packages belong here when they name this machine; nameless ones come along with their parents. */
function isWanted(entry, production) {
  if (entry.link || (production && entry.dev)) return false;
  if (!entry.optional && !entry.devOptional) return true;
  const named = entry.os ?? entry.cpu;
  return (
    Boolean(named) &&
    admits(entry.os, process.platform) &&
    admits(entry.cpu, process.arch) &&
    admits(entry.libc, libc())
  );
}

/** What npm says it put into node_modules. The packages' own files are no witness: some misstate their version. */
function installed() {
  const file = join(root, 'node_modules/.package-lock.json');
  return existsSync(file) ? readJson(file).packages : {};
}

/** The packages of the lock file that should be in node_modules at that version and are not. */
export function missing({ production }) {
  const { packages } = readJson(join(root, 'package-lock.json'));
  const there = installed();
  const isThere = (path, entry) =>
    there[path]?.version === entry.version && existsSync(join(root, path, 'package.json'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && isWanted(entry, production) && !isThere(path, entry))
    .map(([path, entry]) => `${path.replace(/^.*node_modules\//, '')}@${entry.version}`);
}

/** The npm that started us, else the one on the path; on Windows that one is a script and needs a shell. */
function npm(args) {
  const own = process.env.npm_execpath;
  const viaNode = own !== undefined && basename(own) === 'npm-cli.js';
  const [command, ...before] = viaNode ? [process.execPath, own] : ['npm'];
  const shell = !viaNode && process.platform === 'win32';
  return spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit', shell }).status === 0;
}

/** Installs what is missing; `production` leaves out what only recipes and tests need. Ends the process on failure. */
export function install({ production = false } = {}) {
  if (missing({ production }).length === 0) return;
  console.log(production ? 'Installing what the map needs ...' : 'Installing everything the tests need ...');
  const which = production ? '--omit=dev' : '--include=dev';
  const done = npm(['ci', which, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  const left = missing({ production });
  if (done && left.length === 0) return;
  console.error(done ? `npm left out: ${left.join(', ')}` : 'npm ci failed; its message is above.');
  console.error('Check the network, delete node_modules and try again.');
  process.exit(1);
}
