// Where a camera of the view is for the map: a point with its zoom, or the middle of a box that is wholly in sight.
// It must not move the map.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../core/view/view.ts';
import { ZOOMS } from './scale.ts';

/** `center` is `[lon, lat]`; undefined for a box that no place lets the map see. */
export type Target = { readonly center: [number, number]; readonly zoom: number };

export function targetOf(map: MapLibreMap, camera: Camera): Target | undefined {
  if ('zoom' in camera) return { center: [camera.lon, camera.lat], zoom: camera.zoom };
  const [west, south, east, north] = camera.box;
  const fitted = map.cameraForBounds([west, south, east, north], { maxZoom: ZOOMS.most });
  if (!fitted?.center || fitted.zoom === undefined) return undefined;
  const { lng, lat } = fitted.center as { lng: number; lat: number };
  return { center: [lng, lat], zoom: fitted.zoom };
}
