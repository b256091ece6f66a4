// A formula over features and cells, as data, and its value as a quantity with a range.
// It must not know in which sentence or language the value will stand.
import { cellsOf } from '../land/area.ts';
import { lineOfContact, shapeOf, type World } from '../land/catalogue.ts';
import { memoize } from '../values/memoize.ts';
import { areaWhere, assignAll, type Assignment } from '../scenario/ledger.ts';
import { length, nearest } from '../land/measure.ts';
import { certain, combine, quantityOf, type Outcomes, type Quantity, type Unit } from '../values/quantity.ts';
import { depthFor, type Depth, type Status } from '../scenario/scenario.ts';

type Area = {
  readonly op: 'area';
  /** The scenario whose statuses are counted; the status quo where none is named. */
  readonly scenario?: string;
  /** km; `chosen` follows the reader's slider, none takes the scenario's initial depth. */
  readonly depth?: number | 'chosen';
  readonly within?: string;
  readonly statuses?: readonly Status[];
};
type Given = {
  readonly op: 'given';
  readonly value: number;
  readonly unit: Unit;
  /** Who gave the number: claim or source ids. */
  readonly source: readonly string[];
};
export type Formula =
  | Area
  | Given
  | { readonly op: 'sum'; readonly of: readonly Formula[] }
  | { readonly op: 'share'; readonly part: Formula; readonly whole: Formula }
  | { readonly op: 'length'; readonly feature: string }
  | { readonly op: 'distance'; readonly from: string }
  | { readonly op: 'strike-reports'; readonly city: string };

export type Evaluate = (formula: Formula, chosenDepth?: Depth) => Quantity;

type Sector = { readonly from: number; readonly to: number; readonly error: number };
const sectorsOf = (properties: Properties): readonly Sector[] => (properties['sectors'] ?? []) as readonly Sector[];
type Properties = Readonly<Record<string, unknown>>;

/** Every stated error of a line in km: its own, and those of the sectors where it is worse known. */
export const errorsOf = (properties: Properties): number[] => [
  Number(properties['error'] ?? 0),
  ...sectorsOf(properties).map(({ error }) => error),
];

/** The stated error in km of the line of contact at its segment of the given number. */
export function errorAt(properties: Properties, segment: number): number {
  const around = sectorsOf(properties).filter(({ from, to }) => segment >= from && segment < to);
  return errorsOf({ ...properties, sectors: around }).reduce((a, b) => Math.max(a, b));
}

/** Distance in km of a point feature from the line of contact, for the line nearer, as drawn and farther. */
function distanceFrom(world: World, id: string): Outcomes {
  const shape = shapeOf(world, id);
  if (shape?.type !== 'Point') throw new Error(`${id} is no point: its distance from the line has no meaning`);
  const line = lineOfContact(world);
  const found = nearest(line.geometry, shape.coordinates);
  const error = errorAt(line.properties, found.segment);
  return [found.km + error, found.km, Math.max(0, found.km - error)];
}

function lengthOf(world: World, id: string): Outcomes {
  const shape = shapeOf(world, id);
  if (shape?.type !== 'LineString') throw new Error(`${id} is no line: it has no length`);
  return certain(length(shape));
}

type Assigned = (scenario: string, chosenDepth: Depth | undefined) => Assignment;

/** Works a scenario out once for each depth and keeps it for the next formula. */
function assigner(world: World): Assigned {
  const assignments = new Map<string, Assignment>();
  return (id, chosen) => {
    const scenario = world.scenarios.get(id);
    if (!scenario) throw new Error(`no scenario ${id}`);
    const key = `${id} ${String(depthFor(scenario, chosen))}`;
    return memoize(assignments, key, () => assignAll(world.mosaic, scenario, chosen));
  };
}

function areaOf(
  { scenario = 'status-quo', depth, within, statuses }: Area,
  assigned: Assigned,
  chosen?: Depth,
): Outcomes {
  const inside = within === undefined ? (): boolean => true : cellsOf(within);
  if (!inside) throw new Error(`${within ?? ''} is not made of cells`);
  const assignment = assigned(scenario, depth === 'chosen' ? chosen : depth);
  return areaWhere(assignment, (cell, status) => inside(cell) && (statuses?.includes(status) ?? true));
}

/** A function that evaluates formulas over a world; throws on a formula whose names mean nothing there. */
export function evaluator(world: World): Evaluate {
  const assigned = assigner(world);
  const work = (formula: Formula, chosen?: Depth): readonly [Outcomes, Unit] => {
    switch (formula.op) {
      case 'area':
        return [areaOf(formula, assigned, chosen), 'km2'];
      case 'given':
        return [certain(formula.value), formula.unit];
      case 'sum':
        return formula.of.map((part) => work(part, chosen)).reduce(([a, unit], [b]) => [combine(a, b, plus), unit]);
      case 'share':
        return [combine(work(formula.part, chosen)[0], work(formula.whole, chosen)[0], percent), 'percent'];
      case 'length':
        return [lengthOf(world, formula.feature), 'km'];
      case 'distance':
        return [distanceFrom(world, formula.from), 'km'];
      case 'strike-reports':
        return [certain(countReports(world, formula.city)), 'count'];
    }
  };
  return (formula, chosen) => quantityOf(...work(formula, chosen));
}

const plus = (a: number, b: number): number => a + b;
const percent = (part: number, whole: number): number => (100 * part) / whole;

const countReports = (world: World, city: string): number =>
  [...world.features.values()].filter((f) => f.properties.kind === 'strike' && f.properties['city'] === city).length;
