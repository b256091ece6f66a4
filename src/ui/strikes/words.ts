// Names of the filters of strike reports and of their values.
// It must not know which reports match.
import type { Strike, StrikeFilter } from '../../core/claims/strikes.ts';
import type { MessageKey } from '../../i18n/messages.ts';

type FilterValues = {
  city: Strike['city'];
  target: Strike['hit'][number];
  weapon: Strike['weapons'][number]['kind'] | 'not-given';
  grade: Strike['certainty'];
  origin: 'articles' | 'elsewhere';
};
const NAMES: { readonly [Key in StrikeFilter]: (value: FilterValues[Key]) => MessageKey } = {
  city: (value) => `layer.strikes-${value}`,
  target: (value) => `hit.${value}`,
  weapon: (value) => `weapons.${value}`,
  grade: (value) => `certainty.${value}`,
  origin: (value) => `strikes.${value}`,
};

export const FILTER_NAMES: Readonly<Record<StrikeFilter | 'time', MessageKey>> = {
  city: 'strikes.city',
  target: 'card.hit',
  weapon: 'card.weapons',
  grade: 'card.certainty',
  origin: 'strikes.origin',
  time: 'strikes.time',
};

/** The message key for a filter value that occurs in some report. */
export const nameOfValue = (key: StrikeFilter, value: string): MessageKey =>
  (NAMES[key] as (value: string) => MessageKey)(value);
