// Holds a new map back until everything for its first frame has come: half-drawn frames would only delay the whole one.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** A map without some of its data is better than none for longer than this. */
const PATIENCE_MS = 4000;

/** Lets the map draw while nothing is on its way: to ask for its tiles, and then once they are all there. */
export function holdFirstFrame(map: MapLibreMap, sources: readonly string[]): void {
  const draw = map.triggerRepaint.bind(map);
  const ready = (): boolean => map.areTilesLoaded() && sources.every((id) => map.getSource(id)?.loaded());
  const release = (): void => {
    clearTimeout(patience);
    map.triggerRepaint = draw;
    draw();
  };
  map.triggerRepaint = () => {
    if (ready()) draw();
  };
  const patience = setTimeout(release, PATIENCE_MS);
  map.once('idle', release);
  map.once('error', release);
  map.once('remove', () => clearTimeout(patience));
}
