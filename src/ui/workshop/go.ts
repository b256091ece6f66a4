// Opens a place of the workshop, with the map at what is chosen there.
// It must not know what a tab shows.
import { townRows } from '../../core/draft/town-edits.ts';
import { look } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';
import type { Place } from '../../state/workshop/place.ts';
import type { Workshop } from '../../state/workshop/workshop.svelte.ts';

/** The zoom at which a village is named. */
const CLOSE = 8.5;

export function goTo(workshop: Workshop, { choice }: Pick<Store, 'choice'>, place: Place): void {
  workshop.goTo(place);
  const town = place.tab === 'towns' ? townRows(workshop.documents).find(({ id }) => id === place.subject) : undefined;
  const [lon, lat] = town?.at ?? [];
  if (lon !== undefined && lat !== undefined) choice.apply(look({ lon, lat, zoom: CLOSE }), 'replace');
}
