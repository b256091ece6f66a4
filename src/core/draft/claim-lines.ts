// The lines of the claims at the end of a digest, read and written one by one in the order of their ids.
// It must not know files, operations or the facts of a claim.
import { CLAIM } from '../text/prose.ts';

type Line = { readonly id: string; readonly words: string; readonly at: number; readonly end: number };

const linesIn = (text: string): Line[] =>
  [...text.matchAll(CLAIM)].map(({ 0: line, 1: id = '', 2: words = '', index }) => {
    return { id, words: words.trim(), at: index, end: index + line.length };
  });

/** The words of a claim in a digest; empty where it has no line. */
export const claimWords = (text: string, id: string): string =>
  linesIn(text).find((line) => line.id === id)?.words ?? '';

const numberOf = (id: string): number => Number(id.slice(1));
/** The order of claims by their ids: `A9` before `A10`. */
export const byClaimId = (a: string, b: string): number => (a[0] === b[0] ? numberOf(a) - numberOf(b) : a < b ? -1 : 1);

function withoutLine(text: string, { at, end }: Line): string {
  const [before, after] = [text.slice(0, at), text.slice(end).replace(/^\r?\n/, '')];
  return after.trim() === '' && /\n\s*\n$/.test(before) ? `${before.trimEnd()}\n` : before + after;
}

function insertLine(text: string, id: string, line: string): string {
  const lines = linesIn(text);
  const before = lines.findLast((one) => byClaimId(one.id, id) < 0);
  if (before) return `${text.slice(0, before.end)}\n${line}${text.slice(before.end) || '\n'}`;
  const next = lines[0];
  if (next) return `${text.slice(0, next.at)}${line}\n${text.slice(next.at)}`;
  const start = text.trimEnd();
  return start === '' ? `${line}\n` : `${start}\n\n${line}\n`;
}

/** The text with the words of a claim; blank words take its line out. */
export function withClaim(text: string, id: string, typed: string): string {
  const words = typed.trim().replace(/\s*\n\s*/g, ' ');
  const line = linesIn(text).find((one) => one.id === id);
  if (line?.words === words) return text;
  if (words === '') return line ? withoutLine(text, line) : text;
  const now = `- ${id}: ${words}`;
  return line ? text.slice(0, line.at) + now + text.slice(line.end) : insertLine(text, id, now);
}
