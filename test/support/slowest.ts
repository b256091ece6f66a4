// A vitest reporter that prints the ten slowest tests and, on the last line, how many tests passed and failed.
// It must not know any test.
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const COUNT = 10;

type TestTime = { readonly name: string; readonly ms: number };

/** One line for each of the `count` slowest tests, slowest first: seconds, then the name. */
export const slowestLines = (tests: readonly TestTime[], count = COUNT): string[] =>
  [...tests]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);

const nameOf = (test: TestCase): string => `${relative(process.cwd(), test.module.moduleId)}: ${test.fullName}`;

export class SlowestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const timed = tests.map((test) => ({ name: nameOf(test), ms: test.diagnostic()?.duration ?? 0 }));
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    console.log(['The slowest tests:', ...slowestLines(timed)].join('\n'));
    console.log(`${count('passed')} passed, ${count('failed')} failed`);
  }
}
