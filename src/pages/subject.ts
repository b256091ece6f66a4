// What a page is about, in the words of search results and previews: its title and one or two sentences.
// It must not know the markup of a head.
import { periodOf, strikesOf } from '../core/claims/strikes.ts';
import type { PageKind } from '../core/view/site-pages.ts';
import { formatPeriod } from '../i18n/days.ts';
import type { PageContext } from './context.svelte.ts';

export type Subject = { readonly title: string; readonly description: string };

/** Search engines cut a description there, characters. */
const LONGEST = 300;

/** Whole sentences of a text, as many as fit; at least the first. */
function shortened(text: string): string {
  const sentences = text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«“])/u);
  return sentences.reduce((said, next) => (said.length + next.length < LONGEST ? `${said} ${next}` : said));
}

/** The days of the strike reports. */
const daysOfStrikes = ({ edition: { world, locale } }: PageContext): string =>
  formatPeriod(periodOf(strikesOf(world)) ?? { from: world.asOf }, locale);

type SubjectOf = (page: PageContext) => Subject;
const SUBJECTS: Readonly<Record<PageKind, SubjectOf>> = {
  home: (page) => {
    const { store, locale } = page.edition;
    return { title: page.say('home.title'), description: page.say('home.description', { date: store.knowledge.dayIn(locale) }) }; // prettier-ignore
  },
  proposal: (page) => {
    const text = page.edition.lexicon.texts.scenarios[page.page.id];
    return { title: text?.title ?? '', description: page.filled(text?.summary ?? '') };
  },
  article: (page) => {
    const prose = page.edition.lexicon.texts.articles[page.page.id];
    return { title: prose?.headline ?? '', description: page.filled(prose?.note ?? []) };
  },
  strikes: (page) => ({
    title: page.edition.store.knowledge.say('panel.strikes'),
    description: page.say('strikes.description', { period: daysOfStrikes(page) }),
  }),
  claims: (page) => ({
    title: page.edition.store.knowledge.say('claims.title'),
    description: page.say('claims.lede'),
  }),
  contradictions: ({ edition: { store } }) => ({
    title: store.knowledge.say('contradictions.title'),
    description: store.knowledge.say('contradictions.lede'),
  }),
  overview: (page) => ({
    title: page.edition.store.knowledge.say('overview.title'),
    description: page.say('overview.lede'),
  }),
  glossary: ({ edition: { store } }) => ({
    title: store.knowledge.say('glossary.title'),
    description: store.knowledge.say('glossary.note'),
  }),
  about: (page) => ({
    title: page.edition.store.knowledge.say('about.title'),
    description: page.say('about.description'),
  }),
};

/** The title and the description of a page. */
export function subjectOf(page: PageContext): Subject {
  const { title, description } = SUBJECTS[page.page.kind](page);
  return { title, description: shortened(description) };
}
