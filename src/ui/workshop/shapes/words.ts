// Positions in words.
// It must not know what lies there. Positions are [lon, lat] in degrees, WGS84.
import { formatNumber } from '../../../i18n/format.ts';
import type { Words } from '../open.svelte.ts';
import type { At } from './drawing.ts';

/** `37.25° E, 48.31° N`, as precise as anything is drawn. */
export const positionWords = ({ say, locale }: Words, [lon, lat]: At): string =>
  say('shape.position', { lon: formatNumber(lon, locale, 0.01), lat: formatNumber(lat, locale, 0.01) });
