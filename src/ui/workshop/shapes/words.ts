// Positions in words, and what becomes of one that is typed too finely.
// It must not know what lies there. Positions are [lon, lat] in degrees, WGS84.
import { formatNumber } from '../../../i18n/format.ts';
import type { Words } from '../open.svelte.ts';
import type { At } from './drawing.ts';

/** `37.25° E, 48.31° N`, as precise as anything is drawn. */
export const positionWords = ({ say, locale }: Words, [lon, lat]: At): string =>
  say('shape.position', { lon: formatNumber(lon, locale, 0.01), lat: formatNumber(lat, locale, 0.01) });

/** `37.256 has become 37.26: …`, where nothing may be finer than a step in degrees. */
export function roundedWords({ say, locale }: Words, typed: number, value: number, step: number): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 8 });
  return say('entry.rounded', { typed: format.format(typed), value: format.format(value), step: format.format(step) });
}
