// The first step of `npm run geo`: checks the hand-written files under geo/recipes and stops if they are faulty.
// It must not write anything; geo/recipes/make.ts runs after it.
import { check } from '../core/check/check.ts';
import { AREA_RULES } from '../core/check/drawn-areas.ts';
import { LINE_RULES } from '../core/check/line.ts';
import { cachedDisk, type Disk } from '../corpus/disk.ts';
import { DISK } from './disk.ts';
import { readProject } from './project.ts';
import { withPlace } from '../corpus/problem-places.ts';
import { problemsText } from './print.ts';
import type { Problem } from '../../geo/schema.ts';

/** The problems of the files under geo/recipes themselves; generated files that are out of date do not count. */
export function recipeProblems(disk: Disk): Problem[] {
  const { input, problems } = readProject(disk);
  const drawn = check(input, [...LINE_RULES, ...AREA_RULES]);
  return [...problems, ...drawn]
    .filter(({ file }) => file.startsWith('geo/recipes/'))
    .map((problem) => withPlace(problem, disk));
}

if (process.argv[1]?.endsWith('check-recipes.ts') === true) {
  const problems = recipeProblems(cachedDisk(DISK));
  if (problems.length > 0) console.error(`${problemsText(problems)}\nNo files were generated.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
