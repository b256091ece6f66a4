// Writes the results of a change into a project: only files that a change may touch or that are generated, and only inside it.
// It must not know what a change does.
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isEditable } from '../core/draft/editable.ts';

/** The content of a file before and after; null where there is none. */
export type Result = { readonly before: Buffer | null; readonly after: Buffer | null };

/** The files that `npm run geo` makes. */
const GENERATED =
  /^geo\/(mosaic\.topo\.json|world\/land\.geojson|features\/(band|border|countries|line|oblasts|towns|waters)\.geojson)$/;

/** Whether a change may lead to a file being written, by its path from the root of the project. */
export const isWritable = (file: string): boolean => isEditable(file) || GENERATED.test(file);

/** Writes a file of a folder, or removes it with null. Throws if it would lie outside the folder, by a link for example. */
export function writeInto(folder: string, file: string, content: string | Buffer | null): void {
  const path = join(folder, file);
  const inside = realpathSync(folder) + sep;
  const nearest = (at: string): string => (existsSync(at) ? realpathSync(at) : nearest(dirname(at)));
  if (!`${nearest(path)}${sep}`.startsWith(inside)) throw new Error(`${file} lies outside ${folder}`);
  if (content === null) rmSync(path, { force: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

const contentOf = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null);
const isSame = (a: Buffer | null, b: Buffer | null): boolean => (a && b ? a.equals(b) : a === b);

/** The files that somebody else has changed since the project was copied. */
export const changedMeanwhile = (root: string, results: ReadonlyMap<string, Result>): string[] =>
  [...results].filter(([file, { before }]) => !isSame(contentOf(join(root, file)), before)).map(([file]) => file);

/** Writes results into the project. Throws before anything is written if a file may not be. */
export function takeOver(root: string, results: ReadonlyMap<string, Result>): void {
  const forbidden = [...results.keys()].filter((file) => !isWritable(file));
  if (forbidden.length > 0) throw new Error(`a change must not write ${forbidden.join(', ')}`);
  for (const [file, { after }] of results) writeInto(root, file, after);
}
