// The files of this project as the check needs them, read from the disk of this computer.
// It must not know how a file is read or judged.
import { createHash } from 'node:crypto';
import { readCheckInput, type ReadInput } from '../corpus/check-input.ts';
import type { Disk } from '../corpus/disk.ts';
import type { CheckInput } from '../core/check/input.ts';
import { DISK } from './disk.ts';
import { FilesError } from './files.ts';

/** The first twelve hex digits of the SHA-256 of a text, as the mosaic states that of its inputs. */
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Everything that the check judges, and the problems of the files themselves. */
export const readProject = (disk: Disk = DISK): ReadInput => readCheckInput(disk, hash);

/** The same, for callers that need every file to be valid. Throws a FilesError with every problem. */
export function readCorpus(): CheckInput {
  const { input, problems } = readProject();
  if (problems.length > 0) throw new FilesError(problems);
  return input;
}
