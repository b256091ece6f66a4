// Keeps the land cut along what is drawn: cuts it anew whenever a line or area has changed, and says how far that is.
// It must not know what else a draft changes.
import {
  cutCells,
  cutLand,
  disposeCut,
  warmUp,
  type CutInput,
  type CutLand,
  type CutMosaic,
  type CutOptions,
  type Stage,
} from '../../cut/client.ts';
import { documentIn, documentsOf, type Documents } from '../../core/draft/operation.ts';
import { mosaicOf, type Mosaic } from '../../core/land/mosaic.ts';
import type { GeoFeature } from '../../../geo/schema.ts';
import { cutSubject, type CutSubject } from './cut-subject.ts';
import { drawnAreas } from './drafted-areas.ts';
import { drawnLine, lineFeatures } from './drafted-world.ts';
import type { Project } from './project.ts';

/** Land that has been cut: its cells for the site, and the band of doubt once that is there, too. */
export type Land = { readonly core: Mosaic; readonly cut: CutMosaic | CutLand; readonly band?: CutLand['band'] };
export type Progress = { readonly stage: Stage; readonly fraction: number };

/** What the band of doubt follows from, and what the cells follow from besides. */
const LINES = ['geo/recipes/line.json', 'geo/features/line.geojson'] as const;
const FILES = [...LINES, 'geo/recipes/areas.json'] as const;

const keyOf = (documents: Documents, files: readonly string[]): string =>
  JSON.stringify(files.map((file) => documentIn(documents, file)));

/** What cuts the land: the worker of the page, unless it is told otherwise. */
export type Cutter = {
  readonly cutCells: typeof cutCells;
  readonly cutLand: typeof cutLand;
  readonly disposeCut: typeof disposeCut;
  readonly warmUp: typeof warmUp;
};
const WORKER: Cutter = { cutCells, cutLand, disposeCut, warmUp };

export class Cutting {
  readonly #project: Project;
  readonly #onLand: () => void;
  readonly #base: Documents;
  readonly #baseKey: string;
  /** The files that are cut, or being cut. */
  #key: string;
  #documents: Documents;
  /** The files of `land`; empty where its band is still to be drawn. */
  #landKey: string;
  /** The bands that are there, each by its lines: that of the build, without features, and the newest that was drawn. */
  #bands: ReadonlyMap<string, CutLand['band'] | undefined>;
  readonly #cutter: Cutter;
  #abort: AbortController | undefined;
  /** The land of the newest files that have been cut; undefined for that of the build. */
  land = $state.raw<Land | undefined>();
  progress = $state.raw<Progress | undefined>();
  /** What the last edit that needed a cut has changed. */
  subject = $state.raw<CutSubject>('several');
  /** Why the last cut failed; empty if it did not. */
  failure = $state('');

  constructor(project: Project, onLand: () => void, cutter: Cutter = WORKER) {
    this.#cutter = cutter;
    this.#project = project;
    this.#onLand = onLand;
    this.#base = documentsOf(project.document);
    this.#baseKey = keyOf(this.#base, FILES);
    [this.#key, this.#landKey, this.#documents] = [this.#baseKey, this.#baseKey, this.#base];
    this.#bands = new Map([[keyOf(this.#base, LINES), undefined]]);
  }

  /** Whether the cells are still those of before. */
  get isBehind(): boolean {
    return this.progress?.stage === 'mosaic' || this.failure !== '';
  }

  /** Cuts the land for these files, unless it is cut for them already. */
  follow(documents: Documents): void {
    const key = keyOf(documents, FILES);
    if (key === this.#key && this.failure === '') return;
    this.stop();
    if (key !== keyOf(this.#documents, FILES)) this.subject = cutSubject(this.#documents, documents);
    [this.#key, this.#documents] = [key, documents];
    this.failure = '';
    if (key === this.#baseKey) [this.land, this.#landKey] = [undefined, key];
    else if (key !== this.#landKey) void this.#cut(documents);
  }

  /** Has the next cut start quickly; for when something is about to be drawn. */
  prepare(documents: Documents): void {
    this.#cutter.warmUp(this.#inputOf(documents));
  }

  /** Ends a cut that is going on; the land stays that of before, until the files are followed again. */
  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.progress = undefined;
    this.#key = this.#landKey;
  }
  /** Ends a cut that is going on, frees its worker, and shows the land of the build again. */
  reset(): void {
    this.stop();
    this.#cutter.disposeCut();
    Object.assign(this, { land: undefined, failure: '' });
    [this.#key, this.#landKey, this.#documents] = [this.#baseKey, this.#baseKey, this.#base];
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
    const options: CutOptions = {
      signal: abort.signal,
      onProgress: (fraction, stage) => (this.progress = { stage, fraction }),
    };
    try {
      if (this.#bands.has(keyOf(documents, LINES))) await this.#cutCells(documents, options);
      else await this.#cutLand(documents, options);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.progress = undefined;
      this.failure = error instanceof Error ? error.message : String(error);
      this.#onLand();
    }
  }

  /** The band of these lines is there: only the cells are cut. */
  async #cutCells(documents: Documents, options: CutOptions): Promise<void> {
    const cells = await this.#cutter.cutCells(this.#inputOf(documents), options);
    const band = this.#bands.get(keyOf(documents, LINES));
    const [core, cut] = [mosaicOf(cells.mosaic), band ? { ...cells, band } : cells];
    this.#arrive(band ? { core, cut, band } : { core, cut }, true);
  }
  async #cutLand(documents: Documents, options: CutOptions): Promise<void> {
    const cut = await this.#cutter.cutLand(this.#inputOf(documents), {
      ...options,
      onMosaic: (cells) => this.#arrive({ core: mosaicOf(cells.mosaic), cut: cells }),
    });
    this.#bands = new Map([
      [keyOf(documents, LINES), cut.band],
      [keyOf(this.#base, LINES), undefined],
    ]);
    if (this.land) this.#arrive({ ...this.land, cut, band: cut.band }, true);
  }

  #arrive(land: Land, isComplete = false): void {
    this.land = land;
    this.#landKey = isComplete ? this.#key : '';
    this.progress = isComplete ? undefined : { stage: 'band', fraction: 0 };
    this.#onLand();
  }
}
