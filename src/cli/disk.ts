// Reads and writes the files of the project by their path from its root, on the disk of this computer.
// It must not know what any file contains.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Disk } from '../corpus/disk.ts';

const ROOT = new URL('../../', import.meta.url);

export const DISK: Disk = {
  read: (file) => {
    const url = new URL(file, ROOT);
    return statSync(url, { throwIfNoEntry: false })?.isFile() ? readFileSync(url, 'utf8') : undefined;
  },
  list: (folder) => {
    const url = new URL(folder, ROOT);
    return statSync(url, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(url).sort() : [];
  },
};

export const writeFile = (file: string, text: string): void => writeFileSync(new URL(file, ROOT), text);
