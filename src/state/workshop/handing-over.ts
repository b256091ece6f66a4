// What a change would write into a folder, and the writing of it.
// It must not know browsers: a folder is whatever reads and writes texts by path.
import type { ChangeFile } from '../../core/draft/change-file.ts';
import { own } from '../../core/values/table.ts';
import { filesNeeded, handedFiles, type HandedFiles } from '../../corpus/handed-files.ts';
import { diskOf } from './disk.ts';
import type { Folder } from './project-folder.ts';
import type { Project } from './project.ts';

/** Whether a folder is that of a Redlines project, by its package.json. */
export async function isProject(folder: Folder): Promise<boolean> {
  try {
    const stated = JSON.parse((await folder.read('package.json')) ?? 'null') as unknown;
    return (
      typeof stated === 'object' && stated !== null && own(stated as Record<string, unknown>, 'name') === 'redlines'
    );
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** The files of a change as they are to be packed, whole. */
export const filesToPack = (change: ChangeFile, project: Project): HandedFiles =>
  handedFiles(change, diskOf(project.texts));

/** The files of a change as they are to be written into a folder, laid over what is there. Nothing is written yet. */
export async function filesFor(change: ChangeFile, project: Project, folder: Folder): Promise<HandedFiles> {
  const read = async (file: string) => [file, await folder.read(file)] as const;
  const there = await Promise.all(filesNeeded(change).map(read));
  const texts = there.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return handedFiles(change, diskOf(project.texts), diskOf(Object.fromEntries(texts)));
}

/** Files that were written before one could not be. */
export class HalfWritten extends Error {
  constructor(
    readonly written: readonly string[],
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Writes files into a folder, in the order of their names; gives these. Rejects with HalfWritten. */
export async function writeAll(folder: Folder, { texts }: HandedFiles): Promise<readonly string[]> {
  const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  const written: string[] = [];
  for (const [file, text] of files) {
    try {
      await folder.write(file, text);
    } catch (error) {
      throw new HalfWritten(written, error);
    }
    written.push(file);
  }
  return written;
}
