// The limits of a task in words: each as a sentence, and how a plan stands to it.
// It must not know how a plan is compared with them.
import { LIMIT_KINDS, type LimitKind, type Limits } from '../../core/deck/task.ts';
import type { Standing } from '../../core/plan/task.ts';
import { oblastId } from '../../core/values/id.ts';
import { exactQuantity } from '../../core/values/quantity.ts';
import { formatQuantity } from '../../i18n/format.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { Words } from './words.svelte.ts';

type Names = Pick<Knowledge, 'nameOf'>;

const area = (km2: number, locale: string): string => formatQuantity(exactQuantity(km2, 'km2'), locale);

/** One limit as a sentence. */
function limitWords(kind: LimitKind, limits: Limits, { say, locale }: Words, names: Names): string {
  return say(`limit.${kind}`, {
    n: Number(limits[kind]),
    area: area(limits.changedKm2 ?? 0, locale),
    oblasts: (limits.oblasts ?? []).map((iso) => names.nameOf(oblastId(iso))).join(', '),
  });
}

/** All limits that a task sets, each as a sentence, in reading order. */
export const limitSentences = (limits: Limits, words: Words, names: Names): string[] =>
  LIMIT_KINDS.flatMap((kind) => (limits[kind] === undefined ? [] : limitWords(kind, limits, words, names)));

/** One limit, and whether the plan keeps it; if not, by what it goes beyond it. */
export function standingWords({ kind, held, found }: Standing, limits: Limits, words: Words, names: Names): string {
  const { say, locale } = words;
  const limit = limitWords(kind, limits, words, names);
  if (held) return say('task.held', { limit });
  return say('task.notHeld', { limit, found: say(`found.${kind}`, { n: found, area: area(found, locale) }) });
}
