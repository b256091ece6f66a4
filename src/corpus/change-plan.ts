// What a change file makes of the files of a project: the texts to write, or why it cannot be laid over them.
// It must not write anything, nor know where the files are.
import type { Problem } from '../../geo/schema.ts';
import { problemAt } from '../core/check/input.ts';
import type { ChangeFile } from '../core/draft/change-file.ts';
import { isText } from '../core/draft/editable.ts';
import type { Json } from '../core/draft/json.ts';
import { documentIn, documentsOf, type Document, type Operation } from '../core/draft/operation.ts';
import { rebase, type Rebased } from '../core/draft/rebase.ts';
import type { Disk } from './disk.ts';
import { withJson } from './write-json.ts';

export type Plan = {
  readonly rebased: Rebased;
  /** The new text of each changed file; null for one to be removed. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** Files of the project that the change touches and that cannot be read. */
  readonly problems: readonly Problem[];
};

/** The document of a file of the project; undefined if there is none. Throws on a JSON file that is none. */
function documentOf(disk: Disk, file: string): Document | undefined {
  const text = disk.read(file);
  return text === undefined || isText(file) ? text : (JSON.parse(text) as Json);
}

function unreadable(disk: Disk, operations: readonly Operation[]): Problem[] {
  return [...new Set(operations.map(({ file }) => file))].flatMap((file) => {
    try {
      documentOf(disk, file);
      return [];
    } catch (error) {
      return [problemAt(file, '', `is not JSON: ${(error as Error).message}`, 'run npm run check')];
    }
  });
}

function textOf(disk: Disk, file: string, document: Document | undefined): string | null {
  if (document === undefined) return null;
  return isText(file) ? (document as string) : withJson(disk.read(file), document);
}

/** Lays a change over the files of a project, in memory. */
export function planChange({ changes }: ChangeFile, disk: Disk): Plan {
  const operations = changes as readonly Operation[];
  const problems = unreadable(disk, operations);
  const documents = documentsOf((file) => documentOf(disk, file));
  if (problems.length > 0)
    return { rebased: { documents, applied: [], done: [], conflicts: [] }, texts: new Map(), problems };
  const rebased = rebase(documents, operations);
  const files = [...new Set(rebased.applied.map(({ file }) => file))];
  const texts = new Map(files.map((file) => [file, textOf(disk, file, documentIn(rebased.documents, file))] as const));
  return { rebased, texts, problems };
}

/** What the generated files under geo/ are made from. */
const SOURCES_OF_GENERATED =
  /^geo\/(recipes\/(areas|earlier-lines|line|settlements)\.json|features\/line\.geojson|names\/en\.json)$|^src\/core\/values\/day\.json$/;

/** Whether generated files must be made again once these are written. */
export const needsGenerating = (files: Iterable<string>): boolean =>
  [...files].some((file) => SOURCES_OF_GENERATED.test(file));
