// What a reader of the site does, in the tests' words: follow a link without loading again, look at the map alone,
// find a place on it. It must not know how any component is laid out.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/core/view/view.ts';
import { paint, rest } from './drawing.ts';
import { decode, type Picture } from './png.ts';

type Messages = Readonly<Record<string, string>>;
export type Place = readonly [lon: number, lat: number];
export type Pixel = [x: number, y: number];

/** A file of the repository, by its path from the root. */
export const fileOf = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The words of the screen in a language. */
export const messagesOf = (locale: Locale): Messages =>
  JSON.parse(fileOf(`src/i18n/messages/${locale}.json`)) as Messages;

/** Opens a page or a panel that stands one level down, under “More”, by its message. */
export async function openMore(page: Page, key: string, locale: Locale = 'en'): Promise<void> {
  const words = messagesOf(locale);
  await page.locator('.more > button').click();
  await page.locator('.more .list').getByRole('button', { name: words[key]!, exact: true }).click();
}

/** Where a town of the map lies. */
export function placeOf(town: string): Place {
  type File = {
    readonly features: readonly { readonly id: string; readonly geometry: { readonly coordinates: Place } }[];
  };
  const { features } = JSON.parse(fileOf('geo/features/towns.geojson')) as File;
  const found = features.find(({ id }) => id === town);
  if (!found) throw new Error(`no ${town}`);
  return found.geometry.coordinates;
}

/** Follows a link to a view in the page that is open, as Back and Forward do. `query` may begin with the version, `v=1`. */
export async function travel(page: Page, query: string): Promise<void> {
  await page.evaluate(
    (search) => {
      history.pushState(null, '', search);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    `?v=1&${query.replace(/^v=1&?/, '')}`,
  );
}

export const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Hides everything but the drawn map, in a way that the content policy allows. */
export async function bare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body * { visibility: hidden } .maplibregl-canvas { visibility: visible }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** A picture of the map's part of the window, taken when the map rests and two in a row are the same. */
export async function still(page: Page): Promise<Picture> {
  const map = page.locator('.maplibregl-canvas');
  await paint(page);
  let last = await map.screenshot();
  for (let tries = 0; tries < 40; tries++) {
    const next = await map.screenshot();
    if (next.equals(last)) return decode(next);
    last = next;
  }
  throw new Error('the map never comes to rest');
}

const WORLD = 512;
/** Web Mercator, in shares of the world from its north-western corner. */
const mercator = ([lon, lat]: Place): Pixel => [
  lon / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];

/** The link part that looks at a place. */
export const at = ([lon, lat]: Place, zoom: number): string => `at=${lat},${lon},${zoom}`;

/**
 * Where places lie on the canvas, CSS pixels, when the link looks at `centre` from `zoom`. `middle` is where the
 * canvas shows the place looked at: panels cover parts of it, so it is not its centre.
 */
export function projector(middle: Pixel, centre: Place, zoom: number): (place: Place) => Pixel {
  const scale = WORLD * 2 ** zoom;
  const [x0, y0] = mercator(centre);
  return (place) => {
    const [x, y] = mercator(place);
    return [middle[0] + scale * (x - x0), middle[1] + scale * (y - y0)];
  };
}

/** Finds where the canvas shows the place that the link looks at: a double click, clear of the ledger, keeps its own place and doubles all. */
export async function middleOf(page: Page): Promise<Pixel> {
  const [centre, zoom]: [Place, number] = [[33, 48.5], 6];
  await travel(page, at(centre, zoom));
  await rest(page);
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('there is no map');
  const pointer: Pixel = [Math.round(box.width / 2) + 40, Math.round(box.height / 2) - 40];
  // The wheel zooms about the pointer, and picks nothing: a card would move the map.
  await page.mouse.move(box.x + pointer[0], box.y + pointer[1]);
  await page.mouse.wheel(0, -400);
  await page.waitForURL((url) => Number(url.searchParams.get('at')?.split(',')[2]) > zoom + 0.2);
  await rest(page);
  const [lat = 0, lon = 0, near = zoom] = (query(page).get('at') ?? '').split(',').map(Number);
  const [x, y] = mercator([lon, lat]);
  const [x0, y0] = mercator(centre);
  // The pointer stays on one place: the middles are as far apart as its distance from them differs.
  const away = WORLD * 2 ** zoom * (1 / (1 - 2 ** (zoom - near)));
  return [pointer[0] - away * (x - x0), pointer[1] - away * (y - y0)];
}
