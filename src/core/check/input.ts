// All that the check judges: the corpus, and what lies beside it in the tree that no reader is shown.
// It must not know a disk or how a file is read; whoever reads the files assembles it.
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { LineSource } from '../../../geo/schema-line.ts';
import type { Reported, Settlement } from '../../../geo/schema-recipes.ts';
import type { Corpus } from './corpus.ts';
import type { CellTopology } from '../land/mosaic.ts';
import type { Acknowledgements } from './moved-figures.ts';
import type { Style } from './style.ts';

/** What the faults of files hide: whole files that could not be read, and entries of a file, as `file id`. */
export type Lost = { readonly files: ReadonlySet<string>; readonly entries: ReadonlySet<string> };

/** The ids of a list as its file has them, in order, those of faulty entries included. */
export type IdList = { readonly file: string; readonly ids: readonly string[] };

export type CheckInput = Corpus & {
  readonly lost: Lost;
  readonly lists: readonly IdList[];
  /** What code offers, in its order. */
  readonly offered: {
    readonly scenarios: readonly string[];
    readonly groups: readonly { readonly id: string; readonly scenarios: readonly string[] }[];
    readonly foremost: readonly string[];
    readonly decks: readonly string[];
  };
  /** Folders of articles and of decks, whether or not anything names them. */
  readonly folders: { readonly articles: readonly string[]; readonly decks: readonly string[] };
  readonly acknowledged: Acknowledgements | undefined;
  /** The mosaic as its file has it; undefined where that cannot be read. */
  readonly topology: CellTopology | undefined;
  /** geo/features/oblasts.geojson, from which the mosaic was cut. */
  readonly oblasts: readonly GeoFeature[];
  readonly line: LineSource | undefined;
  readonly settlements: readonly Settlement[];
  readonly reported: Reported | undefined;
  /** A hash of what the mosaic was cut from: as the mosaic states it, and as it is now. */
  readonly mosaicInput: { readonly stated: unknown; readonly now: string };
  /** Rules of wording by language; a language need not have any. */
  readonly styles: ReadonlyMap<string, Style>;
};

/** One rule of the check. It may throw: the runner then names it and goes on with the others. */
export type Rule = { readonly name: string; readonly judge: (input: CheckInput) => readonly Problem[] };

export const problemAt = (file: string, path: string, message: string, fix?: string): Problem => ({
  file,
  path,
  message,
  ...(fix === undefined ? {} : { fix }),
});

export const isLost = ({ lost }: Pick<CheckInput, 'lost'>, file: string, id = ''): boolean =>
  lost.files.has(file) || lost.entries.has(`${file} ${id}`);
