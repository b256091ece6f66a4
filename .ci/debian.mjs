// Installs packages of Debian by apt-get, where this is Debian and we are root.
// It must not know what the packages are for.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages can be installed here at all. */
export const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Runs apt-get; only its errors are shown. Gives whether it succeeded. */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** Refreshes the list of packages: a fresh image has none. A failure shows in what is installed next. */
export const refreshPackages = () => apt(['update', '-qq']);

/** Installs packages without those that are only recommended; gives whether all are installed. */
export const installPackages = (names) => apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
