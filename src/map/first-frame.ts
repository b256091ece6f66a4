// Keeps a new map out of sight until its first picture is complete, and draws none of those before it: nobody sees them.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** What stops a map from filling pixels; its shapes are still handed over and its programs compiled. */
function switchOf(map: MapLibreMap): { readonly fills: () => boolean; readonly set: (fills: boolean) => void } {
  const context = map.getCanvas().getContext('webgl2');
  let now = true;
  const set = (fills: boolean): void => {
    if (fills) context?.disable(context.RASTERIZER_DISCARD);
    else context?.enable(context.RASTERIZER_DISCARD);
    now = fills;
  };
  return { fills: () => now, set };
}

/**
 * Hides the map's canvas until the map has loaded, an error occurs, or so many milliseconds have passed. Whoever listens
 * for `load` after this finds the whole picture drawn.
 */
export function showWhenLoaded(map: MapLibreMap, timeoutMs: number): void {
  const canvas = map.getCanvas();
  const pixels = switchOf(map);
  /** The last tile or image has come: the frame that follows is the first picture. */
  const prepare = (): void => pixels.set(map.isStyleLoaded() === true);
  const show = (): void => {
    clearTimeout(timeout);
    map.off('sourcedata', prepare);
    map.off('load', show);
    map.off('error', show);
    canvas.style.display = '';
    if (pixels.fills()) return;
    pixels.set(true);
    map.redraw();
  };
  canvas.style.display = 'none';
  pixels.set(false);
  const timeout = setTimeout(show, timeoutMs);
  map.on('sourcedata', prepare);
  map.on('load', show);
  map.on('error', show);
}
