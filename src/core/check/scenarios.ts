// Scenarios: that their rules leave no land out and none is idle, and that each is offered once.
// It must not know their words.
import type { Problem, Rule as LandRule, Scenario } from '../../../geo/schema.ts';
import { isoOf } from '../values/id.ts';
import { PIECES } from '../scenario/matrix.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { assign, depthFor, sidesOf } from '../scenario/scenario.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/scenarios.json';
const COLUMNS = new Set(PIECES.flatMap((piece) => isoOf(piece) ?? []));
const LAYERS = 'src/content/layers.ts';

type Ruled = { readonly path: string; readonly rules: readonly LandRule[] };
/** The rules of a scenario, and of each other reading of it. */
const ruledOf = ({ id, rules, readings = [] }: Scenario): Ruled[] => [
  { path: `${id}.rules`, rules },
  ...readings.map((one) => ({ path: `${id}.readings.${one.id}.rules`, rules: one.rules })),
];

/** The last rule, and only it, catches the rest. */
function uncaught({ path, rules }: Ruled): Problem[] {
  const open = rules.findIndex(({ where }) => where === undefined);
  const last = rules.length - 1;
  if (open === last) return [];
  return open < 0
    ? [
        problemAt(
          FILE,
          `${path}.${last}`,
          'must have no `where`: the last rule catches the rest',
          'add a rule that has only a `status`',
        ),
      ]
    : [problemAt(FILE, `${path}.${open}`, 'has no `where`, so no rule after it is ever reached', 'move it to the end')];
}

/** A rule that gives no land another status than the rules after it would. */
function idle(scenario: Scenario, { path, rules }: Ruled, { cells }: Mosaic): Problem[] {
  const [depth] = sidesOf(depthFor(scenario, undefined));
  const statuses = assign({ ...scenario, rules: [...rules] }, cells, depth);
  return rules.slice(0, -1).flatMap(({ status }, index) => {
    const others = rules.filter((_, at) => at !== index);
    const less = assign({ ...scenario, rules: others }, cells, depth);
    return statuses.some((one, cell) => one !== less[cell])
      ? []
      : [
          problemAt(
            FILE,
            `${path}.${index}`,
            `decides nothing: no land becomes “${status}” by it`,
            'take it out, or move it up',
          ),
        ];
  });
}

const judged = new WeakMap<Mosaic, WeakMap<Scenario, readonly Problem[]>>();

function judgeRules({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  const known = judged.get(mosaic) ?? new WeakMap<Scenario, readonly Problem[]>();
  judged.set(mosaic, known);
  return [...scenarios.values()].flatMap((scenario) => {
    const problems =
      known.get(scenario) ??
      ruledOf(scenario).flatMap((one) => {
        const open = uncaught(one);
        return open.length > 0 || mosaic.cells.length === 0 ? open : idle(scenario, one, mosaic);
      });
    known.set(scenario, problems);
    return problems;
  });
}

/** A reading that gives every piece of land the status that the first gives it is none. */
function judgeReadings({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  return [...scenarios.values()].flatMap((scenario) => {
    if (ruledOf(scenario).some((one) => uncaught(one).length > 0)) return [];
    const depth = depthFor(scenario, undefined);
    const first = assign(scenario, mosaic.cells, depth);
    return (scenario.readings ?? [])
      .filter(({ rules }) => {
        const other = assign({ ...scenario, rules }, mosaic.cells, depth);
        return mosaic.cells.length > 0 && first.every((status, cell) => status === other[cell]);
      })
      .map(({ id }) => problemAt(FILE, `${scenario.id}.readings.${id}`, 'differs nowhere from the first reading'));
  });
}

/** A depth asks for a slider, and a slider for a rule that follows it. */
function judgeDepths({ world: { scenarios } }: CheckInput): Problem[] {
  return [...scenarios.values()].flatMap((scenario) => {
    const follows = ruledOf(scenario).some(({ rules }) => rules.some(({ where }) => where?.withinKm === 'depth'));
    if (follows === (scenario.depth !== undefined)) return [];
    const message = follows
      ? 'has a rule with `withinKm: "depth"` and no `depth`'
      : 'has a `depth` that no rule follows';
    const fix = follows
      ? 'give the scenario a `depth` with `least`, `most`, `initial` and `examples`'
      : 'give a rule `"withinKm": "depth"`, or take `depth` out';
    return [problemAt(FILE, scenario.id, message, fix)];
  });
}

/** The deepest zone that a link can hold, km. */
const DEEPEST = 40;

/** The overview has a column for every oblast that a scenario changes; which, stands in scenario/matrix.ts. */
function judgeColumns({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  const observed = scenarios.get('status-quo');
  const plans = [...scenarios.values()].filter(({ kind }) => kind !== 'baseline');
  if (!observed || [observed, ...plans].some((one) => ruledOf(one).some((ruled) => uncaught(ruled).length > 0)))
    return [];
  const before = assign(observed, mosaic.cells, DEEPEST);
  return plans.flatMap((scenario) => {
    const after = assign(scenario, mosaic.cells, DEEPEST);
    const changed = new Set(
      mosaic.cells.filter(({ index }) => after[index] !== before[index]).map(({ oblast }) => oblast),
    );
    const lacking = [...changed].filter((iso) => !COLUMNS.has(iso)).sort();
    const message = `changes land in ${lacking.join(', ')}, for which the overview has no column`;
    const fix = 'correct the rules, or add the oblasts to PIECES in src/core/scenario/matrix.ts';
    return lacking.length === 0 ? [] : [problemAt(FILE, `${scenario.id}.rules`, message, fix)];
  });
}

function judgeOffer(input: CheckInput): Problem[] {
  const { scenarios, foremost } = input.offered;
  const missing = [...input.world.scenarios.keys()].filter((id) => !scenarios.includes(id));
  const twice = scenarios.filter((id, index) => scenarios.indexOf(id) !== index);
  const order = scenarios.filter((id) => foremost.includes(id));
  const strangers = foremost.filter((id) => !scenarios.includes(id) && !isLost(input, FILE, id));
  return [
    ...missing.map((id) =>
      problemAt(LAYERS, 'SCENARIO_GROUPS', `does not offer “${id}” of ${FILE}`, 'add its id to a group'),
    ),
    ...twice.map((id) => problemAt(LAYERS, 'SCENARIO_GROUPS', `offers “${id}” a second time`)),
    ...strangers.map((id) => problemAt(LAYERS, 'FOREMOST', `names “${id}”, which SCENARIO_GROUPS does not offer`)),
    ...(strangers.length === 0 && order.join() !== foremost.join()
      ? [problemAt(LAYERS, 'FOREMOST', 'must be in the order of SCENARIO_GROUPS', `write ${order.join(', ')}`)]
      : []),
  ];
}

export const SCENARIO_RULES: readonly Rule[] = [
  { name: 'rules of scenarios', judge: judgeRules },
  { name: 'readings of scenarios', judge: judgeReadings },
  { name: 'depths of scenarios', judge: judgeDepths },
  { name: 'columns of the overview', judge: judgeColumns },
  { name: 'scenarios offered', judge: judgeOffer },
];
