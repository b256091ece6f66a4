// What a reader typed to say where: coordinates in either language's way of writing, or the name of a town or place.
// It must not know how the field looks.
import type { Position } from 'geojson';
import type { World } from '../../core/land/catalogue.ts';
import { toMapPosition } from '../../core/land/here.ts';
import { kindOf, oblastId } from '../../core/values/id.ts';
import { aliasesOf, fold, groupsOf, type Gazetteer } from '../column/places.ts';

const NUMBER = String.raw`([-−]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*`;
const PAIR = new RegExp(`^\\s*${NUMBER}([NS])?(?:[;,]\\s*|\\s+)${NUMBER}([EW])?\\s*$`, 'i');
const numberOf = (text: string, side: string): number =>
  Number(text.replace(',', '.').replace('−', '-')) * (/[SW]/i.test(side) ? -1 : 1);

/** `48.5, 37.7` or `48,5 37,7`, the latitude first, as `[lon, lat]`; undefined for anything else or off the globe. */
export function coordinatesIn(typed: string): Position | undefined {
  const [, lat = '', northing = '', lon = '', easting = ''] = PAIR.exec(typed) ?? [];
  if (lat === '') return undefined;
  const [x, y] = [numberOf(lon, easting), numberOf(lat, northing)];
  return Math.abs(x) <= 180 && Math.abs(y) <= 85 ? toMapPosition([x, y]) : undefined;
}

/** The place of a feature that is one point of the map; undefined for all others. */
export function pointOf(world: World, id: string): Position | undefined {
  const kind = kindOf(id);
  const shape = kind === 'town' || kind === 'place' ? world.features.get(id)?.geometry : undefined;
  return shape?.type === 'Point' ? toMapPosition(shape.coordinates) : undefined;
}

/** A place on offer; `detail` is what it is also called, where that was typed, or the oblast it lies in. */
export type Offer = { readonly id: string; readonly name: string; readonly detail: string };

const MOST_OFFERS = 8;

/** The detail beside the name, and how well the typed text fits: 0 all of it, 1 its beginning, 2 a part. */
function fit(id: string, gazetteer: Gazetteer, query: string): { rank: number; detail: string } {
  const { world, lexicon } = gazetteer;
  const { names: named } = lexicon.texts;
  const names = [named[id]?.name ?? id, ...aliasesOf(id, gazetteer)];
  const rankOf = (name: string): number =>
    fold(name) === query ? 0 : fold(name).startsWith(query) ? 1 : fold(name).includes(query) ? 2 : 3;
  const best = names.reduce((a, b) => (rankOf(b) < rankOf(a) ? b : a));
  const oblast = world.features.get(id)?.properties['oblast'];
  const where = typeof oblast === 'string' ? (named[oblastId(oblast)]?.name ?? '') : '';
  return { rank: rankOf(best), detail: best === names[0] ? where : best };
}

/** Towns and places abroad whose name, in any spelling, holds what was typed: the best fit first. */
export function offersFor(gazetteer: Gazetteer, typed: string): Offer[] {
  const query = fold(typed);
  if (query === '') return [];
  return groupsOf(gazetteer, typed)
    .filter(({ kind }) => kind === 'town' || kind === 'place')
    .flatMap(({ items }) => items)
    .map(({ id, name }) => ({ id, name, ...fit(id, gazetteer, query) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_OFFERS)
    .map(({ id, name, detail }) => ({ id, name, detail }));
}
