// What tells an entry of a list apart from others of the same name: the day of a strike report or a date, and its kind.
// It must not know components.
import type { Period } from '../../../../geo/schema.ts';
import { HITS, WEAPONS } from '../../../../geo/schema-words.ts';
import { MOMENT_KINDS } from '../../../../geo/schema-timeline.ts';
import { isPeriod } from '../../../core/draft/area-edits.ts';
import { valueAt, type Json } from '../../../core/draft/json.ts';
import type { EntryKind } from '../../../core/entries/kind.ts';
import { formatPeriod } from '../../../i18n/days.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Words } from '../open.svelte.ts';

/** Those of some names that the site has words for, each once. */
const knownOf = <T extends string>(value: Json | undefined, known: readonly T[]): T[] =>
  known.filter((one) => Array.isArray(value) && (value as Json[]).includes(one));

/** A period as it is written; empty while it has no date, or none of the calendar. */
const days = (period: Json | undefined, locale: string): string =>
  isPeriod(period as unknown as Period) ? formatPeriod(period as unknown as Period, locale) : '';

type Asked = Words & { readonly knowledge: Pick<Knowledge, 'say'> };

/** What was hit, and with what. */
function strikeKind(facts: Json | undefined, { knowledge }: Asked): string {
  const weapons = valueAt(facts, ['properties', 'weapons']);
  const kinds = Array.isArray(weapons) ? (weapons as Json[]).flatMap((one) => valueAt(one, ['kind']) ?? []) : [];
  const hit = knownOf(valueAt(facts, ['properties', 'hit']), HITS).map((id) => knowledge.say(`hit.${id}`));
  const used = knownOf(kinds, WEAPONS).map((id) => knowledge.say(`weapons.${id}`));
  return [hit.join(', '), used.join(', ')].filter(Boolean).join(' · ');
}

/** `19 December 2025 · port · drones`; empty for kinds of entry that their names tell apart. */
export function listLine({ name }: Pick<EntryKind, 'name'>, facts: Json | undefined, asked: Asked): string {
  if (name === 'strikes')
    return [days(valueAt(facts, ['properties', 'period']), asked.locale), strikeKind(facts, asked)].filter(Boolean).join(' · '); // prettier-ignore
  if (name !== 'dates') return '';
  const moments = knownOf([valueAt(facts, ['kind']) ?? null], MOMENT_KINDS);
  const named = moments.map((kind) => asked.say(`choice.moment.${kind}`));
  return [days(valueAt(facts, ['period']), asked.locale), ...named].filter(Boolean).join(' · ');
}
