// A copy of the project in a temporary folder, in which a change is tried before anything of the project is written.
// It must not know what a change does, nor what is written back.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInto, type Result } from './written-files.ts';

/** What data and texts are made of, and what reads them. */
const COPIED = ['geo', 'src', 'package.json', 'tsconfig.json'] as const;
/** What a build needs besides. */
const BUILT_FROM = /^([\w.-]+\.config\.ts|index\.html|public|offline\.worker\.js|LICENSE)$/;
/** The folders from which results are taken back. */
const RESULTS = ['geo', 'src/content', 'src/core/values'] as const;

export type Run = { readonly code: number; readonly out: string; readonly err: string };
export type Trial = {
  readonly folder: string;
  /** Runs a script of the copy, TypeScript included, with arguments. */
  readonly run: (script: string, ...args: readonly string[]) => Promise<Run>;
  readonly write: (file: string, text: string | null) => void;
  /** The files of the copy that are no longer as they were when the project was copied. */
  readonly results: () => ReadonlyMap<string, Result>;
  readonly remove: () => void;
};

const contentsOf = (folder: string): Map<string, Buffer> => {
  const paths = RESULTS.flatMap((room) =>
    readdirSync(join(folder, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
};

function resultsBetween(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): Map<string, Result> {
  const results = new Map<string, Result>();
  for (const file of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(file) ?? null, after.get(file) ?? null];
    if (was === null || is === null || !was.equals(is)) results.set(file, { before: was, after: is });
  }
  return results;
}

/** Runs Node in a folder and gives what it printed; `environment` is added to the variables of this process. */
export function runNode(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...environment } });
    const printed = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 2, ...printed }));
  });
}

/** The parts of a project that are copied; `isBuilt` includes what a build of the copy needs. */
const partsOf = (root: string, isBuilt: boolean): string[] => [
  ...COPIED,
  ...(isBuilt ? readdirSync(root).filter((name) => BUILT_FROM.test(name)) : []),
];

/** Copies the project in the folder `root`; the copy shares the installed packages. Remove it when done. */
export function startTrial(root: string, { isBuilt = false } = {}): Trial {
  const folder = mkdtempSync(join(tmpdir(), 'redlines-change-'));
  const packages = join(root, 'node_modules');
  for (const part of partsOf(root, isBuilt))
    if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(packages, join(folder, 'node_modules'), 'junction');
  const before = contentsOf(folder);
  return {
    folder,
    run: (script, ...args) => runNode(folder, [join(packages, 'tsx/dist/cli.mjs'), script, ...args]),
    write: (file, text) => writeInto(folder, file, text),
    results: () => resultsBetween(before, contentsOf(folder)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
