// Reads and writes the files of the project by their path from its root, on the disk of this computer.
// It must not know what any file contains.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from '../corpus/disk.ts';

/** The folder of this project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The files under a folder. */
export const diskAt = (root: string): Disk => ({
  read: (file) => {
    const path = join(root, file);
    return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined;
  },
  list: (folder) => {
    const path = join(root, folder);
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).sort() : [];
  },
});

export const DISK: Disk = diskAt(ROOT);

export const writeFile = (file: string, text: string): void => writeFileSync(join(ROOT, file), text);
