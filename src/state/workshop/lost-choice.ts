// Keeps the view to what there is: what an edit, an undo or the end of a draft has taken away is chosen no longer.
// It must not know what was taken away, or why.
import { settle } from '../../core/view/share.ts';
import { chooseScenario } from '../../core/view/view.ts';
import type { Choice } from '../choice.svelte.ts';
import type { Knowledge } from '../knowledge.svelte.ts';
import { knownIds } from '../known-ids.ts';

/** The proposal that was chosen when it went, and the one that took its place: it comes back while that one is chosen. */
type Lost = { readonly scenario: string; readonly instead: string };

/** Returns what is to be called whenever facts or texts have been replaced. */
export function keepToWhatIsThere(choice: Choice, knowledge: Knowledge): () => void {
  let lost: Lost | undefined;
  return () => {
    const known = knownIds(knowledge);
    if (lost && choice.view.scenario !== lost.instead) lost = undefined;
    if (lost && known.has('scenario', lost.scenario)) {
      choice.apply(chooseScenario(lost.scenario), 'replace');
      lost = undefined;
    }
    const { view, notices } = settle(choice.view, known);
    if (notices.length === 0) return;
    if (view.scenario !== choice.view.scenario) lost = { scenario: choice.view.scenario, instead: view.scenario };
    choice.apply(() => view, 'replace');
  };
}
