// Where a camera of the view is for the map: a point with its zoom, or the middle of a box that is wholly in sight.
// It must not move the map.
import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import type { Camera } from '../core/view/view.ts';
import { across, bounded, down, placeOf } from './bounded.ts';
import { ZOOMS } from './scale.ts';

export type Point = { readonly lon: number; readonly lat: number; readonly zoom: number };

/** The nearest camera to a point's at which a container, padded so, shows no end of the land. */
export function boundedIn(container: HTMLElement, padding: Partial<PaddingOptions>, { lon, lat, zoom }: Point): Point {
  const { top = 0, right = 0, bottom = 0, left = 0 } = padding;
  const size = { width: container.clientWidth, height: container.clientHeight };
  const requested = { x: across(lon), y: down(lat), zoom: Math.min(ZOOMS.most, zoom) };
  const nearest = bounded(requested, size, { top, right, bottom, left });
  const [east, north] = placeOf(nearest);
  return { lon: east, lat: north, zoom: nearest.zoom };
}

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
