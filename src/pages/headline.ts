// What a preview says in large type: the title of the page, and the one number of a proposal with its range and meaning.
// It must not know how it is drawn.
import { assignAll } from '../core/scenario/ledger.ts';
import { headlineOf, withdrawalsFromToday } from '../core/scenario/withdrawals.ts';
import { formatQuantity, formatRange } from '../i18n/format.ts';
import type { PageContext } from './context.svelte.ts';
import { subjectOf } from './subject.ts';

/** `number` is empty where a page has none: it draws no new line, or it is no proposal. */
export type Headline = { readonly title: string; readonly number: string; readonly about: readonly string[] };

export function headlineOn(page: PageContext): Headline {
  const { edition, page: site } = page;
  const { world, store, locale } = edition;
  const { title } = subjectOf(page);
  const scenario = site.kind === 'proposal' ? world.scenarios.get(site.id) : undefined;
  const withdrawals = scenario && withdrawalsFromToday(world, assignAll(world.mosaic, scenario));
  const headline = withdrawals && headlineOf(withdrawals);
  if (!headline) return { title, number: '', about: [] };
  const about = [formatRange(headline.area, locale), store.knowledge.say(`change.${headline.kind}`)].filter(Boolean);
  return { title, number: formatQuantity(headline.area, locale), about };
}

/** The same as one text, for readers who do not see the picture. */
export const altTextOf = ({ title, number, about }: Headline): string =>
  number === '' ? title : `${title}: ${[number, ...about].join(', ')}`;
