// Holds a map back from drawing until everything for its next picture has come: half-drawn frames only delay the whole one.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Lets the map draw while nothing is on its way, for as long as its picture is not whole, or patience lasts. */
export function holdUntilWhole(map: MapLibreMap, sources: readonly string[], patienceMs: number): void {
  // A hold that is still on goes on.
  if (Object.hasOwn(map, 'triggerRepaint')) return;
  const draw = map.triggerRepaint.bind(map);
  /** A map that has been taken away has no style to ask. */
  const stands = (): boolean => Boolean(map.style as unknown);
  const ready = (): boolean => stands() && map.areTilesLoaded() && sources.every((id) => map.getSource(id)?.loaded());
  const release = (): void => {
    clearTimeout(patience);
    map.off('idle', release);
    map.off('movestart', giveUp);
    map.off('error', giveUp);
    Reflect.deleteProperty(map, 'triggerRepaint');
  };
  const giveUp = (): void => {
    release();
    draw();
  };
  let asked = false;
  // A source tells first that its data came and then that its tiles are to be made anew: only after both is it known.
  map.triggerRepaint = () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      // Asked for just before the hold ended, it is still wanted.
      if (!Object.hasOwn(map, 'triggerRepaint') || ready()) draw();
    });
  };
  const patience = setTimeout(giveUp, patienceMs);
  map.on('idle', release);
  map.on('movestart', giveUp);
  map.on('error', giveUp);
}
