// Puts a written page into the frame of index.html: its language, head and body, and the way from its folder to the files.
// It must not know what is written, nor the disk.
import { EARLY_SCRIPT } from './early-script.ts';
import { escaped } from '../ui/kit/escaped.ts';

/** `toRoot` leads from the page to the root of the site, `query` is the view that the page opens in the living app, `style` the style sheet for readers without a script. */
export type Filling = {
  readonly locale: string;
  readonly title: string;
  readonly tags: string;
  readonly body: string;
  readonly toRoot: string;
  readonly isHome: boolean;
  /** The files of the typefaces that the page needs, from the root of the site. */
  readonly fonts: readonly string[];
  readonly query: string;
  readonly style: string;
  /** Those of all pages, from the root of the site. */
  readonly addresses: readonly string[];
};

/** The place of the body in index.html. */
const APP = /<div id="app">[\s\S]*?<\/section>\s*<\/div>\s*<\/div>/;

function replaced(html: string, pattern: RegExp, text: string): string {
  if (!pattern.test(html)) throw new Error(`index.html has no ${pattern.source}`);
  return html.replace(pattern, () => text);
}

/** Files beside index.html as they are reached from the page. */
const fromPage = (template: string, toRoot: string): string =>
  template.replace(/((?:href|src)=")\.\/(?=[^"])/g, (_, start: string) => `${start}${toRoot || './'}`);

/** What the living app reads of the page: the way to the root of the site, the view, and which pages there are. */
const settingOf = ({ toRoot, query, addresses }: Filling): string =>
  [
    ['root', toRoot],
    ['view', query],
    ['pages', addresses.join(' ')],
  ]
    .map(([name = '', content = '']) => `<meta name="redlines:${name}" content="${escaped(content)}" />`)
    .join('\n    ');

/** The HTML of a page; `template` is the built index.html. Throws an Error where that lacks a place to fill. */
export function fill(template: string, filling: Filling): string {
  const { locale, title, tags, body, toRoot, style, isHome, fonts } = filling;
  const started = (/<div class="start">[\s\S]*?<\/section>\s*<\/div>/.exec(template)?.[0] ?? '').replaceAll(
    'h1>',
    'h2>',
  );
  const preloads = fonts
    .map((file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${toRoot}${file}" />`)
    .join('\n    ');
  const unscripted = `<noscript><link rel="stylesheet" href="${toRoot}${style}" /></noscript>`;
  const places: readonly (readonly [RegExp, string])[] = [
    [/<html lang="[^"]*"/, `<html lang="${locale}"`],
    [/<title>[^<]*<\/title>/, `<title>${escaped(title)}</title>`],
    [/<meta\s+name="description"[^>]*>/, `${tags}\n    ${settingOf(filling)}`],
    [
      /<\/head>/,
      `  ${preloads}\n    ${isHome ? `<script>${EARLY_SCRIPT}</script>\n    ` : ''}${unscripted}\n  </head>`,
    ],
    [APP, `<div id="app">${body}\n      ${started}\n    </div>`],
  ];
  return places.reduce((html, [pattern, text]) => replaced(html, pattern, text), fromPage(template, toRoot));
}
