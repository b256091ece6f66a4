// Whether a formula has a value over a world: a draft may name what is not there yet, or no longer.
// It must not know figures or texts.
import { cellsOf } from '../land/area.ts';
import { shapeOf, type World } from '../land/catalogue.ts';
import { OBSERVED } from '../scenario/scenario.ts';
import { variantNamed } from '../scenario/variant.ts';
import { isOfOneUnit } from './formula-unit.ts';
import type { Formula } from './formula.ts';

const isOfCells = (id: string | undefined): boolean => id === undefined || cellsOf(id) !== undefined;

/** Whether the evaluator can compute a formula, which throws otherwise. */
export function isComputable(world: World, formula: Formula): boolean {
  if (!isOfOneUnit(formula)) return false;
  const inner = (one: Formula): boolean => isComputable(world, one);
  switch (formula.op) {
    case 'area':
      return isOfCells(formula.within) && variantNamed(world, formula.scenario ?? OBSERVED) !== undefined;
    case 'in-question':
      return isOfCells(formula.within) && (formula.except ?? []).every(isOfCells);
    case 'sum':
      return formula.of.length > 0 && formula.of.every(inner);
    case 'difference':
      return inner(formula.minuend) && inner(formula.subtrahend);
    case 'share':
      return inner(formula.part) && inner(formula.whole);
    case 'length':
      return shapeOf(world, formula.feature)?.type === 'LineString';
    case 'distance':
      return shapeOf(world, formula.from)?.type === 'Point';
    case 'given':
    case 'strike-reports':
    case 'towns':
    case 'proposals':
      return true;
  }
}
