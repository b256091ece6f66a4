// Notes of scenarios on the map: each has some, and one stands on the land that it changes, however narrow that is.
// It must not know the words of a note, nor how it is drawn.
import type { Problem, Scenario } from '../../../geo/schema.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { standsOnChange } from '../scenario/note-subject.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { isApplicable, SCENARIOS_FILE } from './scenario-rules.ts';

const ADD = 'add one to three notes: an id, a `subject` on the land, and words in every language';
const MOVE = 'move the `subject` of one onto that land, near the line';

function problemsOf(scenario: Scenario, mosaic: Mosaic): Problem[] {
  const { id, notes = [] } = scenario;
  if (notes.length === 0)
    return [{ ...problemAt(SCENARIOS_FILE, id, 'has no `notes` on the map', ADD), reason: { kind: 'noNotes' } }];
  if (mosaic.cells.length === 0 || !isApplicable(scenario) || standsOnChange(scenario, mosaic, notes)) return [];
  const message = 'do not stand on the land that the scenario changes, at every depth';
  return [{ ...problemAt(SCENARIOS_FILE, `${id}.notes`, message, MOVE), reason: { kind: 'notesOffLand' } }];
}

const problemCache = new WeakMap<Mosaic, WeakMap<Scenario, readonly Problem[]>>();

function judge({ world: { scenarios, mosaic } }: CheckInput): Problem[] {
  const byScenario = memoize(problemCache, mosaic, () => new WeakMap<Scenario, readonly Problem[]>());
  return [...scenarios.values()].flatMap((scenario) =>
    memoize(byScenario, scenario, () => problemsOf(scenario, mosaic)),
  );
}

export const NOTE_RULES: readonly Rule[] = [{ name: 'notes of scenarios', judge }];
