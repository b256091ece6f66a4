// What the rules of axe find wrong in a page: one line each, of what shuts a reader out.
// It must not know any page. The page must have been opened past the content policy, which lets no tool in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
};
type Options = { readonly resultTypes: readonly string[] };
type Axe = {
  readonly run: (part: string, options: Options) => Promise<{ readonly violations: readonly Violation[] }>;
};

/** What is serious or critical in a page, or in the part that a selector names. */
export async function offences(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: AXE });
  const found = await page.evaluate(async (selector) => {
    const { run } = Reflect.get(window, 'axe') as Axe;
    // What holds is asked as well, but not described: describing it takes as long as asking.
    return (await run(selector, { resultTypes: ['violations'] })).violations;
  }, part);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((one) => `${id}: ${one.target.join(' ')}: ${one.failureSummary}`));
}
