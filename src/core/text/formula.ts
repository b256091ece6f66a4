// Formulas over features and cells, as data, and their evaluation to quantities with ranges.
// It must not know in which sentence or language a value is used.
import type { CellProperties } from '../../../geo/schema.ts';
import { landOf, lineOfContact, shapeOf, type World } from '../land/catalogue.ts';
import { memoize, RecentCache } from '../values/memoize.ts';
import { marginOfStatuses, widened } from '../scenario/old-line.ts';
import { areaWhere, assignAll, type Assignment } from '../scenario/ledger.ts';
import { countedScenarios, type Counted } from '../scenario/countable.ts';
import { inQuestion, questionOutcomes } from '../scenario/in-question.ts';
import { distanceFromLine } from '../land/line-error.ts';
import { length } from '../land/measure.ts';
import { overlaps, type Period } from '../values/period.ts';
import { certain, combine, quantityOf, roundTo, type Outcomes, type Quantity, type Unit } from '../values/quantity.ts';
import { OBSERVED, depthFor, type Depth, type Status } from '../scenario/scenario.ts';
import { variantNamed } from '../scenario/variant.ts';

type Area = {
  readonly op: 'area';
  /** The scenario whose statuses count; the status quo by default. */
  readonly scenario?: string;
  /** The depth of the zone in km, or `chosen` for that of the reader's slider; by default the scenario's initial depth. */
  readonly depth?: number | 'chosen';
  /** The id of an area or an oblast; all of Ukraine by default. */
  readonly within?: string;
  readonly statuses?: readonly Status[];
};
type Given = {
  readonly op: 'given';
  readonly value: number;
  readonly unit: Unit;
  /** The ids of the claims or sources of the number. */
  readonly source: readonly string[];
};
type StrikeReports = {
  readonly op: 'strike-reports';
  readonly city: string;
  /** Only reports of these days; all of the register by default. */
  readonly period?: Period;
};
type Towns = {
  readonly op: 'towns';
  /** Only towns that name this source; all that are shown by default. */
  readonly source?: string;
};
/** The land whose status at least one of the counted proposals would change, or with `unchanged` the rest. */
type InQuestionArea = {
  readonly op: 'in-question';
  readonly counted: Counted;
  /** As for an area; it applies to the proposals whose zone has a depth. */
  readonly depth?: number | 'chosen';
  readonly within?: string;
  /** The ids of oblasts that do not count. */
  readonly except?: readonly string[];
  readonly unchanged?: boolean;
};
type Proposals = { readonly op: 'proposals'; readonly counted: Counted };
export type Formula =
  | Area
  | Given
  | { readonly op: 'sum'; readonly of: readonly Formula[] }
  | { readonly op: 'difference'; readonly minuend: Formula; readonly subtrahend: Formula }
  | { readonly op: 'share'; readonly part: Formula; readonly whole: Formula }
  | { readonly op: 'length'; readonly feature: string }
  | { readonly op: 'distance'; readonly from: string }
  | StrikeReports
  | Towns
  | InQuestionArea
  | Proposals;

export type Evaluate = (formula: Formula, chosenDepth?: Depth) => Quantity;

/** The distance in km of a point feature from the line of contact: the greatest that its error allows, as drawn, the least. */
function distanceFrom(world: World, id: string): Outcomes {
  const shape = shapeOf(world, id);
  if (shape?.type !== 'Point') throw new Error(`${id} is no point: its distance from the line has no meaning`);
  return distanceFromLine(lineOfContact(world), shape.coordinates).outcomes;
}

/** The length of a line in km, to the tens: a generalised line has no exact length. */
function lengthOf(world: World, id: string): Outcomes {
  const shape = shapeOf(world, id);
  if (shape?.type !== 'LineString') throw new Error(`${id} is no line: it has no length`);
  return certain(roundTo(length(shape), 10));
}

/** A formula whose areas under a scenario are those under one of its variants, by its name. */
export function underVariant(formula: Formula, scenario: string, variant: string): Formula {
  const under = (inner: Formula): Formula => underVariant(inner, scenario, variant);
  if (formula.op === 'area') return formula.scenario === scenario ? { ...formula, scenario: variant } : formula;
  if (formula.op === 'sum') return { ...formula, of: formula.of.map(under) };
  if (formula.op === 'difference')
    return { ...formula, minuend: under(formula.minuend), subtrahend: under(formula.subtrahend) };
  return formula.op === 'share' ? { ...formula, part: under(formula.part), whole: under(formula.whole) } : formula;
}

type AssignScenario = (scenario: string, chosenDepth: Depth | undefined) => Assignment;

/** Proposals at a depth whose assignment is remembered. */
const MOST_ASSIGNMENTS = 60;

/** Returns a function that applies a scenario at a depth and caches the result; it throws on an unknown scenario. */
function cachedAssign(world: World): AssignScenario {
  const assignments = new RecentCache<string, Assignment>(MOST_ASSIGNMENTS);
  return (id, chosen) => {
    const scenario = variantNamed(world, id);
    if (!scenario) throw new Error(`no scenario ${id}`);
    const key = `${id} ${String(depthFor(scenario, chosen))}`;
    return memoize(assignments, key, () => assignAll(world.mosaic, scenario, chosen));
  };
}

