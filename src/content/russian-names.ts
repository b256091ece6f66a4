// Names of places in Russian spelling, for readers who search with them; npm run check wants some for every place.
// It must not know how a search works; the names on the map stand in geo/names.
import { own } from '../core/values/table.ts';
import names from './russian-names.json';

/** How a place is written in Russian, former names included; empty for what is not a place. */
export const russianNames = (id: string): readonly string[] => own<readonly string[]>(names, id) ?? [];
