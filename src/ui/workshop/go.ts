// Opens a place of the workshop, with the map at what is chosen there.
// It must not know what a tab shows.
import { areaRow } from '../../core/draft/area-edits.ts';
import { chainOf } from '../../core/draft/chain-edits.ts';
import { entryStep, valueAt } from '../../core/draft/json.ts';
import { documentIn } from '../../core/draft/operation.ts';
import { townRows } from '../../core/draft/town-edits.ts';
import { boundsOf, padBox, type Box } from '../../core/values/bounds.ts';
import { chooseScenario, compose, look, type Step } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';
import type { Place } from '../../state/workshop/place.ts';
import type { Workshop } from '../../state/workshop/workshop.svelte.ts';

/** The zoom at which a village is named, and the one at which a city and its surroundings are seen. */
const CLOSE = 8.5;
const NEAR = 7.5;

const STRIKES = 'geo/features/strikes.geojson';

/** Where a strike report stands on the map, `[lon, lat]`. */
function strikeAt({ documents }: Workshop, id: string): readonly number[] {
  const at = valueAt(documentIn(documents, STRIKES), ['features', entryStep(id), 'geometry', 'coordinates']);
  return Array.isArray(at) ? (at as number[]) : [];
}

const lookAt = ([lon, lat]: readonly number[], zoom: number): Step | undefined =>
  lon === undefined || lat === undefined ? undefined : look({ lon, lat, zoom });

/** The step of the view that shows what is chosen; none where nothing of it is on the map. */
function stepTo(workshop: Workshop, { tab, subject }: Place): Step | undefined {
  if (tab === 'towns') return lookAt(townRows(workshop.documents).find(({ id }) => id === subject)?.at ?? [], CLOSE);
  if (tab === 'areas') return areaStep(workshop, subject);
  if (tab === 'line') return chainStep(workshop, subject);
  if (tab === 'strikes') return lookAt(strikeAt(workshop, subject), NEAR);
  return tab === 'proposals' && subject !== ''
    ? compose(chooseScenario(subject), frameStep(workshop, subject))
    : undefined;
}

/** Looks at the whole of a drawn area and what is around it. */
function areaStep({ documents }: Workshop, id: string): Step | undefined {
  const area = areaRow(documents, id);
  const box = area && boundsOf({ type: 'MultiPolygon', coordinates: area.polygons });
  return box && look({ box: padBox(box, 0.25, 0.5) });
}

/** Looks at the whole of a pocket, or of the line of 2014, and what is around it; stays where it is for the long line of contact. */
function chainStep({ documents }: Workshop, id: string): Step | undefined {
  const coordinates = chainOf(documents, id).map((at) => [...at]);
  return coordinates.length > 0
    ? look({ box: padBox(boundsOf({ type: 'LineString', coordinates }), 0.25, 0.5) })
    : undefined;
}

/** Looks where the map looks when the proposal is chosen. */
function frameStep({ documents }: Workshop, id: string): Step {
  const camera = valueAt(documentIn(documents, 'geo/scenarios.json'), [entryStep(id), 'camera']);
  return Array.isArray(camera) && camera.length === 4 ? look({ box: camera as unknown as Box }) : (view) => view;
}

export function goTo(workshop: Workshop, { choice }: Pick<Store, 'choice'>, place: Place): void {
  workshop.goTo(place);
  const step = stepTo(workshop, place);
  if (!step) return;
  choice.apply(step, 'replace');
  // A proposal that has only been begun cannot be shown yet.
  workshop.keepChoice();
}
