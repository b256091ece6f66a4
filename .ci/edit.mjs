// `npm run edit`: installs missing packages, then serves the workshop with this folder as its target.
// It must not know how the site is built or served. Arguments after `--` go to the server: `--port 8080` sets the port.
import { spawnSync } from 'node:child_process';
import { install, root } from './install.mjs';

install();
const args = ['node_modules/tsx/dist/cli.mjs', 'src/cli/edit.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
