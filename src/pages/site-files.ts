// The files beside the pages: the list of pages for search engines, the feed of corrections, and the page for addresses that do not exist.
// It must not know what stands on a page, nor the disk.
import { CORRECTIONS } from '../content/about.ts';
import { LOCALES } from '../core/values/locale.ts';
import { addressOf, sitePagesOf, type SitePage } from '../core/view/site-pages.ts';
import { INITIAL } from '../core/view/view.ts';
import type { Edition } from './context.svelte.ts';
import { escaped } from '../ui/kit/escaped.ts';
import { sayOfPages } from '../i18n/pages.ts';

/** A file by its path from the root of the site. */
export type SiteFile = { readonly path: string; readonly text: string };

const alternates = (page: SitePage, base: string): string =>
  LOCALES.map(
    (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escaped(base + addressOf(page, locale))}"/>`,
  ).join('');

/** Every page with its other languages, as sitemaps.org has it; `base` is the address of the site with a slash at its end. */
function sitemapOf(world: Edition['world'], base: string): string {
  const entries = sitePagesOf(world).flatMap((page) =>
    LOCALES.map(
      (locale) => `<url><loc>${escaped(base + addressOf(page, locale))}</loc>${alternates(page, base)}</url>`,
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

/** The log of corrections as an Atom feed, the latest first. */
function feedOf({ locale, store, words }: Edition, base: string): string {
  const about = base + addressOf({ kind: 'about', id: '' }, locale);
  const latest = CORRECTIONS.at(-1)?.date ?? store.knowledge.world?.asOf ?? '';
  const entries = CORRECTIONS.toReversed().map(
    ({ id, date, said }) =>
      `<entry><id>${escaped(about)}#${id}</id><title>${escaped(said[locale] ?? '')}</title><updated>${date}T00:00:00Z</updated><link href="${escaped(about)}"/></entry>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escaped(about)}</id><title>${escaped(sayOfPages(words, locale, 'corrections'))}</title>`,
    `<updated>${latest}T00:00:00Z</updated><author><name>Redlines</name></author><link href="${escaped(about)}"/>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

/** The page that hosts show for an address that there is not, in every language. */
export function notFoundPage(editions: readonly Edition[], base: string): string {
  const home = (edition: Edition): string => (base || '/') + addressOf({ kind: 'home', id: '' }, edition.locale);
  const sections = editions.map((edition) => {
    const say = (key: 'notFound' | 'notFound.how' | 'notFound.home'): string => escaped(sayOfPages(edition.words, edition.locale, key)); // prettier-ignore
    return `<section lang="${edition.locale}"><h1>${say('notFound')}</h1><p>${say('notFound.how')}</p><p><a href="${escaped(home(edition))}">${say('notFound.home')}</a></p></section>`;
  });
  return [
    `<!doctype html>\n<html lang="${INITIAL.locale}">`,
    '<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="robots" content="noindex" /><title>404 · Redlines</title></head>',
    `<body>${sections.join('')}</body>`,
    '</html>\n',
  ].join('\n');
}

/** The files that the site has beside its pages; lists of addresses only where it is known where the site will be. */
export function siteFiles(editions: readonly Edition[], base: string): SiteFile[] {
  const [first] = editions;
  const notFound: SiteFile = { path: '404.html', text: notFoundPage(editions, base) };
  if (base === '' || !first) return [notFound];
  return [
    notFound,
    { path: 'sitemap.xml', text: sitemapOf(first.world, base) },
    { path: 'robots.txt', text: `Sitemap: ${base}sitemap.xml\n` },
    ...editions.map((edition) => ({ path: `${addressOf({ kind: 'about', id: '' }, edition.locale)}corrections.xml`, text: feedOf(edition, base) })), // prettier-ignore
  ];
}
