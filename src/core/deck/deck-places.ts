// The reader's own places in the file of a presentation: put in only on request, and taken out before the deck is checked.
// It must not know where decks or places are stored.
import { geoJsonOf, placesIn } from '../own-places/joined.ts';
import type { OwnPlaces } from '../own-places/places.ts';
import type { Deck } from './deck.ts';

/** The places that a file brings along: what their file was called, and GeoJSON as text. */
export type BroughtPlaces = { readonly name: string; readonly count: number; readonly text: string };

/** The most places, corners of lines and areas, and characters that the file of a presentation takes. */
export const MOST = { places: 20_000, corners: 200_000, characters: 2_000_000 } as const;

/** The places as text for the file of a presentation; undefined where they are too many for it. */
export function placesText(places: OwnPlaces): string | undefined {
  if (places.count > MOST.places || places.shapes.packed.positions.length / 2 > MOST.corners) return undefined;
  const text = JSON.stringify(geoJsonOf(places, placesIn({ places })));
  return text.length > MOST.characters ? undefined : text;
}

/** The deck as it is saved with places. */
export const withPlaces = (deck: Deck, name: string, text: string): unknown => ({
  ...deck,
  places: { name, data: JSON.parse(text) as unknown },
});

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
  return { deck, brought: { name, count: features.length, text: JSON.stringify(places['data']) } };
}
