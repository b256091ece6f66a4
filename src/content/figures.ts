// Every number that our text may show, by its id, taken on trust as this build has shipped it; npm run check reads the file.
// It must not know sentences, labels or languages; the formulas are in figures.json.
import { figuresOf, type Figures } from '../core/text/figure.ts';
import type { Formula } from '../core/text/formula.ts';
import formulas from './figures.json';

export const FIGURES: Figures = figuresOf(formulas as Readonly<Record<string, Formula>>);
