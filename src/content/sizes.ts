// The areas with which changed land is compared, as this build has shipped them; npm run check reads and checks them.
// It must not know how a comparison is worded; it is fetched only with the bar of changed land.
import sizes from '../../geo/sizes.json';
import type { KnownSize } from '../../geo/schema-sizes.ts';

export const SIZES = sizes as readonly KnownSize[];
