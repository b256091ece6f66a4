// The source of the map that draws the reader's points: tiles that a worker cuts, under an address of their own.
// It must not know what the points stand for, nor how they are drawn. It is fetched only when there are points.
import { addProtocol } from 'maplibre-gl';
import type { VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Answer, Order } from './messages.ts';
import { CLUSTERS_UNTIL, type PointSet, type TileId } from './point-index.ts';

const PROTOCOL = 'reader-points';

type Waiting = { readonly give: (bytes: Uint8Array<ArrayBuffer>) => void; readonly fail: (why: Error) => void };

export type PointSource = {
  /** Indexes the points; its arrays are handed over to the worker and are empty afterwards. Rejects where that fails. */
  readonly load: (points: PointSet) => Promise<void>;
  /** Draws only the points for which the array has 1, or all. */
  readonly show: (shown: Uint8Array<ArrayBuffer> | null) => void;
  /** The source as the style has it now; another object after each change, so that the map asks for its tiles anew. */
  readonly specification: () => VectorSourceSpecification;
  /** Ends the worker; its tiles stay empty. */
  readonly end: () => void;
};

const sources = new Map<string, (tile: TileId) => Promise<Uint8Array<ArrayBuffer>>>();
let count = 0;

/** Answers what the map asks for under `reader-points://<source>/<version>/<z>/<x>/<y>`. */
function answerMap(): void {
  addProtocol(PROTOCOL, async ({ url }) => {
    const [name = '', , z, x, y] = url.slice(`${PROTOCOL}://`.length).split('/');
    const tile = { z: Number(z), x: Number(x), y: Number(y) };
    return { data: (await sources.get(name)?.(tile)) ?? new Uint8Array() };
  });
}

/** Starts a worker for the points of a reader. */
export function pointSource(): PointSource {
  if (count === 0) answerMap();
  const name = String((count += 1));
  const worker = new Worker(new URL('./points.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let [version, requests] = [0, 0];
  let loading: { readonly done: () => void; readonly fail: (why: Error) => void } | undefined;
  const tell = (order: Order, transfer: Transferable[] = []): void => worker.postMessage(order, transfer);

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'loaded') loading?.done();
    else waiting.get(data.request)?.give(data.bytes);
    if (data.kind === 'tile') waiting.delete(data.request);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    const why = new Error(`the worker that has the points has failed: ${event.message || 'its script did not load'}`);
    loading?.fail(why);
    for (const { fail } of waiting.values()) fail(why);
    waiting.clear();
  });
  sources.set(name, (tile) => {
    const request = (requests += 1);
    return new Promise((give, fail) => {
      waiting.set(request, { give, fail });
      tell({ kind: 'tile', request, tile });
    });
  });

  return {
    load(points) {
      version += 1;
      return new Promise((done, fail) => {
        loading = { done, fail };
        tell({ kind: 'load', points }, [points.lon.buffer, points.lat.buffer, points.classes.buffer]);
      });
    },
    show(shown) {
      version += 1;
      tell({ kind: 'show', shown });
    },
    specification: () => ({
      type: 'vector',
      tiles: [`${PROTOCOL}://${name}/${version}/{z}/{x}/{y}`],
      maxzoom: CLUSTERS_UNTIL,
    }),
    end() {
      worker.terminate();
      sources.delete(name);
      for (const { fail } of waiting.values()) fail(new Error('the points are gone'));
      waiting.clear();
    },
  };
}
