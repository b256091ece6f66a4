// Which figures show another number than the one somebody last read their sentences with.
// It must not know where a sentence stands, nor how a number that moved is marked.
import address from '../content/acknowledged.json?url';
import { FIGURES } from '../content/figures.ts';
import type { World } from '../core/land/catalogue.ts';
import { evaluator } from '../core/text/formula.ts';
import type { Quantity } from '../core/values/quantity.ts';
import { movedFigures, type Acknowledgements, type Moved } from '../core/check/moved-figures.ts';
import { LoadError } from './load.ts';

/** What was acknowledged holds for the depth that a proposal opens with, whatever the reader has set since. */
async function valuesNow(world: World): Promise<Map<string, Quantity>> {
  const evaluate = evaluator(world);
  const values = new Map<string, Quantity>();
  for (const [id, { formula }] of FIGURES) {
    values.set(id, evaluate(formula));
    await new Promise((resume) => setTimeout(resume));
  }
  return values;
}

/** The figures that moved, by id; throws a LoadError where what was acknowledged cannot be read. */
export async function loadMoved(world: World): Promise<ReadonlyMap<string, Moved>> {
  const file = 'src/content/acknowledged.json';
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new LoadError([{ file, kind: 'missing', problems: [] }]);
  const malformed = new LoadError([{ file, kind: 'malformed', problems: [] }]);
  const acknowledged = (await response.json().catch(() => Promise.reject(malformed))) as Acknowledgements;
  return new Map(movedFigures(acknowledged, await valuesNow(world)).map((one) => [one.figure, one]));
}
