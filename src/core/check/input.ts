// Everything that the check judges: the corpus, and files of the project that are not shipped.
// It must not know the disk or how a file is read; the reader of the files assembles it.
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { DrawnArea } from '../../../geo/schema-areas.ts';
import type { EarlierLine, LineSource } from '../../../geo/schema-line.ts';
import type { Reported, Settlement } from '../../../geo/schema-recipes.ts';
import type { Corpus } from './corpus.ts';
import type { CellTopology } from '../land/mosaic.ts';
import type { Offered } from '../scenario/offered.ts';
import type { Acknowledgements } from './moved-figures.ts';
import type { Style } from './style.ts';

/** What could not be read: whole files, and faulty entries as `file id`. Rules treat their contents as existing. */
export type Lost = { readonly files: ReadonlySet<string>; readonly entries: ReadonlySet<string> };

/** The ids of a list in the order of its file, including those of faulty entries. */
export type IdList = { readonly file: string; readonly ids: readonly string[] };

export type CheckInput = Corpus & {
  readonly lost: Lost;
  readonly lists: readonly IdList[];
  readonly offered: Offered;
  /** The day of the map, `2025-12-28`; undefined if its file cannot be read. */
  readonly asOf: string | undefined;
  /** The earlier day for which the texts were last read; undefined where they have been read for the day of the map. */
  readonly textsOf: string | undefined;
  /** The folders of articles and decks, whether or not anything refers to them. */
  readonly folders: { readonly articles: readonly string[]; readonly decks: readonly string[] };
  readonly acknowledged: Acknowledgements | undefined;
  /** Names of places in Russian spelling, by feature id. */
  readonly russianNames: Readonly<Record<string, readonly string[]>>;
  /** The mosaic as TopoJSON; undefined if its file cannot be read. */
  readonly topology: CellTopology | undefined;
  /** geo/features/oblasts.geojson, from which the mosaic was cut. */
  readonly oblasts: readonly GeoFeature[];
  readonly line: LineSource | undefined;
  /** The lines of earlier editions, of geo/recipes/earlier-lines.json. */
  readonly earlier: readonly EarlierLine[];
  /** The areas of geo/recipes/areas.json. */
  readonly areas: readonly DrawnArea[];
  readonly settlements: readonly Settlement[];
  readonly reported: Reported | undefined;
  /** The hash of the inputs of the mosaic: as stated in its file, and of the current inputs. */
  readonly mosaicInput: { readonly stated: unknown; readonly now: string };
  /** Wording rules by language; a language need not have any. */
  readonly styles: ReadonlyMap<string, Style>;
};

/** A rule of the check. If it throws, `check` reports that and runs the other rules. */
export type Rule = { readonly name: string; readonly judge: (input: CheckInput) => readonly Problem[] };

/** A problem at a path of a file; `fix` says what to do about it. */
export const problemAt = (file: string, path: string, message: string, fix?: string): Problem => ({
  file,
  path,
  message,
  ...(fix === undefined ? {} : { fix }),
});

/** Whether a file, or the entry `id` of it, could not be read. */
export const isLost = ({ lost }: Pick<CheckInput, 'lost'>, file: string, id = ''): boolean =>
  lost.files.has(file) || lost.entries.has(`${file} ${id}`);
