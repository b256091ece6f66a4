// The command `npm run change`: shows, checks or applies a change file that the workshop has saved.
// It must not know what a change is made of; core/draft does. Nothing is written unless everything holds.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Problem } from '../../geo/schema.ts';
import { readChangeFile, type ChangeFile } from '../core/draft/change-file.ts';
import { needsGenerating, planChange, type Plan } from './change-plan.ts';
import { changeText, conflictsText, faultsText } from './change-text.ts';
import { exitOnClosedPipe } from './closed-pipe.ts';
import { DISK } from './disk.ts';
import { movedNumbersText, plural, problemsText } from './print.ts';
import { startTrial, takeOver, type Trial } from './trial.ts';

const USAGE = `Usage: npm run change -- show|check|apply FILE

  show   prints what a change file changes
  check  tries it on a copy of the project and says whether it could be applied
  apply  writes it: sources, generated files and the numbers that were ticked as read

Exit code 0: done, or there already. 1: conflicts or problems; nothing was written. 2: invalid arguments, or the
command itself failed.`;

/** A change that cannot be applied, with what to print. */
class Refused extends Error {}

function readChange(path: string): ChangeFile {
  const parsed = readChangeFile(readFileSync(path, 'utf8'), path);
  if (!parsed.ok) throw new Refused(faultsText(parsed.problems));
  return parsed.value;
}

function planned(change: ChangeFile): Plan {
  const plan = planChange(change, DISK);
  if (plan.problems.length > 0) throw new Refused(problemsText(plan.problems));
  if (plan.rebased.conflicts.length > 0) throw new Refused(conflictsText(plan.rebased.conflicts));
  return plan;
}

function generate(trial: Trial): void {
  console.log('Making the generated files again; this takes a minute …');
  for (const script of ['src/cli/check-recipes.ts', 'geo/recipes/make.ts']) {
    const { code, out, err } = trial.run(script);
    if (code !== 0) throw new Refused(`${out}${err}`.trim());
  }
}

/** The sentences with changed numbers that nobody has ticked. Throws if the check finds a problem. */
function judged(trial: Trial): readonly Problem[] {
  const { code, out, err } = trial.run('src/cli/check.ts', '--json');
  if (code === 2) throw new Error(err);
  const found = JSON.parse(out) as Problem[];
  const problems = found.filter(({ figure }) => figure === undefined);
  if (problems.length > 0) throw new Refused(`${problemsText(problems)}\nNothing was written.`);
  return found;
}

type Outcome = { readonly unread: readonly Problem[]; readonly results: ReadonlyMap<string, Buffer | null> };

function tried({ texts }: Plan): Outcome {
  const trial = startTrial();
  try {
    for (const [file, text] of texts) trial.write(file, text);
    if (needsGenerating(texts.keys())) generate(trial);
    const unread = judged(trial);
    return { unread, results: trial.results() };
  } finally {
    trial.remove();
  }
}

function report({ unread, results }: Outcome, isApplied: boolean): void {
  const files = [...results.keys()].sort();
  console.log(`${isApplied ? 'Wrote' : 'Would write'} ${plural(files.length, 'file')}: ${files.join(', ')}`);
  if (unread.length > 0) console.log(`\n${movedNumbersText(unread)}`);
  else console.log('0 problems, 0 sentences with a changed number');
}

function run(command: string, path: string): void {
  const change = readChange(path);
  if (command === 'show') {
    console.log(changeText(change));
    return;
  }
  const plan = planned(change);
  if (plan.texts.size === 0) {
    console.log('Everything in this file is there already: nothing to do.');
    return;
  }
  const outcome = tried(plan);
  if (command === 'apply') takeOver(outcome.results);
  report(outcome, command === 'apply');
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
  } else run(command, path);
} catch (error) {
  const isRefusal = error instanceof Refused;
  console.error(isRefusal ? error.message : `The command itself failed: ${(error as Error).message}`);
  process.exitCode = isRefusal ? 1 : 2;
}
