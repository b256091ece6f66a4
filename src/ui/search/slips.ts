// Words that begin almost as what was typed: for a slip in a word that is not yet written to its end.
// It must not know what the words stand for.

/** The fewest letters to change, add or leave out so that `typed` begins `word`. */
export function slipsTo(typed: string, word: string): number {
  const letters = Array.from(word.slice(0, typed.length + 2));
  let row = [0, ...letters.map((_, index) => index + 1)];
  for (const [down, letter] of Array.from(typed).entries()) {
    const next = [down + 1];
    for (const [across, other] of letters.entries()) {
      const changed = (row[across] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** The words that what was typed may be the beginning of, with at most so many slips; the first letter is right. */
export const meant = (typed: string, words: Iterable<string>, most: number): string[] =>
  [...words].filter((word) => word[0] === typed[0] && slipsTo(typed, word) <= most);
