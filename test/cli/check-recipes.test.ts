// Tests the first step of `npm run geo`: a faulty drawing stops it with the problems of the check, a valid edit does not.
// It must not know how files are generated.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DISK } from '../../src/cli/disk.ts';
import { cachedDisk, overlaidDisk } from '../../src/corpus/disk.ts';
import { recipeProblems } from '../../src/cli/check-recipes.ts';
import { problemsText } from '../../src/cli/print.ts';

const LINE = 'geo/recipes/line.json';
const clean = cachedDisk(DISK);
const edited = (from: string, to: string): string => {
  const text = clean.read(LINE) ?? '';
  expect(text).toContain(from);
  return problemsText(recipeProblems(overlaidDisk(clean, { [LINE]: text.replace(from, to) })));
};

test('a moved vertex is no fault, though the made files are now out of date', () =>
  expect(edited('[37.66, 49.76]', '[37.67, 49.76]')).toBe('0 problems'));

test('swapped coordinates are named with line, vertex, value and what to do', () =>
  expect(edited('[37.66, 49.76]', '[49.76, 37.66]')).toMatch(
    /line\.json:\d+ vertices\.v08\.at: vertex “v08”: \[49\.76, 37\.66\] lies outside Ukraine; longitude comes first\n\s+→ write \[longitude, latitude\], then run `npm run geo`/,
  ));

test('a file that is not JSON is named with its line', () =>
  expect(edited('[37.66, 49.76]', '[37.66,, 49.76]')).toMatch(/line\.json:\d+ is not JSON/));

test('the command judges before it makes anything', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { geo: string } };
  expect(scripts.geo).toMatch(/^tsx src\/cli\/check-recipes\.ts && tsx geo\/recipes\/make\.ts$/);
});
