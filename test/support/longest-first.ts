// Orders test files so that the slowest start first, and no process has to run one of them alone at the end.
// It must not know what they test. All other files keep the order of vitest.
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files of a run on two cores, slowest first; compare with the list at the end of a run. */
const LONGEST = [
  'reading.test.ts',
  'offline.test.ts',
  'every-screen.test.ts',
  'shots.test.ts',
  'single.test.ts',
  'print.test.ts',
  'planted-faults.test.ts',
  'mosaic.test.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const index = LONGEST.indexOf(basename(moduleId));
  return index < 0 ? LONGEST.length : index;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
