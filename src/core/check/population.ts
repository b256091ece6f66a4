// The populated places: each is listed once and lies in a cell of the mosaic, so that none is left out of a sum.
// It must not know how they are counted.
import type { MultiPolygon, Polygon } from 'geojson';
import type { PopulatedPlace } from '../../../geo/schema-population.ts';
import { contains } from '../land/measure.ts';
import { placesOutside } from '../population/population.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/population.json';
const MOSAIC = 'geo/mosaic.topo.json';

/** The place in the file by its number from 0, as its id is a number too; the reader leaves out entries that are faulty. */
const pathOf = ({ population }: CheckInput, place: PopulatedPlace): string => String(population.indexOf(place));

/** Whether it lies in an oblast as these were before the land was cut into cells. */
const isInOblast = ({ oblasts }: CheckInput, { lon, lat }: PopulatedPlace): boolean =>
  oblasts.some(({ geometry }) => contains(geometry as Polygon | MultiPolygon, [lon, lat]));

/** A place in no cell is outside Ukraine, or else the cells have a gap, which is a fault of the mosaic alone. */
const insideUkraine: Rule = {
  name: 'populated places lie in a cell',
  judge: (input) => {
    if (isLost(input, MOSAIC)) return [];
    const outside = placesOutside(input.world.mosaic, input.population);
    const [inGaps, abroad] = [outside.filter((place) => isInOblast(input, place)), outside.filter((place) => !isInOblast(input, place))]; // prettier-ignore
    return [
      ...(inGaps.length > 0 ? [problemAt(MOSAIC, '', `has no cell at ${inGaps.length} populated places`, 'run `npm run geo`')] : []), // prettier-ignore
      ...abroad.map((place) => {
        const message = `${place.id} lies outside Ukraine, so it is in no sum`;
        return problemAt(FILE, pathOf(input, place), message, 'correct its position, or run `npm run geo`');
      }),
    ];
  },
};

const listedOnce: Rule = {
  name: 'populated places are listed once',
  judge: (input) => {
    const seen = new Set<number>();
    return input.population
      .filter(({ id }) => seen.size === seen.add(id).size)
      .map((place) => {
        const message = `${place.id} is listed twice, so its people are counted twice`;
        return problemAt(FILE, pathOf(input, place), message, 'remove one');
      });
  },
};

export const POPULATION_RULES: readonly Rule[] = [insideUkraine, listedOnce];
