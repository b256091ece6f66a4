// What is at a point, in full sentences of the reader's language: whose land, who held it, how far the line is.
// It must not know the map or any component.
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { World } from '../../core/land/catalogue.ts';
import type { Here } from '../../core/land/here.ts';
import { contains } from '../../core/land/measure.ts';
import { exactQuantity } from '../../core/values/quantity.ts';
import type { TownProperties } from '../../../geo/schema.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatNumber, formatQuantity, formatRange } from '../../i18n/format.ts';
import { say, type MessageKey, type Params } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

/** `countries` is the land around Ukraine, where it has loaded. */
type SentenceContext = { readonly world: World; readonly lexicon: Lexicon; readonly countries?: FeatureCollection };
type Translate = (key: MessageKey, params?: Params) => string;

/** Nearer to a town's middle than this, km, one is in it. */
const IN_TOWN_KM = 0.5;
/** Countries have names, and land is told from sea, within this box alone: `[west, south, east, north]`. */
const DRAWN = [10.5, 38.5, 55.5, 59.5] as const;

export const isDrawn = ([lon = 0, lat = 0]: Position): boolean =>
  lon >= DRAWN[0] && lat >= DRAWN[1] && lon <= DRAWN[2] && lat <= DRAWN[3];

/** The town that the point stands in, by id. */
export const townAt = ({ town }: Here): string | undefined => (town && town.km < IN_TOWN_KM ? town.id : undefined);

const translator =
  ({ lexicon }: SentenceContext): Translate =>
  (key, params) =>
    say(lexicon.messages, lexicon.locale, key, params);
const nameOf = ({ lexicon }: SentenceContext, id: string): string => lexicon.texts.names[id]?.name ?? id;

/** The country abroad that a point outside Ukraine lies in. */
function countryAt({ countries }: SentenceContext, point: Position): string | undefined {
  const country = countries?.features.find(
    ({ id, geometry }) => String(id).startsWith('country.') && contains(geometry as Polygon | MultiPolygon, point),
  );
  return country && String(country.id);
}

function outside(context: SentenceContext, translate: Translate, point: Position): string {
  const country = countryAt(context, point);
  if (country !== undefined) return translate('here.abroad', { country: nameOf(context, country) });
  if (!isDrawn(point)) return translate('here.outside');
  // Off a coast one may still be within the border: only what is known is said.
  return translate(context.countries ? 'here.sea' : 'here.offLand');
}

function where(context: SentenceContext, translate: Translate, here: Here, point: Position): string {
  if (here.oblast === undefined) return outside(context, translate, point);
  const [town, oblast] = [townAt(here), nameOf(context, here.oblast)];
  return town === undefined
    ? translate('here.inside', { oblast })
    : translate('here.inTown', { town: nameOf(context, town), oblast });
}

function nearestTown(context: SentenceContext, translate: Translate, { town }: Here): string[] {
  if (!town || town.km < IN_TOWN_KM) return [];
  const distance = formatQuantity(exactQuantity(town.km, 'km'), context.lexicon.locale);
  return [
    translate('here.town', { town: nameOf(context, town.id), distance, wind: translate(`wind.${town.towards}`) }),
  ];
}

const townProperties = ({ world }: SentenceContext, id: string): Partial<TownProperties> =>
  world.features.get(id)?.properties as Partial<TownProperties>;

/** Of a town, what its own record says: control, how sure that is, and the note on it. */
function townControl(context: SentenceContext, translate: Translate, id: string, date: string): string[] {
  const { control, confidence, since2014 } = townProperties(context, id);
  const note = context.lexicon.texts.towns[id];
  return [
    ...(control ? [translate(since2014 ? 'here.since2014' : `held.${control}`, { date })] : []),
    ...(confidence ? [translate('here.confidence', { confidence: translate(`confidence.${confidence}`) })] : []),
    ...(note === undefined ? [] : [note]),
  ];
}

function landControl(
  context: SentenceContext,
  translate: Translate,
  { cell, control: held }: Here,
  date: string,
): string[] {
  if (!cell || !held) return [];
  const pocket = held.side === 'russia' && cell.pocket !== undefined ? `pocket.${cell.pocket}` : undefined;
  return [
    translate(held.since2014 ? 'here.since2014' : `held.${held.side}`, { date }),
    ...(pocket === undefined ? [] : [translate('here.pocket', { pocket: nameOf(context, pocket) })]),
    translate(held.sure ? 'here.sure' : 'here.unsure'),
  ];
}

function controlSentences(context: SentenceContext, translate: Translate, here: Here): string[] {
  const date = formatPeriod({ from: context.world.asOf }, context.lexicon.locale);
  const town = townAt(here);
  if (town !== undefined && here.cell && townProperties(context, town).control)
    return townControl(context, translate, town, date);
  const near = here.town && townProperties(context, here.town.id).control === 'contested' ? here.town : undefined;
  const close = near && here.control && !here.control.sure ? near.id : undefined;
  return [
    ...landControl(context, translate, here, date),
    ...(close === undefined ? [] : [translate('here.contestedNear', { town: nameOf(context, close) })]),
  ];
}

function line(context: SentenceContext, translate: Translate, { line: { distance, towards } }: Here): string {
  const { locale } = context.lexicon;
  const range = formatRange(distance, locale);
  return translate(distance.low > 0 ? 'here.line' : 'here.lineNear', {
    distance: formatQuantity(distance, locale),
    range,
    wind: translate(`wind.${towards}`),
  });
}

/** Where, the nearest town, who held it and how sure that is, and the line: each a full sentence. */
export function sentencesOf(context: SentenceContext, here: Here, point: Position): string[] {
  const translate = translator(context);
  return [
    where(context, translate, here, point),
    ...nearestTown(context, translate, here),
    ...controlSentences(context, translate, here),
    line(context, translate, here),
  ];
}

/** The latitude and longitude in words, to about a kilometre. */
export const coordinatesOf = ({ lexicon }: Pick<SentenceContext, 'lexicon'>, [lon = 0, lat = 0]: Position): string =>
  say(lexicon.messages, lexicon.locale, 'here.coordinates', {
    lat: formatNumber(lat, lexicon.locale, 0.01),
    lon: formatNumber(lon, lexicon.locale, 0.01),
  });

/** The sentences that were not there before, so that a screen reader does not repeat any. */
export const addedSentences = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((sentence) => !before.includes(sentence));
