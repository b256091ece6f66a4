// Holds a map back from drawing until everything for its next picture has come: half-drawn frames only delay the whole one.
// It must not know what is drawn.
import type { Map as MapLibreMap } from 'maplibre-gl';

const held = (map: MapLibreMap): boolean => Object.hasOwn(map, 'triggerRepaint');
/** A map that has been taken away has no style to ask. */
const known = (map: MapLibreMap, sources: readonly string[]): boolean =>
  Boolean(map.style as unknown) && sources.every((id) => map.getSource(id)?.loaded());

type Ending = {
  /** What the map tells when its picture is whole: `load` for its first, with which it does not yet rest. */
  readonly whole?: 'idle' | 'load';
  /** Told when the wait is over, however it ended. */
  readonly released?: () => void;
};

/** Lets the map draw while nothing is on its way, for as long as its picture is not whole, or patience lasts. */
export function holdUntilWhole(
  map: MapLibreMap,
  sources: readonly string[],
  patienceMs: number,
  { whole = 'idle', released = () => {} }: Ending = {},
): void {
  // A hold that is still on goes on.
  if (held(map)) return;
  const draw = map.triggerRepaint.bind(map);
  const release = (): void => {
    clearTimeout(patience);
    map.off(whole, release);
    map.off('movestart', giveUp);
    map.off('error', giveUp);
    Reflect.deleteProperty(map, 'triggerRepaint');
    released();
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
      if (!held(map) || (known(map, sources) && map.areTilesLoaded())) draw();
    });
  };
  const patience = setTimeout(giveUp, patienceMs);
  map.on(whole, release);
  map.on('movestart', giveUp);
  map.on('error', giveUp);
}

/** Takes a new map's canvas off the page until `beginUnseen` ends: one that is there, empty, has the whole page laid together anew. */
export function hide(map: MapLibreMap): void {
  map.getCanvas().style.display = 'none';
}

/** Images that are asked for within this time are taken up together. */
const TOGETHER_MS = 50;

/**
 * The first picture of a map, which nobody sees before it is whole. A map asks for tiles only as it draws: it is made to
 * as soon as all geometry is there, rather than with the next frame of a busy page. Images that its tiles ask for are
 * taken up as they come, while the worker goes on: those that come with the whole picture would have it drawn twice.
 */
export function beginUnseen(map: MapLibreMap, sources: readonly string[], patienceMs: number): void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    // What the map tells while it draws is no news.
    map.off('styledata', drawSoon);
    map.redraw();
    map.on('styledata', drawSoon);
  };
  const drawSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(draw, TOGETHER_MS);
  };
  const ask = (): void => {
    if (!known(map, sources)) return;
    map.off('sourcedata', ask);
    draw();
  };
  const released = (): void => {
    clearTimeout(soon);
    map.off('styledata', drawSoon);
    map.off('sourcedata', ask);
    map.getCanvas().style.display = '';
  };
  map.on('sourcedata', ask);
  holdUntilWhole(map, sources, patienceMs, { whole: 'load', released });
}
