// A figure: a named formula, and what it rests on, so that a number can point at the shapes behind it.
// It must not know labels or languages.
import type { Formula } from './formula.ts';

export type FigureId = string;
export type Figure = { readonly id: FigureId; readonly formula: Formula };

/** The features, scenarios and sources that a formula reads. */
export type Inputs = {
  readonly features: readonly string[];
  readonly scenarios: readonly string[];
  readonly sources: readonly string[];
};

const NONE: Inputs = { features: [], scenarios: [], sources: [] };

const joined = (a: Inputs, b: Inputs): Inputs => ({
  features: [...new Set([...a.features, ...b.features])],
  scenarios: [...new Set([...a.scenarios, ...b.scenarios])],
  sources: [...new Set([...a.sources, ...b.sources])],
});

/** What a formula reads; areas and distances rest on the line of contact as well. */
export function inputsOf(formula: Formula): Inputs {
  switch (formula.op) {
    case 'area':
      return {
        features: formula.within === undefined ? ['border.ua'] : [formula.within],
        scenarios: [formula.scenario ?? 'status-quo'],
        sources: ['osm-echarts', 'own-line'],
      };
    case 'given':
      return { ...NONE, sources: formula.source };
    case 'sum':
      return formula.of.map(inputsOf).reduce(joined, NONE);
    case 'share':
      return joined(inputsOf(formula.part), inputsOf(formula.whole));
    case 'length':
      return { ...NONE, features: [formula.feature], sources: ['own-line'] };
    case 'distance':
      return { ...NONE, features: [formula.from, 'line.contact'], sources: ['own-line', 'geonames'] };
    case 'strike-reports':
      return { ...NONE, features: formula.city === 'elsewhere' ? [] : [`town.${formula.city}`] };
  }
}
