// How much land each rule of a proposal decides.
// It must not know how a rule is worded.
import type { Rule, Scenario, Status } from '../../../geo/schema.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { assign, depthFor, sidesOf } from '../scenario/scenario.ts';

type Ruled = Pick<Scenario, 'depth'> & { readonly rules: readonly Rule[] };

/**
 * The land that each rule decides with the line as drawn, km2, in the order of the rules: the first that applies to a
 * cell decides it. A zone has its initial depth. Undefined unless the last rule, and no other, catches the rest.
 */
export function coverageOf({ cells }: Mosaic, { rules, depth }: Ruled): number[] | undefined {
  if (rules.findIndex(({ where }) => where === undefined) !== rules.length - 1) return undefined;
  // Each rule gives a status of its own, so that the cells say which rule decided them.
  const numbered = rules.map((rule, index): Rule => ({ ...rule, status: String(index) as Status }));
  const scenario = { id: '', depth, rules: numbered } as unknown as Scenario;
  const [km] = sidesOf(depthFor(scenario, undefined));
  const decidedBy = assign(scenario, cells, km);
  return rules.map((_, index) =>
    cells.reduce((sum, { km2 }, at) => (decidedBy[at] === numbered[index]?.status ? sum + km2 : sum), 0),
  );
}
