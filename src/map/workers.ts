// The library's worker, which cuts shapes into tiles: its script, and a new one where it has failed.
// It must not know maps.
import { clearPrewarmedResources, prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let renewals = 0;

/** Starts the worker ahead of the first map, while this thread is busy making it. */
export function startWorker(): void {
  setWorkerUrl(workerUrl);
  prewarm();
}

/** Ends the worker of maps that are gone; those made from now on get one whose script is asked for again. */
export function renewWorker(): void {
  clearPrewarmedResources();
  renewals += 1;
  // An address of data or of a blob has its content in itself.
  setWorkerUrl(/^(blob|data):/.test(workerUrl) ? workerUrl : `${workerUrl}?again=${renewals}`);
  prewarm();
}
