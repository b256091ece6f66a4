// The order of test files: those that take longest come first, so that no process is left alone with one of them at the end.
// It must not know what they test. Where a run has left its times behind, vitest's own order is as good.
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By the times of a run on two cores, longest first; the closing lines of a run say when this list is out of date. */
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
