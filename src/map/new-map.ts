// A new map of the library as we use it: seen from straight above, within our bounds, with our images; without a style yet.
// It must not know what will be drawn on it, nor who listens to it.
import { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../core/view/view.ts';
import { imageNamed } from './images.ts';
import { ZOOMS } from './scale.ts';
import type { Padding } from './static-frame.ts';
import { boundedIn, targetOf } from './target.ts';

/** How to move a map whose page scrolls by wheel and finger: with Ctrl, with ⌘, with two fingers. */
export type GestureHints = { readonly ctrl: string; readonly command: string; readonly fingers: string };
type Place = { readonly camera: Camera; readonly padding: Padding; readonly gestureHints?: GestureHints | undefined };

const hintsFor = ({ ctrl, command, fingers }: GestureHints): Record<string, string> => ({
  'CooperativeGesturesHandler.WindowsHelpText': ctrl,
  'CooperativeGesturesHandler.MacHelpText': command,
  'CooperativeGesturesHandler.MobileHelpText': fingers,
});

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
export function newMap(container: HTMLElement, { camera, padding, gestureHints }: Place): MapLibreMap {
  let made: MapLibreMap | undefined = undefined;
  const map = new MapLibreMap({
    container,
    hash: false,
    cooperativeGestures: gestureHints !== undefined,
    ...(gestureHints && { locale: hintsFor(gestureHints) }),
    attributionControl: false,
    renderWorldCopies: false,
    transformConstrain: ({ lng, lat }, zoom) => {
      const nearest = boundedIn(container, made?.getPadding() ?? padding, { lon: lng, lat, zoom });
      return { center: new LngLat(nearest.lon, nearest.lat), zoom: nearest.zoom };
    },
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: ZOOMS.least,
    maxZoom: ZOOMS.most,
    fadeDuration: 0, // names that fade in would hold back the whole picture for a dozen frames
  });
  made = map;
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setPadding({ ...padding });
  const target = targetOf(map, camera);
  if (target) map.jumpTo(target);
  addImagesTo(map);
  return map;
}
