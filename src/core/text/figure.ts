// A figure is a named formula; its inputs let a number link to the shapes and sources behind it.
// It must not know labels or languages.
import { OBSERVED } from '../scenario/scenario.ts';
import type { Unit } from '../values/quantity.ts';
import type { Formula } from './formula.ts';

export type FigureId = string;
export type Figure = { readonly id: FigureId; readonly formula: Formula };

/** The features, scenarios and sources that a formula reads. */
export type Inputs = {
  readonly features: readonly string[];
  readonly scenarios: readonly string[];
  readonly sources: readonly string[];
};

const NO_INPUTS: Inputs = { features: [], scenarios: [], sources: [] };

const merge = (a: Inputs, b: Inputs): Inputs => ({
  features: [...new Set([...a.features, ...b.features])],
  scenarios: [...new Set([...a.scenarios, ...b.scenarios])],
  sources: [...new Set([...a.sources, ...b.sources])],
});

/** The inputs of a formula and of the formulas within it; areas and distances also depend on the line of contact. */
export function inputsOf(formula: Formula): Inputs {
  switch (formula.op) {
    case 'area':
      return {
        features: formula.within === undefined ? ['border.ua'] : [formula.within],
        scenarios: [formula.scenario ?? OBSERVED],
        sources: ['osm-echarts', 'own-line'],
      };
    case 'given':
      return { ...NO_INPUTS, sources: formula.source };
    case 'sum':
      return formula.of.map(inputsOf).reduce(merge, NO_INPUTS);
    case 'share':
      return merge(inputsOf(formula.part), inputsOf(formula.whole));
    case 'length':
      return { ...NO_INPUTS, features: [formula.feature], sources: ['own-line'] };
    case 'distance':
      return { ...NO_INPUTS, features: [formula.from, 'line.contact'], sources: ['own-line', 'geonames'] };
    case 'strike-reports':
      return { ...NO_INPUTS, features: formula.city === 'elsewhere' ? [] : [`town.${formula.city}`] };
    case 'in-question':
      return {
        features: [formula.within ?? 'border.ua'],
        scenarios: [OBSERVED],
        sources: ['osm-echarts', 'own-line'],
      };
    case 'proposals':
      return NO_INPUTS;
    case 'towns':
      return { ...NO_INPUTS, sources: formula.source === undefined ? [] : [formula.source] };
  }
}

const UNITS: Readonly<Record<Exclude<Formula['op'], 'given' | 'sum'>, Unit>> = {
  area: 'km2',
  share: 'percent',
  length: 'km',
  distance: 'km',
  'strike-reports': 'count',
  towns: 'count',
  'in-question': 'km2',
  proposals: 'count',
};
function unitOf(formula: Formula): Unit | undefined {
  if (formula.op === 'given') return formula.unit;
  if (formula.op !== 'sum') return UNITS[formula.op];
  const [first] = formula.of;
  return first && unitOf(first);
}

/**
 * Whether one number would help a class to guess another: it is measured on the same land or at the same place, or it is
 * a quoted number in the same unit.
 */
export function givesAway(other: Formula, asked: Formula): boolean {
  const { features } = inputsOf(asked);
  const isQuotedAlike = other.op === 'given' && other.unit === unitOf(asked);
  return isQuotedAlike || inputsOf(other).features.some((id) => features.includes(id));
}
