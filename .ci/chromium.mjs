// Finds a Chromium on this machine or, on Debian as root, installs one.
// Plain Node without packages; it must not know what is tested with the browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The headless shell comes first: without a window of its own, it needs a tenth less time for every page. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const windows = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];
const mac = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

const onPath = () => (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));

/** Where a browser usually is, the reader's own choice first. */
function candidates() {
  const { CHROMIUM, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const programs = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
  const usual =
    process.platform === 'win32'
      ? programs.flatMap((dir) => windows.map((path) => join(dir, path)))
      : process.platform === 'darwin'
        ? mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
        : [];
  return [...(CHROMIUM ? [CHROMIUM] : []), ...onPath(), ...usual];
}

/** A file of that name may be a stub that only says how to install the browser, so ask it. Windows opens a window instead. */
function runs(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The path of a browser that runs, or undefined. */
export const findChromium = () => candidates().find(runs);

/** Debian's own package, when we may install it: the headless shell, or the whole browser where there is none. */
function installChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  if (!existsSync('/etc/debian_version')) return;
  console.log('Installing Chromium from Debian ...');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
    if (status === 0) return;
  }
}

/** Finds or installs a browser; ends the process with a clear message when there is none to be had. */
export function chromium() {
  const found = findChromium();
  if (found) return found;
  installChromium();
  const installed = findChromium();
  if (installed) return installed;
  console.error('The browser tests need Chromium, Chrome or Edge, and none was found.');
  console.error('Install one, or say where it is: CHROMIUM=/path/to/chromium npm test');
  process.exit(1);
}
