// What is at a point, in full sentences of the reader's language: whose land, who held it, how far the line is.
// It must not know the map or any component.
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { World } from '../../core/land/catalogue.ts';
import type { Here } from '../../core/land/here.ts';
import { contains } from '../../core/land/measure.ts';
import { AS_OF } from '../../core/values/period.ts';
import { exactly } from '../../core/values/quantity.ts';
import type { TownProperties } from '../../../geo/schema.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatNumber, formatQuantity, formatRange } from '../../i18n/format.ts';
import { say, type MessageKey, type Params } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

/** `countries` is the land around Ukraine, where it has loaded. */
type Speaker = { readonly world: World; readonly lexicon: Lexicon; readonly countries?: FeatureCollection };
type Tell = (key: MessageKey, params?: Params) => string;

/** Nearer to a town's middle than this, km, one is in it. */
const IN_TOWN_KM = 0.5;
/** Land and sea are drawn within this box alone: `[west, south, east, north]`. */
const DRAWN = [10.5, 38.5, 55.5, 59.5] as const;

export const isDrawn = ([lon = 0, lat = 0]: Position): boolean =>
  lon >= DRAWN[0] && lat >= DRAWN[1] && lon <= DRAWN[2] && lat <= DRAWN[3];

/** The town that the point stands in, by id. */
export const townAt = ({ town }: Here): string | undefined => (town && town.km < IN_TOWN_KM ? town.id : undefined);

const teller =
  ({ lexicon }: Speaker): Tell =>
  (key, params) =>
    say(lexicon.messages, lexicon.locale, key, params);
const nameOf = ({ lexicon }: Speaker, id: string): string => lexicon.texts.names[id]?.name ?? id;

/** The country abroad that a point outside Ukraine lies in. */
function countryAt({ countries }: Speaker, point: Position): string | undefined {
  const found = countries?.features.find(
    ({ id, geometry }) => id !== 'country.ua' && contains(geometry as Polygon | MultiPolygon, point),
  );
  return found && String(found.id);
}

function outside(speaker: Speaker, tell: Tell, point: Position): string {
  const country = countryAt(speaker, point);
  if (country !== undefined) return tell('here.abroad', { country: nameOf(speaker, country) });
  if (!isDrawn(point)) return tell('here.outside');
  // Off a coast one may still be within the border: only what is known is said.
  return tell(speaker.countries ? 'here.sea' : 'here.offLand');
}

function where(speaker: Speaker, tell: Tell, here: Here, point: Position): string {
  if (here.oblast === undefined) return outside(speaker, tell, point);
  const [town, oblast] = [townAt(here), nameOf(speaker, here.oblast)];
  return town === undefined
    ? tell('here.inside', { oblast })
    : tell('here.inTown', { town: nameOf(speaker, town), oblast });
}

function nearestTown(speaker: Speaker, tell: Tell, { town }: Here): string[] {
  if (!town || town.km < IN_TOWN_KM) return [];
  const distance = formatQuantity(exactly(town.km, 'km'), speaker.lexicon.locale);
  return [tell('here.town', { town: nameOf(speaker, town.id), distance, wind: tell(`wind.${town.towards}`) })];
}

const townProperties = ({ world }: Speaker, id: string): Partial<TownProperties> =>
  world.features.get(id)?.properties as Partial<TownProperties>;

/** Of a town, what its own record says: control, how sure that is, and the note on it. */
function heldTown(speaker: Speaker, tell: Tell, id: string, date: string): string[] {
  const { control, confidence, since2014 } = townProperties(speaker, id);
  const note = speaker.lexicon.texts.towns[id];
  return [
    ...(control ? [tell(since2014 ? 'here.since2014' : `held.${control}`, { date })] : []),
    ...(confidence ? [tell('here.confidence', { confidence: tell(`confidence.${confidence}`) })] : []),
    ...(note === undefined ? [] : [note]),
  ];
}

function heldLand(speaker: Speaker, tell: Tell, { cell, held }: Here, date: string): string[] {
  if (!cell || !held) return [];
  const pocket = held.side === 'russia' && cell.pocket !== undefined ? `pocket.${cell.pocket}` : undefined;
  return [
    tell(held.since2014 ? 'here.since2014' : `held.${held.side}`, { date }),
    ...(pocket === undefined ? [] : [tell('here.pocket', { pocket: nameOf(speaker, pocket) })]),
    tell(held.sure ? 'here.sure' : 'here.unsure'),
  ];
}

function held(speaker: Speaker, tell: Tell, here: Here): string[] {
  const date = formatPeriod({ from: AS_OF }, speaker.lexicon.locale);
  const town = townAt(here);
  if (town !== undefined && here.cell && townProperties(speaker, town).control)
    return heldTown(speaker, tell, town, date);
  const near = here.town && townProperties(speaker, here.town.id).control === 'contested' ? here.town : undefined;
  const close = near && here.held && !here.held.sure ? near.id : undefined;
  return [
    ...heldLand(speaker, tell, here, date),
    ...(close === undefined ? [] : [tell('here.contestedNear', { town: nameOf(speaker, close) })]),
  ];
}

function line(speaker: Speaker, tell: Tell, { line: { distance, towards } }: Here): string {
  const { locale } = speaker.lexicon;
  const range = formatRange(distance, locale);
  return tell(distance.low > 0 ? 'here.line' : 'here.lineNear', {
    distance: formatQuantity(distance, locale),
    range,
    wind: tell(`wind.${towards}`),
  });
}

/** Where, the nearest town, who held it and how sure that is, and the line: each a full sentence. */
export function sentencesOf(speaker: Speaker, here: Here, point: Position): string[] {
  const tell = teller(speaker);
  return [
    where(speaker, tell, here, point),
    ...nearestTown(speaker, tell, here),
    ...held(speaker, tell, here),
    line(speaker, tell, here),
  ];
}

/** The latitude and longitude in words, to about a kilometre. */
export const coordinatesOf = ({ lexicon }: Pick<Speaker, 'lexicon'>, [lon = 0, lat = 0]: Position): string =>
  say(lexicon.messages, lexicon.locale, 'here.coordinates', {
    lat: formatNumber(lat, lexicon.locale, 0.01),
    lon: formatNumber(lon, lexicon.locale, 0.01),
  });

/** What is new in what is said, so that a reader who listens hears nothing twice. */
export const news = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((sentence) => !before.includes(sentence));
