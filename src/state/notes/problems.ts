// What is wrong with where the notes of proposals stand, as problems of the check.
// It must not know the disk, the page or where a problem is shown.
import type { Problem } from '../../../geo/schema.ts';
import { problemAt, type CheckInput } from '../../core/check/input.ts';
import { SCENARIOS_FILE } from '../../core/check/scenario-rules.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { faultsIn, windowViewsOf, renderContextOf, type Fault, type RenderContext } from './window-views.ts';

const FAULTS: Readonly<Record<Fault['kind'], string>> = {
  outside: 'its words lie outside the free part of the map',
  panel: 'its words lie under a panel or a button',
  subject: 'its words cover what it is about, or its own leader',
  mark: 'its words cover a mark of the proposal',
  town: 'its words cover the symbol of a town that it is about',
  note: 'its words lie on those of another note',
  leader: 'a leader runs through words',
  unnamed: 'a town that it is about finds no room for its name',
  name: 'it covers the name of a town that a note is about',
  none: 'there are no notes to be seen',
  near: 'the notes are so near to one another that none is drawn at the proposal’s own frame',
};
const FIX =
  'let the workshop find places (the proposal’s form, “Find places for the notes”), write fewer words, or move `at`';

/** The first fault of each note of a proposal, over all windows and languages. */
function problemsOf(context: RenderContext, scenario: Scenario): Problem[] {
  const found = new Map<string, Problem>();
  for (const windowView of windowViewsOf(scenario))
    for (const { note, kind, other } of faultsIn(context, windowView, scenario)) {
      const where = `${windowView.size}, ${windowView.view.locale}`;
      const what = `${FAULTS[kind]}${other === undefined ? '' : ` (“${other}”)`}, at ${where}`;
      const reason = { kind: 'notePlace', value: where } as const;
      const path = [scenario.id, 'notes', note].filter((part) => part !== '').join('.');
      if (!found.has(path)) found.set(path, { ...problemAt(SCENARIOS_FILE, path, what, FIX), reason });
    }
  return [...found.values()];
}

/** What is wrong with where the notes of all proposals stand, or of some. The input must have no problems otherwise. */
export function noteProblems(input: CheckInput, ids: Iterable<string> = input.world.scenarios.keys()): Problem[] {
  const context = renderContextOf(input);
  const scenarios = [...ids].flatMap((id) => input.world.scenarios.get(id) ?? []);
  return scenarios.flatMap((scenario) => problemsOf(context, scenario));
}
