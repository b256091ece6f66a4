// The files of the project as texts by their path from its root: read at most once, or with changes in memory.
// It must not know where the files are or what any of them contains.
import { own } from '../core/values/table.ts';

export type Disk = {
  /** The text of a file; undefined if it does not exist. */
  readonly read: (file: string) => string | undefined;
  /** The names in a folder, sorted; empty if the folder does not exist. */
  readonly list: (folder: string) => readonly string[];
};

/** The same disk, reading every file and folder at most once. */
export function cachedDisk({ read, list }: Disk): Disk {
  const texts = new Map<string, string | undefined>();
  const folders = new Map<string, readonly string[]>();
  return {
    read: (file) => {
      if (!texts.has(file)) texts.set(file, read(file));
      return texts.get(file);
    },
    list: (folder) => {
      const names = folders.get(folder) ?? list(folder);
      folders.set(folder, names);
      return names;
    },
  };
}

/** The same disk with some files replaced or added, by path; null removes a file. */
export function overlaidDisk({ read, list }: Disk, files: Readonly<Record<string, string | null>>): Disk {
  const inFolder = (folder: string, removed: boolean): string[] =>
    Object.entries(files)
      .filter(([file, text]) => file.startsWith(`${folder}/`) && (text === null) === removed)
      .map(([file]) => file.slice(folder.length + 1).split('/')[0] ?? '');
  return {
    read: (file) => (Object.hasOwn(files, file) ? (own(files, file) ?? undefined) : read(file)),
    list: (folder) => {
      const removed = inFolder(folder, true);
      const remaining = list(folder).filter(
        (name) => !removed.includes(name) || !Object.hasOwn(files, `${folder}/${name}`),
      );
      return [...new Set([...remaining, ...inFolder(folder, false)])].sort();
    },
  };
}
