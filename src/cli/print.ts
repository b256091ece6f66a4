// Problems as text for a terminal, grouped by file, each with its place, its fix and the README recipe.
// It must not know what a problem is about.
import type { Problem } from '../../geo/schema.ts';

/** `1 file`, `2 files`. */
export const plural = (count: number, singular: string, pluralForm = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : pluralForm}`;

/** `file:line`, which most terminals turn into a link. */
const placeOf = ({ file, line }: Problem): string => (line === undefined ? file : `${file}:${line}`);

function linesOf(problem: Problem): string[] {
  const { path, message, fix } = problem;
  const place = path === '' ? '' : ` ${path}:`;
  return [`  ${placeOf(problem)}${place} ${message}`, ...(fix === undefined ? [] : [`      → ${fix}`])];
}

function fileLines(file: string, problems: readonly Problem[]): string[] {
  const recipes = [...new Set(problems.flatMap(({ recipe = [] }) => recipe))];
  const heading =
    recipes.length > 0 ? `${file}   (README: ${recipes.map((recipe) => `“${recipe}”`).join(', ')})` : file;
  const inOrder = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return [heading, ...inOrder.flatMap(linesOf), ''];
}

/** All problems, grouped by file, and their total. */
export function problemsText(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const groups = files.flatMap((file) =>
    fileLines(
      file,
      problems.filter((problem) => problem.file === file),
    ),
  );
  const where = files.length === 0 ? '' : ` in ${plural(files.length, 'file')}`;
  return [...groups, `${plural(problems.length, 'problem')}${where}`].join('\n');
}

/** Sentences with a changed number, grouped by file, and what to do with them. */
export function movedNumbersText(moved: readonly Problem[]): string {
  const listed = problemsText(moved).split('\n').slice(0, -1).join('\n');
  const advice =
    moved.length === 1
      ? 'Read it; if it is still true, run `npm run check -- --acknowledge`'
      : `Read all ${moved.length}; if all are still true, run \`npm run check -- --acknowledge\``;
  return `${listed}\n${advice}\n`;
}

/** How many sentences were acknowledged, and in which file. */
export const acknowledgedText = (count: number): string =>
  `Acknowledged ${plural(count, 'sentence')} in src/content/acknowledged.json`;
