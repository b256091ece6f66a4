// What every part of a written page knows: the store filled for one language, the page, and the way to other pages.
// It must not know what stands on a page.
import { createContext } from 'svelte';
import { addressOf, type SitePage } from '../core/view/site-pages.ts';
import type { Locale } from '../core/values/locale.ts';
import type { Paragraph } from '../core/text/prose.ts';
import { filled } from '../i18n/filled.ts';
import { sayOfPages, type PagesKey, type PagesWords } from '../i18n/pages.ts';
import type { Params } from '../i18n/messages.ts';
import type { Population } from '../core/population/population.ts';
import type { World } from '../core/land/catalogue.ts';
import type { Lexicon } from '../state/load.ts';
import type { Store } from '../state/store.svelte.ts';

/** One language of the site, from which its pages are written. */
export type Edition = {
  readonly locale: Locale;
  readonly store: Store;
  readonly world: World;
  readonly lexicon: Lexicon;
  readonly population: Population;
  readonly words: PagesWords;
};

export class PageContext {
  constructor(
    readonly edition: Edition,
    readonly page: SitePage,
  ) {}

  /** A message of the catalogue of pages. */
  say(key: PagesKey, params: Params = {}): string {
    return sayOfPages(this.edition.words, this.edition.locale, key, params);
  }
  /** Our own text as plain words, its numbers filled in. */
  filled(text: string | Paragraph): string {
    const { store, locale } = this.edition;
    return filled(text, locale, (figure) => store.choice.figure(figure));
  }
  /** The way from this page to the root of the site: empty, or a row of `../`. */
  get toRoot(): string {
    return addressOf(this.page, this.edition.locale).replace(/[^/]+\//g, '../');
  }
  /** The relative address of another page, in the same language unless another is named. */
  to(page: SitePage, locale: Locale = this.edition.locale): string {
    return `${this.toRoot}${addressOf(page, locale)}` || './';
  }
}

export const [usePage, providePage] = createContext<PageContext>();
