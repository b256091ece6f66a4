// A cross-fade: the picture as it is lies over the map for a moment and fades while the next one is drawn beneath.
// It must not know what changes.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Taking the still must not hold up what the reader asked for: where it does, pictures change at once from then on. */
const AFFORDABLE_MS = 32;
let affordable = true;

/** Lays a still of the map over it and fades it out in so many milliseconds; gone at once if the map moves. */
export function fadeOver(map: MapLibreMap, milliseconds: number): void {
  if (!affordable) return;
  const start = performance.now();
  const source = map.getCanvas();
  const still = document.createElement('canvas');
  still.width = source.width;
  still.height = source.height;
  Object.assign(still.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  });
  still.setAttribute('aria-hidden', 'true');
  // WebGL forgets its picture once it is shown: draw it anew and copy it before the frame ends.
  map.redraw();
  still.getContext('2d')?.drawImage(source, 0, 0);
  source.after(still);
  affordable = performance.now() - start < AFFORDABLE_MS;
  const done = (): void => still.remove();
  map.once('movestart', done);
  // One frame for the worker to bring the new shapes, then the fade.
  const fading = still.animate([{ opacity: 1 }, { opacity: 0 }], {
    duration: milliseconds,
    delay: 60,
    fill: 'forwards',
  });
  fading.finished.then(done, done);
}
