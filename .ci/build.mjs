// `npm run build`: builds the site; `--change FILE` builds it with a change applied, without touching the project.
// It must not know how the site is built or what a change is. All other arguments go to Vite.
import { spawnSync } from 'node:child_process';
import { install, root } from './install.mjs';

const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg === '--change' || arg.startsWith('--change='));
const [flag = ''] = args.splice(at, at < 0 ? 0 : 1);

/** The address of the site on the web, which Vite is not to take for the folder of its files: they stay relative. */
const site = args.findIndex(
  (arg, index) => /^--base=https?:/.test(arg) || (arg === '--base' && /^https?:/.test(args[index + 1] ?? '')),
);
if (site >= 0)
  process.env['REDLINES_SITE'] = args
    .splice(site, args[site] === '--base' ? 2 : 1)
    .at(-1)
    .replace(/^--base=/, '');

/** Runs a script with Node in the folder of the project; its exit code becomes that of this process. */
function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

if (at < 0) run('node_modules/vite/bin/vite.js', 'build', ...args);
else {
  const file = flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : args.splice(at, 1)[0];
  if (file === undefined) {
    console.error('--change needs a file: npm run build -- --change FILE');
    process.exit(2);
  }
  // A change is checked and its generated files are made, for which `npm start` installs nothing.
  install();
  run('node_modules/tsx/dist/cli.mjs', 'src/cli/build-changed.ts', `--change=${file}`, '--', ...args);
}
