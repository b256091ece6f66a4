// Measures how long the search takes to be made and to answer each keystroke: npx tsx test/bench/search.ts
// It must not judge what is found; the table of queries has its own test.
import { grouped } from '../../src/ui/search/finder.ts';
import { readFinder } from '../support/finder.ts';
import { QUERIES } from '../support/queries.ts';
import { median, percentile } from './statistics.ts';

const ROUNDS = 5;
const beginnings = QUERIES.flatMap(([typed]) => Array.from(typed).map((_, index) => typed.slice(0, index + 1)));

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const made = timed(readFinder);
const { find, entries } = readFinder();
const times = Array.from({ length: ROUNDS }, () => beginnings.map((typed) => timed(() => grouped(find(typed))))).flat();
console.log(`${entries.length} entries, files read and index made in ${made.toFixed(0)} ms`);
console.log(
  `${times.length} keystrokes: median ${median(times).toFixed(2)} ms, 95 of 100 within ${percentile(times, 0.95).toFixed(2)} ms`,
);
