// A vitest reporter that says for each other engine how many steps of the walk passed in it, or why it was not tested.
// It must not know any step.
import { basename } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { ENGINES, findEngine, whyAbsent } from '../../.ci/engines.mjs';

/** The project that takes the walk; a run without it says nothing of engines. */
const PROJECT = 'engines';

type Steps = { readonly passed: number; readonly failed: number; readonly seconds: number };

/** What a run says of an engine; `steps` is undefined where it took none. */
export const engineLine = (name: string, steps: Steps | undefined, why: string): string =>
  steps
    ? `${name}: ${steps.passed} steps passed, ${steps.failed} failed, ${steps.seconds.toFixed(0)} s`
    : `${name}: not tested, ${why}`;

function stepsOf(module: TestModule | undefined): Steps | undefined {
  if (!module) return undefined;
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const { duration } = module.diagnostic();
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length,
    seconds: duration / 1000,
  };
}

export class EngineReporter implements Reporter {
  #isIncluded = false;

  onInit(vitest: Vitest): void {
    this.#isIncluded = vitest.projects.some(({ name }) => name === PROJECT);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (!this.#isIncluded) return;
    const tested = modules.filter(({ project }) => project.name === PROJECT);
    for (const { id, name } of ENGINES) {
      const module = tested.find(({ moduleId }) => basename(moduleId) === `${id}.test.ts`);
      console.log(engineLine(name, stepsOf(module), findEngine(id) ? 'not chosen' : whyAbsent()));
    }
  }
}
