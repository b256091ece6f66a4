// Builds the site with a change applied, without touching the project: `npm run build -- --change FILE`, by way of .ci/build.mjs.
// It must not know how the site is built. Refuses what `npm run change -- check` refuses, with the same words.
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { harmless } from './change-text.ts';
import { ROOT } from './disk.ts';
import { movedNumbersText } from './print.ts';
import { runNode, type Trial } from './trial.ts';
import { changeIn, planned, Refused, tryPlan } from './try-change.ts';

/** The folder of each kind of build, in the copy as in the project. */
const folderOf = (args: readonly string[]): string => (args.includes('single') ? 'dist-single' : 'dist');

/** Puts a folder in place of that of an earlier build; until the copy is there, the earlier one stays. */
function replace(from: string, to: string): void {
  const fresh = `${to}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(from, fresh, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(fresh, to);
}

async function buildIn(trial: Trial, title: string, args: readonly string[]): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { code, out, err } = await runNode(trial.folder, [vite, 'build', ...args], { REDLINES_CHANGE: title });
  process.stdout.write(out);
  process.stderr.write(err);
  if (code !== 0) throw new Error('vite build failed; see its message above');
  const folder = folderOf(args);
  replace(join(trial.folder, folder), join(ROOT, folder));
}

async function run(file: string, args: readonly string[]): Promise<void> {
  const change = changeIn(readFileSync(file, 'utf8'), file);
  const title = harmless(change.title).trim() || basename(file);
  const { unread } = await tryPlan(ROOT, planned(ROOT, change), {
    onGenerating: () => console.log('Making the generated files again; this takes a minute …'),
    then: (trial) => buildIn(trial, title, args),
  });
  if (unread.length > 0) console.log(`\n${movedNumbersText(unread)}`);
  console.log(`Built with changes, “${title}”, in ${folderOf(args)}; the files of the project are as they were.`);
}

try {
  const { values, positionals } = parseArgs({ options: { change: { type: 'string' } }, allowPositionals: true });
  const args = positionals;
  if (values.change === undefined) throw new Error('--change needs a file');
  if (args.some((arg) => arg.startsWith('--outDir'))) throw new Error('--outDir does not go together with --change');
  await run(values.change, args);
} catch (error) {
  const isRefusal = error instanceof Refused;
  console.error(isRefusal ? error.message : `The build failed: ${(error as Error).message}`);
  process.exitCode = isRefusal ? 1 : 2;
}
