// Proves the codes by reading them with a decoder that is not ours: each gives back the text, and the view behind it.
// It must not know how a code is coloured.
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { DECKS, fetchDeck } from '../../src/content/decks.ts';
import { classQuery, openingView } from '../../src/core/deck/deck-link.ts';
import { slidesOf, turnToSlide } from '../../src/core/deck/deck.ts';
import { fromQuery, toQuery } from '../../src/core/view/share.ts';
import { FILTERS, INITIAL, LAYERS } from '../../src/core/view/view.ts';
import { modulesOf, pathOf } from '../../src/ui/qr/modules.ts';

const SITE = 'https://redlines.example.org/map/';
const PIXELS = 4;
type Rows = readonly (readonly boolean[])[];

/** Draws squares as a screen would and hands the picture to the decoder. */
function read(rows: Rows): string | undefined {
  const side = rows.length * PIXELS;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (rows[Math.floor(y / PIXELS)]?.[Math.floor(x / PIXELS)])
        data.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
  return jsqr(data, side, side)?.data;
}
const modules = (text: string): Rows => {
  const rows = modulesOf(text);
  if (!rows) throw new Error('no code');
  return rows;
};

test('every chapter of every deck has a code that opens it', async () => {
  for (const slug of DECKS) {
    const parsed = await fetchDeck(slug, 'uk');
    if (!parsed.ok) throw new Error(slug);
    for (let slide = 0; slide < slidesOf(parsed.value); slide++) {
      const view = turnToSlide(parsed.value, slide)({ ...INITIAL, locale: 'uk' });
      const text = read(modules(SITE + classQuery(view, parsed.value))) ?? '';
      expect(text.startsWith(`${SITE}?`)).toBe(true);
      expect(openingView(fromQuery(new URL(text).search).view, parsed.value)).toEqual(view);
    }
  }
});

test('a view with all that can be chosen still fits a code', () => {
  const view = {
    ...INITIAL,
    hidden: LAYERS,
    filters: Object.fromEntries(FILTERS.map((key) => [key, 'recognised-borders'])),
    own: Array.from({ length: 27 }, (_, n) => `UA-${n + 10}`),
    passage: 'a-passage-of-some-length',
  };
  expect(read(modules(SITE + toQuery(view)))).toBe(SITE + toQuery(view));
  expect(modulesOf('x'.repeat(4000))).toBeUndefined();
});

test('the path covers exactly the dark squares, within a quiet zone of four', () => {
  const rows = modules(`${SITE}?v=1`);
  const drawn = rows.map((row) => row.map(() => false));
  for (const [, x, y, run] of pathOf(rows).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let n = 0; n < Number(run); n++) drawn[Number(y)]![Number(x) + n] = true;
  expect(drawn).toEqual(rows);
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [[x, y]] : []))).flat();
  expect([Math.min(...dark), Math.max(...dark)]).toEqual([4, rows.length - 5]);
});
