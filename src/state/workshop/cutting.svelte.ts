// Keeps the land cut along the drafted line: cuts it anew whenever the line has changed, and says how far that is.
// It must not know what else a draft changes.
import {
  cutLand,
  disposeCut,
  warmUp,
  type CutInput,
  type CutLand,
  type CutMosaic,
  type Stage,
} from '../../cut/client.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import { mosaicOf, type Mosaic } from '../../core/land/mosaic.ts';
import type { GeoFeature } from '../../../geo/schema.ts';
import { drawnAreas } from './drafted-areas.ts';
import { drawnLine, lineFeatures } from './drafted-world.ts';
import type { Project } from './project.ts';

/** Land that has been cut: its cells for the site, and the band of doubt once that is there, too. */
export type Land = { readonly core: Mosaic; readonly cut: CutMosaic | CutLand; readonly band?: CutLand['band'] };
export type Progress = { readonly stage: Stage; readonly fraction: number };

const FILES = ['geo/recipes/line.json', 'geo/features/line.geojson', 'geo/recipes/areas.json'] as const;

export class Cutting {
  readonly #project: Project;
  readonly #onLand: () => void;
  readonly #baseKey: string;
  /** The line that is cut, or being cut. */
  #key: string;
  /** The line of `land`; empty where its band is still to be drawn. */
  #landKey: string;
  #abort: AbortController | undefined;
  /** The land of the newest line that has been cut; undefined for that of the build. */
  land = $state.raw<Land | undefined>();
  progress = $state.raw<Progress | undefined>();
  /** Why the last cut failed; empty if it did not. */
  failure = $state('');

  constructor(project: Project, onLand: () => void) {
    this.#project = project;
    this.#onLand = onLand;
    this.#baseKey = this.#keyOf({ base: project.document, changed: new Map() });
    [this.#key, this.#landKey] = [this.#baseKey, this.#baseKey];
  }

  /** Whether the cells are still those of an earlier line. */
  get isBehind(): boolean {
    return this.progress?.stage === 'mosaic' || this.failure !== '';
  }

  /** Cuts the land for the line of these files, unless it is that already. */
  follow(documents: Documents): void {
    const key = this.#keyOf(documents);
    if (key === this.#key && this.failure === '') return;
    this.stop();
    this.#key = key;
    this.failure = '';
    if (key === this.#baseKey) [this.land, this.#landKey] = [undefined, key];
    else if (key !== this.#landKey) void this.#cut(documents);
  }

  /** Has the next cut start quickly; for when a line is about to be moved. */
  prepare(documents: Documents): void {
    warmUp(this.#inputOf(documents));
  }

  /** Ends a cut that is going on; the land stays that of before, until the line is followed again. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.progress = undefined;
    this.#key = this.#landKey;
  }
  /** Ends a cut that is going on, frees its worker, and shows the land of the build again. */
  reset(): void {
    this.stop();
    disposeCut();
    Object.assign(this, { land: undefined, failure: '' });
    [this.#key, this.#landKey] = [this.#baseKey, this.#baseKey];
  }

  #keyOf(documents: Documents): string {
    return JSON.stringify(FILES.map((file) => documentIn(documents, file)));
  }

  #inputOf(documents: Documents): CutInput {
    const { features: oblasts } = this.#project.document('geo/features/oblasts.geojson') as unknown as { features: GeoFeature[] }; // prettier-ignore
    const [line, areas] = [drawnLine(documents), drawnAreas(documents)];
    return { line, features: lineFeatures(documents), areas, oblasts };
  }

  async #cut(documents: Documents): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.progress = { stage: 'mosaic', fraction: 0 };
    try {
      const land = await cutLand(this.#inputOf(documents), {
        signal: abort.signal,
        onProgress: (fraction, stage) => (this.progress = { stage, fraction }),
        onMosaic: (cut) => this.#arrive({ core: mosaicOf(cut.mosaic), cut }),
      });
      if (this.land) this.#arrive({ ...this.land, cut: land, band: land.band }, true);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.progress = undefined;
      this.failure = error instanceof Error ? error.message : String(error);
      this.#onLand();
    }
  }

  #arrive(land: Land, isComplete = false): void {
    this.land = land;
    this.#landKey = isComplete ? this.#key : '';
    this.progress = isComplete ? undefined : { stage: 'band', fraction: 0 };
    this.#onLand();
  }
}
