// The changed files of a draft as one ZIP archive, with a note on what to do with them.
// It must not know how files are made or saved.
import { strToU8, zipSync } from 'fflate';
import type { HandedFiles } from '../../corpus/handed-files.ts';
import type { Words } from './open.svelte.ts';

/** What the archive says of itself, in the editor's language. */
function noteOf({ texts, needsGenerating }: HandedFiles, facts: { name: string; base: string }, say: Words['say']) {
  const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = (isKept: boolean): string[] =>
    files.filter(([, text]) => (text !== null) === isKept).map(([file]) => `  ${file}`);
  const removed = listed(false);
  return [
    say('zip.title', { name: facts.name }),
    '',
    say('zip.where', { base: facts.base }),
    '',
    ...listed(true),
    ...(removed.length > 0 ? ['', say('zip.remove'), '', ...removed] : []),
    '',
    say(needsGenerating ? 'zip.generate' : 'zip.check'),
    '',
    ...(needsGenerating ? ['  npm run geo'] : []),
    '  npm run check',
    '',
  ].join('\n');
}

/** The bytes of the archive: each file at its path from the root of the project, and README.txt. */
export function archiveOf(files: HandedFiles, facts: { name: string; base: string }, say: Words['say']): Blob {
  const entries = [...files.texts].flatMap(([file, text]) => (text === null ? [] : [[file, strToU8(text)] as const]));
  // The byte order mark says UTF-8 to the editors of Windows.
  const note = strToU8(`\uFEFF${noteOf(files, facts, say)}`);
  const bytes = zipSync(Object.fromEntries([['README.txt', note], ...entries]), { level: 6 });
  return new Blob([bytes], { type: 'application/zip' });
}
