// Suggestions for an empty query or one without results: a few entries of each kind.
// It must not know how they are shown.
import type { Offered } from '../../core/scenario/offered.ts';
import type { Entry } from './entries.ts';
import type { Hit } from './finder.ts';

const keysOf = ({ foremost }: Pick<Offered, 'foremost'>): ReadonlySet<string> =>
  new Set([
    ...['territory', 'guarantees', 'zone'].map((topic) => `topic:${topic}`),
    ...foremost.slice(2).map((scenario) => `scenario:${scenario}`),
    ...['area.donbas', 'line.contact'].map((land) => `land:${land}`),
    ...['zelenskyy', 'putin', 'trump'].map((person) => `person:${person}`),
  ]);

/** The entries listed above, the proposals offered first but for the two baselines, and the two latest articles. */
export function suggestionsIn(entries: readonly Entry[], offered: Pick<Offered, 'foremost'>): readonly Hit[] {
  const keys = keysOf(offered);
  const latest = new Set(entries.filter(({ kind }) => kind === 'article').slice(-2));
  return entries
    .filter((entry) => keys.has(entry.id) || latest.has(entry))
    .map((entry) => ({ entry, score: 0, terms: new Set(), loose: false }));
}
