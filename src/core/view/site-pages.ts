// The pages that are written when the site is built: which there are, their addresses, and the view that each opens.
// It must not know what stands on a page, nor the address bar.
import type { World } from '../land/catalogue.ts';
import type { Locale } from '../values/locale.ts';
import { OPENING_VIEW } from './opening.ts';
import {
  INITIAL,
  chooseScenario,
  compose,
  narrow,
  openArticle,
  openPanel,
  turnTo,
  type Step,
  type View,
} from './view.ts';

/** The kinds of pages, each with the folder of its address below that of its language. */
const FOLDERS = {
  home: '',
  proposal: 'p/',
  article: 'a/',
  strikes: 'strikes/',
  claims: 'claims/',
  contradictions: 'contradictions/',
  overview: 'overview/',
  glossary: 'glossary/',
  about: 'about/',
} as const;
export type PageKind = keyof typeof FOLDERS;
/** `id` is that of the scenario or the article; empty where there is one page of a kind. */
export type SitePage = { readonly kind: PageKind; readonly id: string };

/** The language of the addresses that name none. */
const UNNAMED: Locale = INITIAL.locale;

/** The address of a page from the root of the site: empty, or ending with a slash. */
export const addressOf = ({ kind, id }: SitePage, locale: Locale): string =>
  `${locale === UNNAMED ? '' : `${locale}/`}${FOLDERS[kind]}${id === '' ? '' : `${id}/`}`;

const single = (kind: PageKind): SitePage => ({ kind, id: '' });

/** Every page of one language, the home page first. */
export const sitePagesOf = ({ scenarios, articles }: Pick<World, 'scenarios' | 'articles'>): SitePage[] => [
  single('home'),
  single('overview'),
  ...[...scenarios.keys()].map((id): SitePage => ({ kind: 'proposal', id })),
  ...[...articles.keys()].map((id): SitePage => ({ kind: 'article', id })),
  ...(['strikes', 'claims', 'contradictions', 'glossary', 'about'] as const).map(single),
];

const STEPS: Readonly<Record<PageKind, (id: string) => Step>> = {
  home: () => () => OPENING_VIEW,
  proposal: (id) => compose(openPanel('scenario'), chooseScenario(id)),
  article: (id) => compose(openPanel('articles'), openArticle(id)),
  strikes: () => openPanel('strikes'),
  claims: () => turnTo('claims'),
  contradictions: () => compose(turnTo('claims'), narrow('contradiction', 'all')),
  overview: () => turnTo('overview'),
  glossary: () => turnTo('about'),
  about: () => turnTo('about'),
};

/** The view that a page opens in the living app, in a language, from the view that a link without parameters gives. */
export const viewOfPage = ({ kind, id }: SitePage, locale: Locale, base: View): View => ({
  ...STEPS[kind](id)(base),
  locale,
});

/** The page that tells of what a view shows; the home page where none does, which need not be there for an id of a draft. */
export function pageOfView({ page, panel, scenario, article, filters, deck, embed }: View): SitePage {
  if (deck !== null || embed !== null) return single('home');
  if (page === 'overview' || page === 'about') return single(page);
  if (page === 'claims') return single(filters.contradiction === undefined ? 'claims' : 'contradictions');
  if (page !== 'map') return single('home');
  if (panel === 'scenario') return { kind: 'proposal', id: scenario };
  if (panel === 'articles' && article !== null) return { kind: 'article', id: article };
  return single(panel === 'strikes' ? 'strikes' : 'home');
}
