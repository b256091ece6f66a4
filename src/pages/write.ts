// Writes every page of the site in every language: its address, its head and its body.
// It must not know the disk, or the built script that takes a page over.
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { fetchAbout } from '../content/about.ts';
import { fetchPath } from '../content/path.ts';
import { LOCALES } from '../core/values/locale.ts';
import { queryOfView } from '../core/view/opening.ts';
import { addressOf, sitePagesOf, viewOfPage, type PageKind, type SitePage } from '../core/view/site-pages.ts';
import About from './About.svelte';
import Article from './Article.svelte';
import ClaimRegister from './ClaimRegister.svelte';
import Contradictions from './Contradictions.svelte';
import { PageContext, type Edition } from './context.svelte.ts';
import { editionOf } from './edition.ts';
import { fill } from './fill.ts';
import Frame from './Frame.svelte';
import Glossary from './Glossary.svelte';
import { headOf } from './head.ts';
import Home from './Home.svelte';
import Overview from './Overview.svelte';
import type { Still } from '../ui/image/still.ts';
import { previewOf } from './preview.ts';
import { pictureOn } from './picture.ts';
import Proposal from './Proposal.svelte';
import { siteFiles, type SiteFile } from './site-files.ts';
import Strikes from './Strikes.svelte';

/** `address` is from the root of the site, without a slash before it; `html` is the whole page, `preview` the SVG of its preview. */
export type WrittenPage = { readonly address: string; readonly html: string; readonly preview: string };
/** `template` is the built index.html, `style` its style sheet without a script, `fonts` the files of its typefaces, `base` the address of the site with a slash at its end, or empty. */
export type Site = {
  readonly template: string;
  readonly style: string;
  readonly fonts: readonly string[];
  readonly base: string;
};
type Body = { readonly Body: Component<never>; readonly props: Record<string, unknown> };

/** What stands on a page, and what it is given. */
const BODIES: Readonly<Record<PageKind, (edition: Edition, page: SitePage) => Body | Promise<Body>>> = {
  home: async (edition, page) => ({ Body: Home, props: { still: pictureOn(edition, page), steps: await fetchPath(edition.locale) } }), // prettier-ignore
  proposal: (edition, page) => ({ Body: Proposal, props: { still: pictureOn(edition, page) } }),
  article: (edition, page) => ({ Body: Article, props: { still: pictureOn(edition, page) } }),
  strikes: (edition, page) => ({ Body: Strikes, props: { still: pictureOn(edition, page) } }),
  claims: () => ({ Body: ClaimRegister, props: {} }),
  contradictions: () => ({ Body: Contradictions, props: {} }),
  overview: (edition, page) => ({ Body: Overview, props: { still: pictureOn(edition, { ...page, kind: 'home' }) } }),
  glossary: () => ({ Body: Glossary, props: {} }),
  about: async ({ locale }) => ({ Body: About, props: { about: await fetchAbout(locale) } }),
};

/** The view that a page opens, as the query of a link; none for the home page, which opens in the reader's own language. */
function queryOf({ store, locale }: Edition, page: SitePage): string {
  const isHome = addressOf(page, locale) === '';
  return isHome ? '' : queryOfView(viewOfPage(page, locale, store.choice.view));
}

/** Whether a page needs the file of a typeface, by its alphabet: Latin for numbers and names at least. */
const isNeeded = (file: string, title: string): boolean =>
  !file.includes('cyrillic') || /\p{Script=Cyrillic}/u.test(title);

type Everywhere = Site & { readonly addresses: readonly string[] };
async function pageOf(edition: Edition, page: SitePage, site: Everywhere): Promise<WrittenPage> {
  const { locale } = edition;
  const context = new PageContext(edition, page);
  const body = await BODIES[page.kind](edition, page);
  const { body: written } = render(Frame, { props: { page: context, ...body } as never });
  const { style, addresses } = site;
  const head = headOf(context, site.base);
  const fonts = site.fonts.filter((file) => isNeeded(file, head.title));
  const filling = { locale, ...head, fonts, body: written, toRoot: context.toRoot, isHome: page.kind === 'home', query: queryOf(edition, page), style, addresses }; // prettier-ignore
  const still = (body.props['still'] as Still | undefined) ?? pictureOn(edition, { kind: 'home', id: '' });
  return { address: addressOf(page, locale), html: fill(site.template, filling), preview: previewOf(context, still) };
}

/** Every page in every language, and the files beside them. Throws a FilesError where a file is missing or faulty. */
export async function writtenSite(
  site: Site,
): Promise<{ readonly pages: readonly WrittenPage[]; readonly files: readonly SiteFile[] }> {
  const editions = await Promise.all(LOCALES.map(editionOf));
  const all = editions.flatMap((edition) => sitePagesOf(edition.world).map((page) => ({ edition, page })));
  const addresses = all.map(({ edition, page }) => addressOf(page, edition.locale)).filter(Boolean);
  const pages: WrittenPage[] = [];
  for (const { edition, page } of all) pages.push(await pageOf(edition, page, { ...site, addresses }));
  return { pages, files: siteFiles(editions, site.base) };
}
