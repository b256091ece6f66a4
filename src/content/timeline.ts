// The dates of the timeline, as this build has shipped them; npm run check reads and checks them.
// It must not know how they are drawn; it is fetched only with the axis.
import moments from '../../geo/timeline.json';
import type { Moment } from '../../geo/schema-timeline.ts';

export const MOMENTS = moments as readonly Moment[];