/** Outcomes for the three lines of contact, their unit, and how far the line of 2014-15 widens the range at both ends. */
type Computed = readonly [outcomes: Outcomes, unit: Unit, margin: number];

const everywhere = (): boolean => true;
const depthChosen = (depth: number | 'chosen' | undefined, chosen?: Depth): Depth | undefined =>
  depth === 'chosen' ? chosen : depth;

/** Tells whether a cell belongs to an area or an oblast, by its id; throws on what is not made of cells. */
function insideOf(world: World, within: string | undefined): (cell: CellProperties) => boolean {
  const inside = within === undefined ? everywhere : landOf(world, within);
  if (!inside) throw new Error(`${within ?? ''} is not made of cells`);
  return inside;
}

/** No proposal ends its changes at the line of 2014-15, so that its error leaves them as they are; test/core/in-question.test.ts. */
const questionOf = (
  world: World,
  { counted, depth, within, except = [], unchanged = false }: InQuestionArea,
  chosen?: Depth,
): Computed => {
  const [inside, left] = [insideOf(world, within), except.map((id) => insideOf(world, id))];
  const isCounted: typeof inside = (cell) => inside(cell) && !left.some((isLeft) => isLeft(cell));
  return [questionOutcomes(inQuestion(world, counted, depthChosen(depth, chosen)), isCounted, unchanged), 'km2', 0];
};

function areaOf(
  world: World,
  { scenario = OBSERVED, depth, within, statuses }: Area,
  assignScenario: AssignScenario,
  chosen?: Depth,
): Computed {
  const inside = insideOf(world, within);
  const assignment = assignScenario(scenario, depthChosen(depth, chosen));
  const outcomes = areaWhere(assignment, (cell, status) => inside(cell) && (statuses?.includes(status) ?? true));
  const isWhole = (iso: string): boolean => assignment.cells.every((cell) => cell.oblast !== iso || inside(cell));
  return [outcomes, 'km2', marginOfStatuses(assignment, statuses ?? [], isWhole)];
}

/** Throws where two numbers have different units: their sum, difference and ratio mean nothing. */
function requireOneUnit([, unit]: Computed, [, other]: Computed): void {
  if (unit !== other) throw new Error(`a formula combines ${unit} and ${other}: numbers of different units`);
}

function sumOf(a: Computed, b: Computed): Computed {
  requireOneUnit(a, b);
  return [combine(a[0], b[0], plus), a[1], a[2] + b[2]];
}

/** The error of the line of 2014-15 may widen both sides in opposite ways, so that it counts twice. */
function differenceOf(a: Computed, b: Computed): Computed {
  requireOneUnit(a, b);
  return [combine(a[0], b[0], minus), a[1], a[2] + b[2]];
}

/** The whole that a share is of is exact where it matters here: all of an oblast, an area or Ukraine. */
function shareOf(part: Computed, whole: Computed): Computed {
  requireOneUnit(part, whole);
  return [combine(part[0], whole[0], percent), 'percent', percent(part[2], whole[0][1])];
}

/** Returns a function that evaluates formulas over a world; it throws on ids that the world does not have. */
export function evaluator(world: World): Evaluate {
  const assignScenario = cachedAssign(world);
  const compute = (formula: Formula, chosen?: Depth): Computed => {
    switch (formula.op) {
      case 'area':
        return areaOf(world, formula, assignScenario, chosen);
      case 'given':
        return [certain(formula.value), formula.unit, 0];
      case 'sum':
        return formula.of.map((part) => compute(part, chosen)).reduce(sumOf);
      case 'difference':
        return differenceOf(compute(formula.minuend, chosen), compute(formula.subtrahend, chosen));
      case 'share':
        return shareOf(compute(formula.part, chosen), compute(formula.whole, chosen));
      case 'length':
        return [lengthOf(world, formula.feature), 'km', 0];
      case 'distance':
        return [distanceFrom(world, formula.from), 'km', 0];
      case 'strike-reports':
        return [certain(reportsCounted(world, formula).length), 'count', 0];
      case 'towns':
        return [certain(townsCounted(world, formula)), 'count', 0];
      case 'in-question':
        return questionOf(world, formula, chosen);
      case 'proposals':
        return [certain(countedScenarios(world, formula.counted).length), 'count', 0];
    }
  };
  return (formula, chosen) => {
    const [outcomes, unit, margin] = compute(formula, chosen);
    return widened(quantityOf(outcomes, unit), margin, formula.op === 'difference' ? -Infinity : 0);
  };
}

const plus = (a: number, b: number): number => a + b;
const minus = (a: number, b: number): number => a - b;
const percent = (part: number, whole: number): number => (100 * part) / whole;

/** The ids of the strike reports that a formula counts. */
export const reportsCounted = (world: World, { city, period }: StrikeReports): string[] =>
  [...world.features.values()].flatMap(({ id, properties }) => {
    if (properties.kind !== 'strike' || properties['city'] !== city) return [];
    return period === undefined || (properties.period && overlaps(properties.period, period)) ? [id] : [];
  });

const townsCounted = (world: World, { source }: Towns): number =>
  [...world.features.values()].filter(
    ({ properties: { kind, sources } }) => kind === 'town' && (source === undefined || sources.includes(source)),
  ).length;
