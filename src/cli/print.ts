// Problems as text for a terminal: by file, each with its place, what to do, and where the README says more.
// It must not know what a problem is about.
import type { Problem } from '../../geo/schema.ts';

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Most terminals make a link of `file:line`. */
const placeOf = ({ file, line }: Problem): string => (line === undefined ? file : `${file}:${line}`);

function linesOf(problem: Problem): string[] {
  const { path, message, fix } = problem;
  const place = path === '' ? '' : ` ${path}:`;
  return [`  ${placeOf(problem)}${place} ${message}`, ...(fix === undefined ? [] : [`      → ${fix}`])];
}

function ofFile(file: string, problems: readonly Problem[]): string[] {
  const recipes = [...new Set(problems.flatMap(({ recipe = [] }) => recipe))];
  const heading = recipes.length > 0 ? `${file}   (README: ${recipes.map((one) => `“${one}”`).join(', ')})` : file;
  const inOrder = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return [heading, ...inOrder.flatMap(linesOf), ''];
}

/** All problems, grouped by file, with their number at the end. */
export function textOf(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const groups = files.flatMap((file) =>
    ofFile(
      file,
      problems.filter((one) => one.file === file),
    ),
  );
  const where = files.length === 0 ? '' : ` in ${plural(files.length, 'file')}`;
  return [...groups, `${plural(problems.length, 'problem')}${where}`].join('\n');
}

/** Sentences with a number that moved, grouped by file, and at the end what to do with all of them. */
export function movedText(moved: readonly Problem[]): string {
  const listed = textOf(moved).split('\n').slice(0, -1).join('\n');
  const advice =
    moved.length === 1
      ? 'Read it; when it is true, run `npm run check -- --acknowledge`'
      : `Read all ${moved.length}; when all are true, run \`npm run check -- --acknowledge\``;
  return `${listed}\n${advice}\n`;
}

/** What was acknowledged: how many sentences, and where that is written down. */
export const takenText = (count: number): string =>
  `${plural(count, 'sentence')} taken as read: src/content/acknowledged.json`;
