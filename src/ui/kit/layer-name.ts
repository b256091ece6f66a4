// The name of a layer where it stands alone or in a list of all layers.
// It must not know what a layer shows, nor where its name is used.
import type { GeoFeature } from '../../core/land/catalogue.ts';
import type { LayerId } from '../../core/view/view.ts';
import { formatPeriod } from '../../i18n/days.ts';
import type { MessageKey, Params } from '../../i18n/messages.ts';

/**
 * `Strike reports: Kyiv`, `Towns`. A layer of strike reports is called after its city alone, which is enough only under a
 * heading that says so; `say` gives the message of a key in the reader's language, with the day of the map as
 * its `date`.
 */
export const layerName = (say: (key: MessageKey) => string, layer: LayerId): string =>
  layer.startsWith('strikes-') ? `${say('layers.strikes')}: ${say(`layer.${layer}`)}` : say(`layer.${layer}`);

type Say = (key: 'legend.earlier', params: Params) => string;
/** `Earlier line of contact, 28 December 2025`: the name of the line of an earlier edition. */
export const earlierName = (say: Say, { properties }: GeoFeature, locale: string): string =>
  say('legend.earlier', { period: properties.period ? formatPeriod(properties.period, locale) : '' });
