// What a reader is offered before anything is typed, or when nothing is found: a few of each kind.
// It must not know how it is shown.
import { FOREMOST } from '../../content/layers.ts';
import type { Entry } from './entries.ts';
import type { Hit } from './finder.ts';

const KEYS: ReadonlySet<string> = new Set([
  ...['territory', 'guarantees', 'zone'].map((topic) => `topic:${topic}`),
  ...FOREMOST.slice(2).map((scenario) => `scenario:${scenario}`),
  ...['area.donbas', 'line.contact'].map((land) => `land:${land}`),
  ...['zelenskyy', 'putin', 'trump'].map((person) => `person:${person}`),
]);

/** Those of the list, and the two latest articles. */
export function startsOf(entries: readonly Entry[]): readonly Hit[] {
  const latest = new Set(entries.filter(({ kind }) => kind === 'article').slice(-2));
  return entries
    .filter((entry) => KEYS.has(entry.id) || latest.has(entry))
    .map((entry) => ({ entry, score: 0, terms: new Set() }));
}
