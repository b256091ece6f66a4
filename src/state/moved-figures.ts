// Finds the figures whose value has changed since their sentences were last reviewed.
// It must not know where a sentence stands, nor how a changed number is marked.
import address from '../content/acknowledged.json?url';
import type { World } from '../core/land/catalogue.ts';
import type { Figures } from '../core/text/figure.ts';
import { evaluator } from '../core/text/formula.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { movedFigures, type Acknowledgements, type Moved } from '../core/check/moved-figures.ts';
import { LoadError } from './load.ts';

/** Values at each proposal's default depth, which the acknowledgements refer to, whatever depth the reader has set. */
async function currentValues(world: World, figures: Figures): Promise<Map<string, Quantity>> {
  const evaluate = evaluator(world);
  const values = new Map<string, Quantity>();
  for (const [id, { formula }] of figures) {
    values.set(id, evaluate(formula));
    await new Promise((resume) => setTimeout(resume));
  }
  return values;
}

/** The changed figures by id. Throws a LoadError if the acknowledgements cannot be read. */
export async function loadMoved(world: World, figures: Figures): Promise<ReadonlyMap<string, Moved>> {
  const file = 'src/content/acknowledged.json';
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new LoadError([{ file, kind: 'missing', problems: [] }]);
  const malformed = new LoadError([{ file, kind: 'malformed', problems: [] }]);
  const acknowledged = (await response.json().catch(() => Promise.reject(malformed))) as Acknowledgements;
  return new Map(movedFigures(acknowledged, await currentValues(world, figures)).map((moved) => [moved.figure, moved]));
}
