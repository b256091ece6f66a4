// The reader's own places in the file of a presentation: put in only on request, and taken out before the deck is checked.
// It must not know where decks or places are stored.
import { geoJsonOf, placesIn } from '../own-places/joined.ts';
import type { OwnPlaces } from '../own-places/places.ts';
import type { Deck } from './deck.ts';

/** GeoJSON as text, and its size as a file in bytes. */
export type PlacesText = { readonly text: string; readonly bytes: number };
/** The places that a file brings along, and what their file was called. */
export type BroughtPlaces = PlacesText & { readonly name: string; readonly count: number };

/** The most places, corners of lines and areas, and bytes that the file of a presentation takes. */
export const MOST = { places: 20_000, corners: 200_000, bytes: 4_000_000 } as const;

const withSize = (text: string): PlacesText => ({ text, bytes: new TextEncoder().encode(text).length });

/** The places as text for the file of a presentation; undefined where they are too many for it. */
export function placesText(places: OwnPlaces): PlacesText | undefined {
  if (places.count > MOST.places || places.shapes.packed.positions.length / 2 > MOST.corners) return undefined;
  const text = withSize(JSON.stringify(geoJsonOf(places, placesIn({ places }))));
  return text.bytes > MOST.bytes ? undefined : text;
}

/** The text of the file of a deck with places, without line breaks: with each coordinate on a line of its own, many times as long. */
export const withPlaces = (deck: Deck, name: string, text: string): string =>
  JSON.stringify({ ...deck, places: { name, data: JSON.parse(text) as unknown } });

/** Whether a slide of the deck shows the reader's places. */
export const showsPlaces = ({ chapters }: Deck): boolean => chapters.some(({ places }) => places === true);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a file has: the deck without places, unchecked, and the places, if it brings any; these are checked when they are opened. */
export function withoutPlaces(input: unknown): { readonly deck: unknown; readonly brought?: BroughtPlaces } {
  if (!isRecord(input) || !Object.hasOwn(input, 'places')) return { deck: input };
  const { places, ...deck } = input;
  if (!isRecord(places) || !isRecord(places['data'])) return { deck: input };
  const { features } = places['data'];
  if (!Array.isArray(features) || typeof places['name'] !== 'string') return { deck: input };
  const name = places['name'].slice(0, 200);
  return { deck, brought: { name, count: features.length, ...withSize(JSON.stringify(places['data'])) } };
}
