// The files that a draft hands over: what `npm run change -- apply` writes by hand, and the line and areas made from it.
// It must not know whether they go into an archive or a folder. Land and band are left out: only `npm run geo` makes their bytes.
import type { GeoFeature, Problem } from '../../geo/schema.ts';
import { parseAreas } from '../../geo/schema-areas.ts';
import { parseEarlierLines, parseLineSource } from '../../geo/schema-line.ts';
import { AREA_FEATURES, AREA_SOURCE, areaFileText } from '../core/check/drawn-areas.ts';
import { EARLIER_SOURCE } from '../core/check/earlier-lines.ts';
import { lineFileText } from '../core/check/line.ts';
import type { ChangeFile } from '../core/draft/change-file.ts';
import { isEditable } from '../core/draft/editable.ts';
import type { Conflict } from '../core/draft/rebase.ts';
import { needsGenerating, planChange } from './change-plan.ts';
import type { Disk } from './disk.ts';

const DRAWN = 'geo/recipes/line.json';
const LINE = 'geo/features/line.geojson';

export type HandedFiles = {
  /** The new text of each file that changes; null for one to be removed. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** Files that are not as in the build on which the draft was begun. Whatever else is in them stays. */
  readonly changedThere: readonly string[];
  /** Whether `npm run geo` has to make generated files from these. */
  readonly needsGenerating: boolean;
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly Problem[];
};

type Read = Disk['read'];
const jsonIn = (read: Read, file: string): unknown => JSON.parse(read(file) ?? 'null');
const featuresIn = (read: Read, file: string): readonly GeoFeature[] =>
  (jsonIn(read, file) as { readonly features: readonly GeoFeature[] }).features;

/** The earlier lines; none in a project older than their file. */
const earlierIn = (read: Read): unknown => JSON.parse(read(EARLIER_SOURCE) ?? '[]');

/** A file made from others drawn by hand: its text as `npm run geo` makes it, undefined if a drawing is faulty. */
type Made = {
  readonly drawn: readonly string[];
  readonly made: string;
  readonly textOf: (read: Read) => string | undefined;
};
const MADE: readonly Made[] = [
  {
    drawn: [DRAWN, EARLIER_SOURCE],
    made: LINE,
    textOf: (read) => {
      const drawn = parseLineSource(jsonIn(read, DRAWN), DRAWN);
      const earlier = parseEarlierLines(earlierIn(read), EARLIER_SOURCE);
      return drawn.ok && earlier.ok ? lineFileText(featuresIn(read, LINE), drawn.value, earlier.value) : undefined;
    },
  },
  {
    drawn: [AREA_SOURCE],
    made: AREA_FEATURES,
    textOf: (read) => {
      const drawn = parseAreas(jsonIn(read, AREA_SOURCE), AREA_SOURCE);
      return drawn.ok ? areaFileText(featuresIn(read, AREA_FEATURES), drawn.value) : undefined;
    },
  },
];
/** The files made from others of which the change touches one. */
const touched = (files: readonly string[]): readonly Made[] =>
  MADE.filter(({ drawn, made }) => [...drawn, made].some((file) => files.includes(file)));

/** The files that must be read before a change can be laid over a project. */
export function filesNeeded({ changes }: ChangeFile): string[] {
  const files = changes.map(({ file }) => file);
  return [...new Set([...files, ...touched(files).flatMap(({ drawn, made }) => [...drawn, made])])];
}

function withMade(texts: ReadonlyMap<string, string | null>, disk: Disk): Map<string, string | null> {
  const complete = new Map(texts);
  const read: Read = (file) => (texts.has(file) ? (texts.get(file) ?? undefined) : disk.read(file));
  for (const { made, textOf } of touched([...texts.keys()])) {
    const text = textOf(read);
    if (text !== undefined && text !== disk.read(made)) complete.set(made, text);
  }
  return complete;
}

/**
 * Lays a change over the files of a project, in memory. `base` has the files of the build on which the draft was begun;
 * the project has the same ones if nothing else is said. Throws if a file is not one that a draft may change.
 */
export function handedFiles(change: ChangeFile, base: Disk, project: Disk = base): HandedFiles {
  const { rebased, texts: planned, problems } = planChange(change, project);
  const isHeld = problems.length > 0 || rebased.conflicts.length > 0;
  const texts = isHeld ? new Map<string, string | null>() : withMade(planned, project);
  const forbidden = [...texts.keys()].filter((file) => !isEditable(file));
  if (forbidden.length > 0) throw new Error(`a draft must not change ${forbidden.join(', ')}`);
  return {
    texts,
    changedThere: [...texts.keys()].filter((file) => project.read(file) !== base.read(file)),
    needsGenerating: needsGenerating(texts.keys()),
    conflicts: rebased.conflicts,
    problems,
  };
}
