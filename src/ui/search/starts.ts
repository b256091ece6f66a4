// What a reader is offered before anything is typed, or when nothing is found: a few of each kind.
// It must not know how it is shown.
import { FOREMOST, READING_ORDER } from '../../content/layers.ts';
import type { Entry } from './entries.ts';
import type { Hit } from './finder.ts';

const KEYS: ReadonlySet<string> = new Set([
  ...['territory', 'guarantees', 'zone'].map((topic) => `topic:${topic}`),
  ...FOREMOST.slice(2).map((scenario) => `scenario:${scenario}`),
  ...['area.donbas', 'line.contact'].map((land) => `land:${land}`),
  ...['zelenskyy', 'putin', 'trump'].map((person) => `person:${person}`),
  ...READING_ORDER.slice(-2).map((article) => `article:${article}`),
]);

export const startsOf = (entries: readonly Entry[]): readonly Hit[] =>
  entries.filter(({ id }) => KEYS.has(id)).map((entry) => ({ entry, score: 0, terms: new Set() }));
