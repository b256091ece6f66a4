// The files that a draft hands over to a project: what `npm run change -- apply` writes by hand, and the line made from it.
// It must not know whether they go into an archive or a folder. Land and band are left out: only `npm run geo` makes their bytes.
import type { GeoFeature, Problem } from '../../geo/schema.ts';
import { parseLineSource } from '../../geo/schema-line.ts';
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

/** The files that must be read before a change can be laid over a project. */
export const filesNeeded = ({ changes }: ChangeFile): string[] => [
  ...new Set([...changes.map(({ file }) => file), DRAWN, LINE]),
];

/** The line file as `npm run geo` makes it; undefined if the drawn line is faulty. */
function lineText(read: Disk['read']): string | undefined {
  const drawn = parseLineSource(JSON.parse(read(DRAWN) ?? 'null'), DRAWN);
  if (!drawn.ok) return undefined;
  const { features } = JSON.parse(read(LINE) ?? 'null') as { readonly features: readonly GeoFeature[] };
  return lineFileText(features, drawn.value);
}

function withLine(texts: ReadonlyMap<string, string | null>, disk: Disk): Map<string, string | null> {
  const complete = new Map(texts);
  if (!texts.has(DRAWN) && !texts.has(LINE)) return complete;
  const line = lineText((file) => (texts.has(file) ? (texts.get(file) ?? undefined) : disk.read(file)));
  if (line !== undefined && line !== disk.read(LINE)) complete.set(LINE, line);
  return complete;
}

/**
 * Lays a change over the files of a project, in memory. `base` has the files of the build on which the draft was begun;
 * the project has the same ones if nothing else is said. Throws if a file is not one that a draft may change.
 */
export function handedFiles(change: ChangeFile, base: Disk, project: Disk = base): HandedFiles {
  const { rebased, texts: planned, problems } = planChange(change, project);
  const isHeld = problems.length > 0 || rebased.conflicts.length > 0;
  const texts = isHeld ? new Map<string, string | null>() : withLine(planned, project);
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
