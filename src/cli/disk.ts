// The files of the project as texts by their path from its root, and the same with some of them changed in memory.
// It must not know what any of them holds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

export type Disk = {
  /** The text of a file; undefined where there is none. */
  readonly read: (file: string) => string | undefined;
  /** The names in a folder, sorted; none where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
};

export const DISK: Disk = {
  read: (file) => {
    const address = new URL(file, ROOT);
    return existsSync(address) ? readFileSync(address, 'utf8') : undefined;
  },
  list: (folder) => {
    const address = new URL(`${folder}/`, ROOT);
    return existsSync(address) ? readdirSync(address).sort() : [];
  },
};

/** Reads every file once. */
export function cached({ read, list }: Disk): Disk {
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

/** The same disk with some files changed or added, and those that are null taken away. */
export function changed({ read, list }: Disk, files: Readonly<Record<string, string | null>>): Disk {
  const inFolder = (folder: string, gone: boolean): string[] =>
    Object.entries(files)
      .filter(([file, text]) => file.startsWith(`${folder}/`) && (text === null) === gone)
      .map(([file]) => file.slice(folder.length + 1).split('/')[0] ?? '');
  return {
    read: (file) => (Object.hasOwn(files, file) ? (files[file] ?? undefined) : read(file)),
    list: (folder) => {
      const gone = inFolder(folder, true);
      const remaining = list(folder).filter(
        (name) => !gone.includes(name) || !Object.hasOwn(files, `${folder}/${name}`),
      );
      return [...new Set([...remaining, ...inFolder(folder, false)])].sort();
    },
  };
}
