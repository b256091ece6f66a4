// Measures how long the search index takes to build and to answer each keystroke: npx tsx test/bench/search.ts
// It must not judge the results; the queries have a test of their own.
import { grouped } from '../../src/ui/search/finder.ts';
import { readFinder } from '../support/finder.ts';
import { QUERIES } from '../support/queries.ts';
import { median, percentile } from './statistics.ts';

const ROUNDS = 5;
const prefixes = QUERIES.flatMap(([query]) => Array.from(query).map((_, index) => query.slice(0, index + 1)));

function measure(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const buildTime = measure(readFinder);
const { find, entries } = readFinder();
const times = Array.from({ length: ROUNDS }, () => prefixes.map((query) => measure(() => grouped(find(query))))).flat();
console.log(`${entries.length} entries, files read and index made in ${buildTime.toFixed(0)} ms`);
console.log(
  `${times.length} keystrokes: median ${median(times).toFixed(2)} ms, 95 of 100 within ${percentile(times, 0.95).toFixed(2)} ms`,
);
