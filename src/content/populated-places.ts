// The populated places with their registered people, as this build has shipped them; npm run check reads and checks them.
// It must not know the land they lie on; it is fetched once the map stands.
import places from '../../geo/population.json';
import type { PopulatedPlace } from '../../geo/schema-population.ts';

export const POPULATED_PLACES = places as readonly PopulatedPlace[];
