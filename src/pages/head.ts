// The head of a page: what search engines, feeds and previews in chats read.
// It must not know what stands in the body.
import { LOCALES, type Locale } from '../core/values/locale.ts';
import { addressOf } from '../core/view/site-pages.ts';
import { INITIAL } from '../core/view/view.ts';
import type { PageContext } from './context.svelte.ts';
import { escaped } from '../ui/kit/escaped.ts';
import { linkedDataOf } from './linked-data.ts';
import { PREVIEW } from './preview-file.ts';
import { headlineOn, altTextOf } from './headline.ts';
import { subjectOf } from './subject.ts';

type Attributes = Readonly<Record<string, string>>;
const tag = (name: 'meta' | 'link', attributes: Attributes): string =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${escaped(value)}"`)
    .join(' ')} />`;
const property = (name: string, content: string): string => tag('meta', { property: name, content });
const named = (name: string, content: string): string => tag('meta', { name, content });

/** The languages of previews, as Open Graph writes them. */
const TERRITORIES: Readonly<Record<Locale, string>> = { en: 'en_GB', uk: 'uk_UA' };

/** The address of a page from another page, or from the web where `base` says where the site will be. */
function addressFrom(page: PageContext, base: string, locale: Locale = page.edition.locale): string {
  return base === '' ? page.to(page.page, locale) : `${base}${addressOf(page.page, locale)}`;
}

const linksTo = (page: PageContext, base: string): string[] => [
  tag('link', { rel: 'canonical', href: addressFrom(page, base) }),
  ...LOCALES.map((locale) =>
    tag('link', { rel: 'alternate', hreflang: locale, href: addressFrom(page, base, locale) }),
  ),
  tag('link', { rel: 'alternate', hreflang: 'x-default', href: addressFrom(page, base, INITIAL.locale) }),
  ...(base !== '' && page.page.kind === 'about'
    ? [
        tag('link', {
          rel: 'alternate',
          type: 'application/atom+xml',
          href: `${addressFrom(page, base)}corrections.xml`,
        }),
      ]
    : []),
];

function previewOf(page: PageContext, base: string): string[] {
  const { title, description } = subjectOf(page);
  const { locale } = page.edition;
  return [
    property('og:type', page.page.kind === 'article' ? 'article' : 'website'),
    property('og:site_name', 'Redlines'),
    property('og:title', title),
    property('og:description', description),
    property('og:url', addressFrom(page, base)),
    property('og:locale', TERRITORIES[locale]),
    ...LOCALES.filter((other) => other !== locale).map((other) => property('og:locale:alternate', TERRITORIES[other])),
    property('og:image', `${base === '' ? '' : addressFrom(page, base)}${PREVIEW.file}`),
    property('og:image:width', String(PREVIEW.width)),
    property('og:image:height', String(PREVIEW.height)),
    property('og:image:alt', altTextOf(headlineOn(page))),
    named('twitter:card', 'summary_large_image'),
  ];
}

/** JSON in a page: no text in it can end the script or open a comment. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Title and tags of a page; `base` is the address of the site with a slash at its end, or empty where it is not known. */
export function headOf(page: PageContext, base: string): { readonly title: string; readonly tags: string } {
  const { title, description } = subjectOf(page);
  const tags = [
    named('description', description),
    ...linksTo(page, base),
    ...previewOf(page, base),
    `<script type="application/ld+json">${inScript(linkedDataOf(page, addressFrom(page, base)))}</script>`,
  ];
  return { title: `${title} · Redlines`, tags: tags.join('\n    ') };
}
