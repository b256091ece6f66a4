// Tries a change on a copy of a project and says what it would write, or why it is refused: for the command, builds, the server.
// It must not write anything of the project, nor print.
import type { Problem } from '../../geo/schema.ts';
import { placeOf } from '../core/draft/describe.ts';
import { readChangeFile, type ChangeFile } from '../core/draft/change-file.ts';
import type { Conflict } from '../core/draft/rebase.ts';
import { needsGenerating, planChange, type Plan } from '../corpus/change-plan.ts';
import { clashOf, conflictsText, faultsText } from './change-text.ts';
import { diskAt } from './disk.ts';
import { problemsText } from './print.ts';
import { startTrial, type Trial } from './trial.ts';
import { changedMeanwhile, takeOver, type Result } from './written-files.ts';

/** A change that cannot be applied: what to print, and the places that are at fault. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly kind: 'file' | 'conflicts' | 'problems',
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

export type Outcome = {
  /** The sentences with changed numbers that nobody has ticked. */
  readonly unread: readonly Problem[];
  readonly results: ReadonlyMap<string, Result>;
};
export type Options = {
  /** Told when the minute of the generated files begins. */
  readonly onGenerating?: () => void;
  /** What to do with the copy once everything holds, before it is removed. */
  readonly then?: (trial: Trial) => Promise<void>;
};

/** Reads the text of a change file. Throws Refused. */
export function changeIn(text: string, name: string): ChangeFile {
  const parsed = readChangeFile(text, name);
  if (!parsed.ok) throw new Refused(faultsText(parsed.problems), 'file', parsed.problems);
  return parsed.value;
}

const conflictProblem = (conflict: Conflict): Problem => {
  const { operation } = conflict;
  return { file: operation.file, path: 'path' in operation ? placeOf(operation.path) : '', message: clashOf(conflict) };
};

/** What a change writes by hand into the project in the folder `root`. Throws Refused. */
export function planned(root: string, change: ChangeFile): Plan {
  const plan = planChange(change, diskAt(root));
  const { problems, rebased } = plan;
  if (problems.length > 0) throw new Refused(problemsText(problems), 'problems', problems);
  if (rebased.conflicts.length > 0)
    throw new Refused(conflictsText(rebased.conflicts), 'conflicts', rebased.conflicts.map(conflictProblem));
  return plan;
}

async function generate(trial: Trial): Promise<void> {
  for (const script of ['src/cli/check-recipes.ts', 'geo/recipes/make.ts']) {
    const { code, out, err } = await trial.run(script);
    const message = `${out}${err}`.trim();
    if (code !== 0) throw new Refused(message, 'problems', [{ file: 'geo/recipes', path: '', message }]);
  }
}

/** The sentences with changed numbers that nobody has ticked. Throws Refused if the check finds a problem. */
async function judged(trial: Trial): Promise<readonly Problem[]> {
  const { code, out, err } = await trial.run('src/cli/check.ts', '--json');
  if (code === 2) throw new Error(err);
  const found = JSON.parse(out) as Problem[];
  const problems = found.filter(({ figure }) => figure === undefined);
  if (problems.length > 0) throw new Refused(`${problemsText(problems)}\nNothing was written.`, 'problems', problems);
  return found;
}

/** Tries a plan on a copy of the project: with `then`, on one that can be built. Throws Refused. */
export async function tryPlan(root: string, { texts }: Plan, { onGenerating, then }: Options = {}): Promise<Outcome> {
  const trial = startTrial(root, { isBuilt: then !== undefined });
  try {
    for (const [file, text] of texts) trial.write(file, text);
    if (needsGenerating(texts.keys())) {
      onGenerating?.();
      await generate(trial);
    }
    const unread = await judged(trial);
    await then?.(trial);
    return { unread, results: trial.results() };
  } finally {
    trial.remove();
  }
}

/** Applies a change to the project in the folder `root`; nothing is written unless everything holds. Throws Refused. */
export async function applyChange(root: string, change: ChangeFile, options: Options = {}): Promise<Outcome> {
  const plan = planned(root, change);
  if (plan.texts.size === 0) return { unread: [], results: new Map() };
  const outcome = await tryPlan(root, plan, options);
  const meanwhile = changedMeanwhile(root, outcome.results);
  if (meanwhile.length > 0) {
    const message = 'was changed while the change was being tried';
    const problems = meanwhile.map((file) => ({ file, path: '', message }));
    throw new Refused(`${problemsText(problems)}\nNothing was written. Apply the change again.`, 'conflicts', problems);
  }
  takeOver(root, outcome.results);
  return outcome;
}
