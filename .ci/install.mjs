// Installs the packages of the lock file, unless node_modules already has them.
// It must not import packages, because it runs before there are any, nor know what runs afterwards.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The C library of this Linux, on which the choice of native packages depends; undefined on other systems. */
function libc() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/** Whether a list such as `["linux", "darwin"]` or `["!win32"]` allows a value; a missing list allows all. */
function allows(list, value) {
  if (!list || value === undefined) return true;
  const excluded = list.filter((item) => item.startsWith('!'));
  return excluded.length > 0 ? !excluded.includes(`!${value}`) : list.includes(value);
}

/** Whether a package must be installed here. Optional packages count only if they name this platform; npm decides about the others. */
function isWanted(entry, production) {
  if (entry.link || (production && entry.dev)) return false;
  if (!entry.optional && !entry.devOptional) return true;
  const namesPlatform = entry.os ?? entry.cpu;
  return (
    Boolean(namesPlatform) &&
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    allows(entry.libc, libc())
  );
}

/** The packages that npm recorded in node_modules; their own package.json files sometimes state another version. */
function installed() {
  const file = join(root, 'node_modules/.package-lock.json');
  return existsSync(file) ? readJson(file).packages : {};
}

/** The packages of the lock file, `name@version`, that are missing from node_modules. */
export function missing({ production }) {
  const { packages } = readJson(join(root, 'package-lock.json'));
  const installedPackages = installed();
  const isInstalled = (path, entry) =>
    installedPackages[path]?.version === entry.version && existsSync(join(root, path, 'package.json'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && isWanted(entry, production) && !isInstalled(path, entry))
    .map(([path, entry]) => `${path.replace(/^.*node_modules\//, '')}@${entry.version}`);
}

/** Runs the npm that started this process, or else the one in PATH, which on Windows is a script and needs a shell. */
function npm(args) {
  const npmPath = process.env.npm_execpath;
  const viaNode = npmPath !== undefined && basename(npmPath) === 'npm-cli.js';
  const [command, ...before] = viaNode ? [process.execPath, npmPath] : ['npm'];
  const shell = !viaNode && process.platform === 'win32';
  return spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit', shell }).status === 0;
}

/** Installs missing packages; `production` omits those that only recipes and tests need. Exits on failure. */
export function install({ production = false } = {}) {
  if (missing({ production }).length === 0) return;
  console.log(production ? 'Installing what the map needs ...' : 'Installing everything the tests need ...');
  const scope = production ? '--omit=dev' : '--include=dev';
  const succeeded = npm(['ci', scope, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  const stillMissing = missing({ production });
  if (succeeded && stillMissing.length === 0) return;
  console.error(
    succeeded ? `npm did not install: ${stillMissing.join(', ')}` : 'npm ci failed; see its message above.',
  );
  console.error('Check the network, delete node_modules and try again.');
  process.exit(1);
}
