// A copy of the project in a temporary folder, in which a change is tried before anything of the project is written.
// It must not know what a change does.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What data and texts are made of, and what reads them. */
const COPIED = ['geo', 'src', 'package.json', 'tsconfig.json'] as const;
/** The folders from which results are taken back. */
const RESULTS = ['geo', 'src/content', 'src/core/values'] as const;

export type Run = { readonly code: number; readonly out: string; readonly err: string };
export type Trial = {
  readonly folder: string;
  /** Runs a script of the copy, TypeScript included, with arguments. */
  readonly run: (script: string, ...args: readonly string[]) => Run;
  readonly write: (file: string, text: string | null) => void;
  /** The files of the copy that differ from the project's: their bytes, or null where they are gone. */
  readonly results: () => ReadonlyMap<string, Buffer | null>;
  readonly remove: () => void;
};

/** Writes a file of a folder, or removes it with null. */
export function writeInto(folder: string, file: string, content: string | Buffer | null): void {
  const path = join(folder, file);
  if (content === null) rmSync(path, { force: true });
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

const filesOf = (folder: string): string[] =>
  RESULTS.flatMap(
    (room) =>
    readdirSync(join(folder, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')), // prettier-ignore
  );

const bytesOf = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null);

function resultsOf(folder: string): Map<string, Buffer | null> {
  const root = ROOT.replace(/[\\/]$/, '');
  const files = new Set([...filesOf(folder), ...filesOf(root)]);
  const results = new Map<string, Buffer | null>();
  for (const file of files) {
    const [before, after] = [bytesOf(join(root, file)), bytesOf(join(folder, file))];
    if (before === null ? after !== null : after === null || !before.equals(after)) results.set(file, after);
  }
  return results;
}

/** Copies the project; the copy shares the installed packages. Remove it when done. */
export function startTrial(): Trial {
  const folder = mkdtempSync(join(tmpdir(), 'redlines-change-'));
  for (const part of COPIED) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return {
    folder,
    run: (script, ...args) => {
      const options = { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, ...args], options);
      return { code: status ?? 2, out: stdout, err: stderr };
    },
    write: (file, text) => writeInto(folder, file, text),
    results: () => resultsOf(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Writes results into the project. */
export function takeOver(results: ReadonlyMap<string, Buffer | null>): void {
  for (const [file, content] of results) writeInto(ROOT, file, content);
}
