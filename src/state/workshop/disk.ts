// A disk made of texts in memory.
// It must not know what the files contain.
import type { Disk } from '../../corpus/disk.ts';
import { own } from '../../core/values/table.ts';

/** A disk of texts by their path from the root of the project. */
export function diskOf(texts: Readonly<Record<string, string>>): Disk {
  const files = Object.keys(texts).sort();
  return {
    read: (file) => own(texts, file),
    list: (folder) => {
      const within = files.filter((file) => file.startsWith(`${folder}/`));
      return [...new Set(within.map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
  };
}
