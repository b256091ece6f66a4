// `npm run build`: builds the site; `--change FILE` builds it with a change applied, without touching the project.
// It must not know how the site is built or what a change is. All other arguments go to Vite.
import { spawnSync } from 'node:child_process';
import { install, root } from './install.mjs';

const args = process.argv.slice(2);

/** Takes `--name VALUE` or `--name=VALUE` out of the arguments: its value, empty where it has none, undefined where it is not there. */
function take(name, isOurs = () => true) {
  const at = args.findIndex((arg, index) => {
    const [flag, value = args[index + 1] ?? ''] = arg.split(/=(.*)/s);
    return flag === name && isOurs(value);
  });
  if (at < 0) return undefined;
  return args[at] === name ? (args.splice(at, 2)[1] ?? '') : args.splice(at, 1)[0].slice(name.length + 1);
}
const change = take('--change');
/** Where the site will be on the web. Vite is not to take it for the folder of its files, whose addresses stay relative. */
const site = take('--base', (value) => /^https?:/.test(value));
if (site !== undefined) process.env['REDLINES_SITE'] = site;

/** Runs a script with Node in the folder of the project; its exit code becomes that of this process. */
function run(...command) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

if (change === undefined) run('node_modules/vite/bin/vite.js', 'build', ...args);
else {
  if (change === '') {
    console.error('--change needs a file: npm run build -- --change FILE');
    process.exit(2);
  }
  // A change is checked and its generated files are made, for which `npm start` installs nothing.
  install();
  run('node_modules/tsx/dist/cli.mjs', 'src/cli/build-changed.ts', `--change=${change}`, '--', ...args);
}
