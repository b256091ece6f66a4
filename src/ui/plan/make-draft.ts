// Makes a plan a proposal of a new draft in the workshop, and opens it there.
// It must not know how an entry is shown. It fetches the workshop, which nobody else of the plan needs.
import { LOCALES, type Locale } from '../../core/values/locale.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { openPanel } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';
import { proposalWords } from './proposal-words.ts';
import { wordsIn } from './words.svelte.ts';

/** What fetches the parts of the workshop that are needed, all at once. */
const parts = () =>
  Promise.all([
    import('../workshop/open.svelte.ts'),
    import('../workshop/go.ts'),
    import('../workshop/entries/spaced.ts'),
    import('../../core/plan/as-proposal.ts'),
    import('../../core/entries/edit.ts'),
    import('../../core/entries/proposals.ts'),
  ]);

/**
 * Begins a draft with the plan as its only change, and opens it; a draft that was open stays among the others. Rejects
 * where the workshop does not load. Nothing happens where the start of the plan does not exist.
 */
export async function makeDraft(store: Store, plan: Plan): Promise<void> {
  const { knowledge, choice } = store;
  const [{ openWorkshop }, { goTo }, { spaced }, { proposalOf, rulesOfPlan }, { newId }, { PROPOSALS }] = await parts();
  const land = knowledge.world && rulesOfPlan(knowledge.world, plan);
  if (!knowledge.world || !land) return;
  const workshop = await openWorkshop(store);
  await workshop.drafts.written();
  const languages = await Promise.all(
    LOCALES.map(async (locale) => [locale, proposalWords(plan, await wordsIn(locale), await knowledge.lexiconIn(locale))] as const), // prettier-ignore
  );
  const spacedWords = <T extends object>(locale: Locale, words: T): T =>
    Object.fromEntries(Object.entries(words).map(([name, value]) => [name, spaced(workshop, locale, value as string)])) as T; // prettier-ignore
  const words = new Map(languages.map(([locale, of]) => [locale, spacedWords(locale, of)] as const));
  const title = words.get('en')?.title ?? '';
  workshop.begin(words.get(choice.view.locale)?.title ?? title);
  const id = newId(workshop.documents, PROPOSALS, title, LOCALES);
  const operations = proposalOf(workshop.documents, { id, land, day: workshop.day, words });
  workshop.do({ what: 'add-entry', subject: id, operations });
  choice.apply(openPanel('workshop'));
  goTo(workshop, store, { tab: 'proposals', subject: id });
}
