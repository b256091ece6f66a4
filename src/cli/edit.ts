// The command `npm run edit`: builds the site and serves it to this computer alone, with the project as the target of the workshop.
// It must not know how a change is applied; the server has it applied as `npm run change -- apply` does.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './disk.ts';
import { startEditServer } from './edit-server.ts';
import { plural } from './print.ts';
import { runNode } from './trial.ts';
import { applyChange } from './try-change.ts';

/** Not that of `npm start`: drafts are kept by address, and its page saves itself for later. */
const PORT = 4174;

async function build(): Promise<boolean> {
  console.log('Building the site …');
  const { code, out, err } = await runNode(ROOT, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
  process.stderr.write(out + err);
  return code === 0;
}

async function run(port: number): Promise<void> {
  if (!(await build())) throw new Error('the site could not be built');
  const token = randomBytes(24).toString('base64url');
  const server = await startEditServer({
    site: join(ROOT, 'dist'),
    port,
    token,
    build,
    apply: async (change) => {
      console.log(`Applying “${change.title.replace(/\p{C}/gu, '�')}” …`);
      const outcome = await applyChange(ROOT, change);
      console.log(`Wrote ${plural(outcome.results.size, 'file')}: ${[...outcome.results.keys()].join(', ')}`);
      return outcome;
    },
  });
  console.log(`\n  The workshop is at http://127.0.0.1:${server.port}/?v=1&panel=workshop#edit=${token}`);
  console.log('  It writes into this folder; the address is for you alone. Ctrl-C stops it.\n');
}

try {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = values.port === undefined ? PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port needs a number up to 65535');
  await run(port);
} catch (error) {
  console.error(`npm run edit failed: ${(error as Error).message}`);
  process.exitCode = 2;
}
