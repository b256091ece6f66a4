// The source of the map that draws a reader's points: tiles that a worker cuts, under an address of their own.
// It must not know what the points stand for, nor how they are drawn. It is fetched only when there are points.
import { addProtocol } from 'maplibre-gl';
import type { VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { CLUSTERS_UNTIL, type Members, type PointSet } from './point-index.ts';
import { PointWorker } from './point-worker.ts';

const PROTOCOL = 'reader-points';
const workers = new Map<string, PointWorker>();
let count = 0;
let isAnswering = false;

/** Answers what the map asks for under `reader-points://<source>/<version>/<z>/<x>/<y>`. */
function answerMap(): void {
  addProtocol(PROTOCOL, async ({ url }) => {
    const [name = '', , z, x, y] = url.slice(`${PROTOCOL}://`.length).split('/');
    // A worker that fails says so by itself: the map draws nothing.
    const tile = workers.get(name)?.tile({ z: Number(z), x: Number(x), y: Number(y) });
    const bytes = await tile?.catch(() => undefined);
    return { data: bytes ?? new Uint8Array() };
  });
}

/** The points of a reader, as a source of the map; each has a worker of its own until its end. */
export class PointSource {
  readonly #name = String((count += 1));
  readonly #worker: PointWorker;
  #version = 0;

  /** `onFail` is called where the worker fails, at the start or later. Throws where the map takes no sources of ours. */
  constructor(onFail?: (why: Error) => void) {
    if (!isAnswering) answerMap();
    isAnswering = true;
    this.#worker = new PointWorker(onFail);
    workers.set(this.#name, this.#worker);
  }

  /** Indexes the points; its arrays are handed over, and are empty afterwards. Rejects where that fails. */
  load(points: PointSet): Promise<void> {
    this.#version += 1;
    return this.#worker.load(points);
  }

  /** Draws only the points for which the array has 1, or all. */
  show(shown: Uint8Array<ArrayBuffer> | null): void {
    this.#version += 1;
    this.#worker.show(shown);
  }

  /** Gives each point another class, below 256. */
  classify(classes: Uint8Array<ArrayBuffer>): void {
    this.#version += 1;
    this.#worker.classify(classes);
  }

  /** The source as a style has it now; its address changes with what it draws, so that the map asks for its tiles anew. */
  specification(): VectorSourceSpecification {
    const tiles = [`${PROTOCOL}://${this.#name}/${this.#version}/{z}/{x}/{y}`];
    return { type: 'vector', tiles, maxzoom: CLUSTERS_UNTIL };
  }

  /** The points of the cluster that a point is in at a zoom. Rejects where the worker fails or has ended. */
  members(point: number, zoom: number): Promise<Members> {
    return this.#worker.members(point, zoom);
  }

  /** Ends the worker; tiles asked for from now on are empty. */
  end(): void {
    workers.delete(this.#name);
    this.#worker.end();
  }
}
