// Unpacks an archive within limits: what it says of its sizes is added up first, and nothing grows beyond what it said.
// It must not know what is in it.
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { UnreadableFile } from '../core/own-places/sheet.ts';
import type { Limits } from '../core/own-places/limits.ts';

/** The files of an archive by their path. */
export type Archive = ReadonlyMap<string, Uint8Array>;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4; // prettier-ignore
/** Old Office files, and new ones with a password. */
export const isCompound = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte); // prettier-ignore

/** What macOS adds to archives. */
const isAside = (path: string): boolean => /(^|\/)(__MACOSX|\.)/.test(path);

/**
 * The files that `wanted` picks; a file that turns out larger than the archive says is cut off there. Throws an
 * UnreadableFile for a broken archive, a password, and one that unpacks to more than the limits allow.
 */
export function unzip(bytes: Uint8Array, wanted: (path: string) => boolean, limits: Limits): Archive {
  let [entries, size] = [0, 0];
  const filter = ({ name, originalSize, compression }: UnzipFileInfo): boolean => {
    if (++entries > limits.entries) throw new UnreadableFile('tooMuchUnpacked', limits.entries);
    if (isAside(name) || name.endsWith('/') || !wanted(name)) return false;
    if ((size += originalSize) > limits.unpacked) throw new UnreadableFile('tooMuchUnpacked', limits.unpacked);
    if (compression !== 0 && compression !== 8) throw new UnreadableFile('locked');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('brokenZip');
  }
}

/** The paths of an archive, without unpacking anything. */
export function pathsIn(bytes: Uint8Array, limits: Limits): string[] {
  const paths: string[] = [];
  unzip(
    bytes,
    (path) => {
      paths.push(path);
      return false;
    },
    limits,
  );
  return paths;
}
