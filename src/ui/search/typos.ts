// Completes a word that is only partly typed and may contain typos.
// It must not know what the words mean.

/** Edit distance from `typed` to the nearest prefix of `word` (Levenshtein: change, insert or delete a letter). */
export function prefixDistance(typed: string, word: string): number {
  const letters = Array.from(word.slice(0, typed.length + 2));
  let row = [0, ...letters.map((_, index) => index + 1)];
  for (const [rowIndex, letter] of Array.from(typed).entries()) {
    const next = [rowIndex + 1];
    for (const [column, other] of letters.entries()) {
      const substituted = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(substituted, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** Words with a prefix within `maxTypos` of `typed`; the first letter must match. */
export const completions = (typed: string, words: Iterable<string>, maxTypos: number): string[] =>
  [...words].filter((word) => word[0] === typed[0] && prefixDistance(typed, word) <= maxTypos);
