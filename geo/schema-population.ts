// The schema of geo/population.json: populated places with the number of people registered there before 2022.
// It must not know the land that a place lies on, which the mosaic decides.
import * as v from 'valibot';
import { count, parser } from './schema-grammar.ts';

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
const populatedPlace = v.strictObject({
  /** The gazetteer's number of the place: https://www.geonames.org/703448 is Kyiv. */
  id: count(1),
  lon: degrees(180),
  lat: degrees(90),
  /** People registered there before 2022; null where the gazetteer lists the place without a number. */
  people: v.nullable(count(1)),
});
/** A place of the gazetteer: WGS84, degrees. */
export type PopulatedPlace = v.InferOutput<typeof populatedPlace>;

export const parsePopulation = parser(v.array(populatedPlace));
