// Breaks a text into lines of a width, for pictures, where no browser does it.
// It must not know letters: who calls it measures.

export type Measure = (text: string) => number;

/** The longest beginning of a word that fits, at least one letter. */
function fitting(word: string, width: number, measure: Measure): number {
  let most = 1;
  while (most < word.length && measure(word.slice(0, most + 1)) <= width) most += 1;
  return most;
}

/** The lines of a text, none wider than `width` unless a single letter is; a word longer than a line is broken. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const whole of text.split(/[ \n]+/).filter(Boolean)) {
    let word = whole;
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    while (measure(word) > width && word.length > 1) {
      const cut = fitting(word, width, measure);
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}
