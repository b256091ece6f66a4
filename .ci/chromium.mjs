// Finds a Chromium-based browser on this machine or, on Debian as root, installs one.
// It must not import packages, nor know what is tested with the browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, isDebianRoot, refreshPackages } from './debian.mjs';

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

/** Paths where a browser may be; that of CHROMIUM first. */
function candidates() {
  const { CHROMIUM, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const programs = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
  const usualPaths =
    process.platform === 'win32'
      ? programs.flatMap((dir) => windows.map((path) => join(dir, path)))
      : process.platform === 'darwin'
        ? mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
        : [];
  return [...(CHROMIUM ? [CHROMIUM] : []), ...onPath(), ...usualPaths];
}

/** Whether a browser runs: the file may be a stub that only says how to install it. On Windows `--version` opens a window, so only the file is checked. */
function canRun(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The path of a browser that runs, or undefined. */
export const findChromium = () => candidates().find(canRun);

/** Installs Debian's headless shell, or its whole Chromium where there is none, if this is Debian and we are root. */
function installChromium() {
  if (!isDebianRoot()) return;
  console.log('Installing Chromium from Debian ...');
  refreshPackages();
  ['chromium-headless-shell', 'chromium'].some((name) => installPackages([name]));
}

/** The path of a browser, which is installed if necessary; exits with a message if that is impossible. */
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
