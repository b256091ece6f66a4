// Finds Firefox, WebKit and the display without a screen that both draw on; on Debian as root, installs what is missing.
// It must not import packages, nor know what is tested with them.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, isDebianRoot, refreshPackages } from './debian.mjs';

/** The first of these programs on the PATH, as a path, or undefined. */
const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));

/** WebKitGTK's own small browser, which its driver starts; distributions put it beside the library, not on the PATH. */
function miniBrowser() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return ['/usr/libexec', ...folders]
    .map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}

/** Both need a display, because without one they have no WebGL 2. */
const display = ['xvfb', 'libgl1-mesa-dri', 'libegl1', 'libegl-mesa0'];

export const ENGINES = [
  {
    id: 'firefox',
    name: 'Firefox',
    packages: ['firefox-esr', ...display],
    paths: () => ({ browser: process.env.FIREFOX || onPath('firefox-esr', 'firefox'), display: onPath('Xvfb') }),
  },
  {
    id: 'webkit',
    name: 'WebKit',
    packages: ['webkit2gtk-driver', ...display],
    paths: () => ({ browser: miniBrowser(), driver: onPath('WebKitWebDriver'), display: onPath('Xvfb') }),
  },
];

/** The paths of an engine's programs, or undefined if one is missing. */
export function findEngine(id) {
  const paths = process.platform === 'linux' ? ENGINES.find((engine) => engine.id === id)?.paths() : undefined;
  return paths && Object.values(paths).every((path) => path && existsSync(path)) ? paths : undefined;
}

/** Why an engine that was not found is not tested, to follow its name. */
export const whyAbsent = () =>
  isDebianRoot()
    ? 'not installed; npm run test:engines installs it'
    : 'not installed, and it can be installed only by root on Debian';

/** Installs the engines that are missing, if this is Debian and we are root. */
export function installEngines() {
  const absent = ENGINES.filter(({ id }) => !findEngine(id));
  if (absent.length === 0 || !isDebianRoot()) return;
  console.log(`Installing ${absent.map(({ name }) => name).join(' and ')} from Debian ...`);
  refreshPackages();
  for (const { packages } of absent) installPackages(packages);
}
