// The command `npm run change`: shows, checks or applies a change file that the workshop has saved.
// It must not know what a change is made of; core/draft does. Nothing is written unless everything holds.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changeText } from './change-text.ts';
import { exitOnClosedPipe } from './closed-pipe.ts';
import { ROOT } from './disk.ts';
import { movedNumbersText, plural } from './print.ts';
import { applyChange, changeIn, planned, Refused, tryPlan, type Outcome } from './try-change.ts';

const USAGE = `Usage: npm run change -- show|check|apply FILE

  show   prints what a change file changes
  check  tries it on a copy of the project and says whether it could be applied
  apply  writes it: sources, generated files and the numbers that were ticked as read

Exit code 0: done, or there already. 1: conflicts or problems; nothing was written. 2: invalid arguments, or the
command itself failed.`;

const onGenerating = (): void => console.log('Making the generated files again; this takes a minute …');

function report({ unread, results }: Outcome, isApplied: boolean): void {
  const files = [...results.keys()].sort();
  console.log(`${isApplied ? 'Wrote' : 'Would write'} ${plural(files.length, 'file')}: ${files.join(', ')}`);
  if (unread.length > 0) console.log(`\n${movedNumbersText(unread)}`);
  else console.log('0 problems, 0 sentences with a changed number');
}

async function run(command: string, path: string): Promise<void> {
  const change = changeIn(readFileSync(path, 'utf8'), path);
  if (command === 'show') {
    console.log(changeText(change));
    return;
  }
  const plan = planned(ROOT, change);
  if (plan.texts.size === 0) {
    console.log('Everything in this file is there already: nothing to do.');
    return;
  }
  const isApplied = command === 'apply';
  const outcome = isApplied
    ? await applyChange(ROOT, change, { onGenerating })
    : await tryPlan(ROOT, plan, { onGenerating });
  report(outcome, isApplied);
}

exitOnClosedPipe();
try {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [command = '', path, ...rest] = positionals;
  if (values.help) console.log(USAGE);
  else if (!['show', 'check', 'apply'].includes(command) || path === undefined || rest.length > 0) {
    console.error(USAGE);
    process.exitCode = 2;
  } else await run(command, path);
} catch (error) {
  const isRefusal = error instanceof Refused;
  console.error(isRefusal ? error.message : `The command itself failed: ${(error as Error).message}`);
  process.exitCode = isRefusal ? 1 : 2;
}
