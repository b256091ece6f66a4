// Keeps a new map out of sight until its first picture is complete: an empty canvas would be laid out and painted in vain.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Hides the map's canvas until the map has loaded, an error occurs, or so many milliseconds have passed. */
export function showWhenLoaded(map: MapLibreMap, timeoutMs: number): void {
  const canvas = map.getCanvas();
  const show = (): void => {
    clearTimeout(timeout);
    map.off('load', show);
    map.off('error', show);
    canvas.style.display = '';
  };
  canvas.style.display = 'none';
  const timeout = setTimeout(show, timeoutMs);
  map.on('load', show);
  map.on('error', show);
}
