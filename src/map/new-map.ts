// A new map of the library as we use it: seen from straight above, within our bounds, with our images; without a style yet.
// It must not know what will be drawn on it, nor who listens to it.
import { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../core/view/view.ts';
import { imageNamed } from './images.ts';
import { ZOOMS } from './scale.ts';
import type { Padding } from './static-frame.ts';
import { targetOf } from './target.ts';

/** West, south, east, north: a little within the clip of the neighbours' land, so that its edge never shows. */
const BOUNDS: [number, number, number, number] = [10.5, 38.5, 55.5, 59.5];

type Place = { readonly camera: Camera; readonly padding: Padding };

/** Images are drawn when a picture first asks for them. */
function addImagesTo(map: MapLibreMap): void {
  const named = imageNamed();
  map.setMissingStyleImageResolver((id) => {
    const image = named(id);
    if (image) map.addImage(id, image.picture, image);
    return Promise.resolve();
  });
}

/** A map without a style at its place. Throws where there is no WebGL2. */
export function newMap(container: HTMLElement, { camera, padding }: Place): MapLibreMap {
  const map = new MapLibreMap({
    container,
    hash: false,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    maxBounds: BOUNDS,
    minZoom: ZOOMS.least,
    maxZoom: ZOOMS.most,
    fadeDuration: 0, // names that fade in would hold back the whole picture for a dozen frames
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setPadding({ ...padding });
  const target = targetOf(map, camera);
  if (target) map.jumpTo(target);
  addImagesTo(map);
  return map;
}
