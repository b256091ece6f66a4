// The preview of a page for chats and networks, as one SVG of 1200 by 630: title, numbers and date beside the map.
// It must not know how it becomes an image file.
import { render } from 'svelte/server';
import { linesOf } from '../ui/image/lines.ts';
import type { Still } from '../ui/image/still.ts';
import type { PageContext } from './context.svelte.ts';
import { escaped } from '../ui/kit/escaped.ts';
import Picture from './parts/Picture.svelte';
import { within } from './picture.ts';
import { PREVIEW } from './preview-file.ts';
import { headlineOn } from './headline.ts';
import { CROP } from './crop.ts';

const TEXT = { left: 48, width: 452 } as const;
const MAP = { left: 540, width: PREVIEW.width - 540 } as const;
const INK = '#2b2824';
const QUIET = '#695f50';

type Style = { readonly size: number; readonly family: string; readonly weight: number; readonly colour: string };
const TITLE: Style = { size: 46, family: 'Source Serif 4', weight: 700, colour: INK };
const NUMBER: Style = { size: 64, family: 'Noto Sans', weight: 600, colour: INK };
const SMALL: Style = { size: 25, family: 'Noto Sans', weight: 400, colour: QUIET };

/** About how wide a text is, CSS pixels: letters of these typefaces are a little wider than half their size. */
const measure =
  ({ size, weight }: Style): ((text: string) => number) =>
  (text) =>
    Array.from(text).length * size * (weight > 400 ? 0.56 : 0.53);

const textAt = (y: number, text: string, { size, family, weight, colour }: Style): string =>
  `<text x="${TEXT.left}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;

/** The texts of the preview from the top to the bottom, each with where its line stands. */
function column(page: PageContext): string[] {
  const { title, number, about } = headlineOn(page);
  const said: (readonly [string, Style])[] = [[title, TITLE]];
  if (number !== '') said.push([number, NUMBER], ...about.map((text) => [text, SMALL] as const));
  let y = 70;
  return said.flatMap(([text, style]) =>
    linesOf(text, TEXT.width, measure(style)).map((line, index) => {
      y += style.size * (index === 0 && style === NUMBER ? 1.5 : 1.25);
      return textAt(Math.round(y), line, style);
    }),
  );
}

/** The drawing without what only a page needs. */
function drawingOf({ panels }: Still): string {
  const [panel] = panels;
  if (!panel) return '';
  const { body } = render(Picture, { props: { picture: within(panel.picture, CROP) } });
  const { left, width } = MAP;
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<svg [^>]*?viewBox/,
      `<svg x="${left}" y="0" width="${width}" height="${PREVIEW.height}" preserveAspectRatio="xMidYMid slice" viewBox`,
    );
}

/** The preview of a page with a picture. */
export function previewOf(page: PageContext, still: Still): string {
  const { width, height } = PREVIEW;
  const { store, locale } = page.edition;
  const dated = page.say('preview.of', { date: store.knowledge.asOf(store.knowledge.dayIn(locale)) });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fbf8f1"/>`,
    drawingOf(still),
    `<rect x="${MAP.left - 1}" width="1" height="${height}" fill="#ddd4c3"/>`,
    ...column(page),
    textAt(height - 40, dated, SMALL),
    '</svg>',
  ].join('');
}
