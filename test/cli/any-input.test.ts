// Mutates every file that the check reads, several at once: it always gives a list of problems, never a stack trace.
// It must not know the rules. FUZZ=500 npx vitest run --project unit test/cli/any-input.test.ts tries more.
import { expect, test, vi } from 'vitest';
import type { Problem } from '../../geo/schema.ts';
import { readProject } from '../../src/cli/project.ts';
import { DISK } from '../../src/cli/disk.ts';
import { cachedDisk, overlaidDisk, type Disk } from '../../src/corpus/disk.ts';
import { problemsText } from '../../src/cli/print.ts';
import { withPlace } from '../../src/corpus/problem-places.ts';
import { check } from '../../src/core/check/check.ts';
import { mutateJson, mutateText, Random } from '../support/mutate.ts';

const ROUNDS = Number(process.env['FUZZ'] ?? 6);
/** So many files are faulty at once; more would hide each other's faults. */
const FILES_AT_ONCE = 4;
vi.setConfig({ testTimeout: 60_000 + ROUNDS * 10_000 });

const clean = cachedDisk(DISK);

function judge(disk: Disk): Problem[] {
  const { input, problems } = readProject(disk);
  return [...problems, ...check(input)].map((problem) => withPlace(problem, disk));
}

/** The files that a run of the check reads. */
function filesRead(): string[] {
  const files = new Set<string>();
  judge({ ...clean, read: (file) => (files.add(file), clean.read(file)) });
  return [...files].filter((file) => clean.read(file) !== undefined);
}

/** The text of a file with faults: its values changed, its signs changed, cut off, empty, something else, or no file. */
function mutated(file: string, random: Random): string | null {
  const text = clean.read(file) ?? '';
  const asJson = (): string => JSON.stringify(mutateJson(JSON.parse(text), random), null, 2);
  if (/json$/.test(file) && random.next(4) > 0) return asJson();
  return random.pick([
    () => mutateText(text, random),
    () => text.slice(0, random.next(text.length)),
    () => random.pick(['', 'null', '[]', '{}', '0', '"x"', '\u0000', '<!doctype html>', '\ufeff' + text]),
    () => null,
  ])();
}

test(`${ROUNDS} times ${FILES_AT_ONCE} faulty files: problems with their files, and no rule that fails`, () => {
  const files = filesRead();
  expect(files.length).toBeGreaterThan(60);
  const failed: string[] = [];
  for (let seed = 0; seed < ROUNDS; seed++) {
    const random = new Random(seed * 7919);
    const edited = Object.fromEntries(
      Array.from({ length: FILES_AT_ONCE }, () => random.pick(files)).map((file) => [file, mutated(file, random)]),
    );
    try {
      const problems = judge(overlaidDisk(clean, edited));
      expect(typeof problemsText(problems)).toBe('string');
      const broken = problems.filter(({ message }) => message.startsWith('the rule “'));
      failed.push(...broken.map(({ message }) => `seed ${seed}, ${Object.keys(edited).join(' ')}: ${message}`));
    } catch (error) {
      failed.push(`seed ${seed}, ${Object.keys(edited).join(' ')}: ${(error as Error).stack}`);
    }
  }
  expect(failed).toEqual([]);
});
