// The life of one map: waiting, drawn, interrupted by a lost drawing context, drawn again, or given up; each with its deadline.
// It must not know scenes, words or what stands in for a map that is given up.
import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { StyleSync } from './style-sync.ts';

/** `interrupted` may become `drawn` again; `lost`, `unsupported` and `failed` are final for this map. */
export type MapStatus = 'waiting' | 'drawn' | 'interrupted' | 'lost' | 'unsupported' | 'failed';

/** What the map must be able to do; a fake in the tests can do no more. */
export type LivingMap = Pick<MapLibreMap, 'on'>;
type Sync = Pick<StyleSync, 'suspend' | 'resume' | 'current'>;

/** How long a map may take to draw its first picture, and the browser to restore a lost drawing context, ms. */
export const START_MS = 20_000;
export const RESTORE_MS = 8000;

/** Calls back when the page has been visible for so many milliseconds on end; a hidden page draws nothing. Returns the cancel. */
function whenVisibleFor(milliseconds: number, callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', restart);
  };
  const restart = (): void => {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(() => {
      cancel();
      callback();
    }, milliseconds);
  };
  document.addEventListener('visibilitychange', restart);
  restart();
  return cancel;
}

const isWorkerFailure = (message: string): boolean => /^worker failed/i.test(message);

/** Reports each change of a new map's status, and has the scene applied whole once a lost context is back; returns the teardown. */
export function followLife(map: LivingMap, sync: Sync, onStatus: (status: MapStatus) => void): () => void {
  let status: MapStatus = 'waiting';
  let [drawnOnce, lost] = [false, false];
  let cancel = whenVisibleFor(START_MS, () => report('failed'));
  const isFinal = (): boolean => status === 'failed' || status === 'lost';
  function report(next: MapStatus): void {
    if (next === status || isFinal()) return;
    cancel();
    if (next === 'interrupted') cancel = whenVisibleFor(drawnOnce ? RESTORE_MS : START_MS, () => report('lost'));
    status = next;
    onStatus(next);
  }
  const reportDrawn = (): void => {
    if (drawnOnce && !lost && sync.current) report('drawn');
  };
  map.on('load', () => {
    drawnOnce = true;
    reportDrawn();
  });
  map.on('webglcontextlost', () => {
    lost = true;
    sync.suspend();
    report('interrupted');
  });
  map.on('webglcontextrestored', () => {
    lost = false;
    sync.resume();
  });
  // A map is idle when all that it was given is on screen.
  map.on('idle', reportDrawn);
  map.on('error', ({ error }: ErrorEvent) => {
    if (isWorkerFailure(error.message)) report('failed');
    else reportError(error);
  });
  return () => cancel();
}
