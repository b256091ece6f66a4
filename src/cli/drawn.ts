// The first step of `npm run geo`: whether what is drawn by hand can be made into files, in the words of the check.
// It must not make anything; geo/recipes/make.ts runs only after it.
import { check } from '../core/check/check.ts';
import { LINE_RULES } from '../core/check/line.ts';
import { gather } from './assemble.ts';
import { cached, DISK, type Disk } from './disk.ts';
import { located } from './locate.ts';
import { textOf } from './print.ts';
import type { Problem } from '../../geo/schema.ts';

/** What is wrong with the files of geo/recipes themselves; that a made file is out of date is no such fault. */
export function faultsOfRecipes(disk: Disk): Problem[] {
  const { input, problems } = gather(disk);
  const judged = check(input, LINE_RULES).filter(({ file }) => file === 'geo/recipes/line.json');
  return [...problems.filter(({ file }) => file.startsWith('geo/recipes/')), ...judged].map((one) =>
    located(one, disk),
  );
}

if (process.argv[1]?.endsWith('drawn.ts') === true) {
  const problems = faultsOfRecipes(cached(DISK));
  if (problems.length > 0) console.error(`${textOf(problems)}\nNothing was made.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
