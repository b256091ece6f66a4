// The population of each cell: of this build's mosaic, or of that of the draft that is open. Fetched once the map stands.
// It must not know where it is shown.
import { POPULATED_PLACES } from '../../content/populated-places.ts';
import type { Mosaic } from '../../core/land/mosaic.ts';
import { populationOf, type Population } from '../../core/population/population.ts';
import { memoize } from '../../core/values/memoize.ts';

const cache = new WeakMap<Mosaic, Population>();

/** The population of the cells of a mosaic; computed once for each, in about a tenth of a second. */
export const populationIn = (mosaic: Mosaic): Population =>
  memoize(cache, mosaic, () => populationOf(mosaic, POPULATED_PLACES));
