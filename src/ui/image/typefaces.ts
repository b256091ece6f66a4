// The typefaces of a picture: those of the page. A file that stands alone carries the alphabets that it writes in.
// It must not know what is written.
import sansCyrillic from '@fontsource-variable/noto-sans/files/noto-sans-cyrillic-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { FONT } from '../../map/letters.ts';
import type { MeasureType, Type } from './layout.ts';

/** The typeface of titles and large numbers, as CSS. */
export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";

const LATIN = 'U+0000-00FF,U+02BB-02BC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+2116';
const IS_CYRILLIC = /[\u0400-\u045F\u0490\u0491\u2116]/;
const SANS_NAME = 'Noto Sans';
const SERIF_NAME = 'Source Serif 4';
const FACES = [
  { name: SANS_NAME, url: sansLatin, range: LATIN, cyrillic: false },
  { name: SANS_NAME, url: sansCyrillic, range: CYRILLIC, cyrillic: true },
  { name: SERIF_NAME, url: serifLatin, range: LATIN, cyrillic: false },
  { name: SERIF_NAME, url: serifCyrillic, range: CYRILLIC, cyrillic: true },
] as const;

async function dataAddress(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/** The typefaces of two texts as a style sheet with the files inside; Cyrillic only for a text that has such letters. */
export async function facesFor({ sans, serif }: { readonly sans: string; readonly serif: string }): Promise<string> {
  const needed = FACES.filter(({ name, cyrillic }) => {
    const text = name === SANS_NAME ? sans : serif;
    return cyrillic ? IS_CYRILLIC.test(text) : text !== '';
  });
  const rules = needed.map(
    async ({ name, url, range }) =>
      `@font-face{font-family:'${name}';font-weight:100 900;src:url(${await dataAddress(url)}) format('woff2');unicode-range:${range}}`,
  );
  return (await Promise.all(rules)).join('\n');
}

const pen = document.createElement('canvas').getContext('2d');

/** The width of a text in the page's letters; about as wide where there is no canvas. */
export const measureText: MeasureType = (text: string, { size, weight, serif }: Type): number => {
  if (!pen) return text.length * size * 0.6;
  pen.font = `${weight} ${size}px ${serif ? SERIF : FONT}`;
  return pen.measureText(text).width;
};
