// A change file, its conflicts and its outcome as text for a terminal.
// It must not know files on the disk or how a change is applied.
import type { Problem } from '../../geo/schema.ts';
import type { ChangeFile } from '../core/draft/change-file.ts';
import { byFile, placeOf, reviewLines } from '../core/draft/describe.ts';
import type { Operation } from '../core/draft/operation.ts';
import type { Conflict } from '../core/draft/rebase.ts';
import { plural } from './print.ts';

/** What comes from a change file may hold anything: control characters would steer the terminal. */
export const harmless = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the characters to be taken out
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');

const indented = (lines: readonly string[], by: string): string[] => lines.map((line) => `${by}${harmless(line)}`);

const operationLines = (operations: readonly Operation[]): string[] =>
  [...byFile(operations)].flatMap(([file, ofFile]) => [
    `  ${file}`,
    ...indented(
      ofFile.flatMap(reviewLines).map(({ sign, text }) => `${sign} ${text}`),
      '    ',
    ),
  ]);

/** The change for a reviewer: title, base, summary, every operation by file, and the reasons given. */
export function changeText(change: ChangeFile): string {
  const reasons = change.log
    .filter(({ why }) => why !== '')
    .map(({ what, subject, why }) => `${what} ${subject}: ${why}`);
  return [
    harmless(change.title),
    `begun on data ${harmless(change.base)}, saved ${change.made}, ${plural(change.log.length, 'edit')}, ${plural(change.changes.length, 'change')}`,
    ...(change.summary.length > 0 ? ['', ...indented(change.summary, '  ')] : []),
    '',
    ...operationLines(change.changes),
    ...(reasons.length > 0 ? ['', '  Reasons', ...indented(reasons, '    ')] : []),
  ].join('\n');
}

const CLASHES: Readonly<Record<Conflict['clash'], string>> = {
  missing: 'is no longer there',
  changed: 'has been changed there too',
  added: 'has been added there too, differently',
};

/** What stands against an operation, and what the project has there now. */
export function clashOf({ operation, clash, there }: Conflict): string {
  const now = there === undefined || operation.kind === 'text' ? '' : `; it is now ${JSON.stringify(there)}`;
  return `${CLASHES[clash]}${now.length > 200 ? `${now.slice(0, 200)}…` : now}`;
}

function conflictLine(conflict: Conflict): string {
  const { operation } = conflict;
  const place = 'path' in operation ? ` ${placeOf(operation.path)}` : '';
  return `${operation.file}${place} ${clashOf(conflict)}`;
}

export const conflictsText = (conflicts: readonly Conflict[]): string =>
  [
    `${plural(conflicts.length, 'conflict')}; nothing was written`,
    ...indented(conflicts.map(conflictLine), '  '),
    'Open the change file in the workshop of a build of this state: it asks which version to keep.',
  ].join('\n');

/** The problems of a change file, each with its place in it. */
export const faultsText = (problems: readonly Problem[]): string =>
  [
    `${plural(problems.length, 'problem')}; nothing was written`,
    ...indented(
      problems.map(({ file, path, message }) => `${file}${path === '' ? '' : ` ${path}`}: ${message}`),
      '  ',
    ),
  ].join('\n');
