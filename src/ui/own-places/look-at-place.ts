// The steps of the camera to a place of the reader's, and to several that lie apart.
// It must not know why the map goes there.
import { positionOf, type OwnPlaces } from '../../core/own-places/places.ts';
import { padBox, type Box } from '../../core/values/bounds.ts';
import { look, type Step } from '../../core/view/view.ts';

const ZOOM = 9;
/** Places within so many degrees of longitude lie on one spot for a map that comes no nearer. */
const ONE_SPOT = 0.02;

/** Brings a place into the middle of the map, near enough to tell it from its neighbours. */
export function lookAtPlace(places: OwnPlaces, place: number): Step {
  const [lon = 0, lat = 0] = positionOf(places, place);
  return (view) => look({ lon, lat, zoom: 'zoom' in view.camera ? Math.max(ZOOM, view.camera.zoom) : ZOOM })(view);
}

/** Whether places in a box would lie apart if the map came nearer. */
export const liesApart = ([west, south, east, north]: Box): boolean =>
  east - west > ONE_SPOT || north - south > ONE_SPOT;

/** Brings all places of a box into sight. */
export const lookAtBox = (box: Box): Step => look({ box: padBox(box, 0.2, ONE_SPOT) });
