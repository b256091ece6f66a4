// The label of a mark of the timeline in the reader's language, and how long its text takes to read.
// It must not know components or what choosing a mark does.
import type { Lane, Mark } from '../../core/time/timeline.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { say, type MessageKey } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

const SEVERAL: Readonly<Record<Lane, MessageKey>> = {
  moments: 'time.manyMoments',
  plans: 'time.manyPlans',
  strikes: 'time.manyStrikes',
  articles: 'time.manyArticles',
  claims: 'time.manyClaims',
};

/** The title of one item of a lane. */
export function titleOf(lane: Lane, id: string, { texts }: Lexicon): string {
  const titles: Readonly<Record<Lane, string | undefined>> = {
    moments: texts.timeline[id]?.title,
    plans: texts.scenarios[id]?.title,
    strikes: texts.strikes[id]?.place,
    articles: texts.articles[id]?.headline,
    claims: texts.claims[id],
  };
  return titles[lane] ?? id;
}

/** The same as short as there is: a proposal has a label. */
export const shortTitleOf = (lane: Lane, id: string, lexicon: Lexicon): string =>
  (lane === 'plans' ? lexicon.texts.scenarios[id]?.label : undefined) ?? titleOf(lane, id, lexicon);

/** `27 December 2025: Strikes on Kyiv`, `28 December 2025: 52 claims`. */
export function labelOf({ lane, ids: [id = '', ...more], period }: Mark, lexicon: Lexicon): string {
  const { locale, messages } = lexicon;
  const title =
    more.length === 0 ? titleOf(lane, id, lexicon) : say(messages, locale, SEVERAL[lane], { n: more.length + 1 });
  return say(messages, locale, 'time.mark', { period: formatPeriod(period, locale), title });
}

const MOST_TITLES = 4;

/** The titles of what a mark stands for where that is several things, the first few of them. */
export function titlesOf({ lane, ids }: Mark, lexicon: Lexicon): readonly string[] {
  if (ids.length < 2) return [];
  const titles = [...new Set(ids.map((id) => titleOf(lane, id, lexicon)))];
  return titles.length > MOST_TITLES ? [...titles.slice(0, MOST_TITLES - 1), '…'] : titles;
}

/** How long a text stays while the dates play, ms: 15 characters a second, plus 3 s to look at the map. */
export const dwell = (text: string): number => 3000 + (1000 * text.length) / 15;
