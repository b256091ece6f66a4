// A figure is a named formula; its inputs let a number link to the shapes and sources behind it.
// It must not know labels or languages.
import { OBSERVED } from '../scenario/scenario.ts';
import type { Formula } from './formula.ts';

export type FigureId = string;
export type Figure = { readonly id: FigureId; readonly formula: Formula };
export type Figures = ReadonlyMap<FigureId, Figure>;

/** The figures of the formulas in their file, in its order. */
export const figuresOf = (formulas: Readonly<Record<FigureId, Formula>>): Figures =>
  new Map(Object.entries(formulas).map(([id, formula]) => [id, { id, formula }]));

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
    case 'difference':
      return merge(inputsOf(formula.minuend), inputsOf(formula.subtrahend));
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
