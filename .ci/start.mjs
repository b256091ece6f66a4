// `npm start`: installs missing packages, builds the site, serves it and prints the address.
// It must not know how the site is built. `--host` also serves other machines, `--port 8080` sets the port.
import { install, root } from './install.mjs';

process.chdir(root);
install({ production: true });
const { build, preview } = await import('vite');
const port = Number(process.argv[process.argv.indexOf('--port') + 1]) || 4173;
const host = process.argv.includes('--host') ? true : '127.0.0.1';

await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn', preview: { host, port } });
const { local = [], network = [] } = server.resolvedUrls ?? {};
console.log(`\n  Redlines is at ${[...local, ...network].join('  ')}\n  Ctrl-C stops it.\n`);
