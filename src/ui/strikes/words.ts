// What the filters of strike reports and their values are called.
// It must not know which reports are left.
import type { Strike, StrikeFilter } from '../../core/claims/strikes.ts';
import type { MessageKey } from '../../i18n/messages.ts';

type Known = {
  city: Strike['city'];
  target: Strike['hit'][number];
  weapon: Strike['weapons'][number]['kind'];
  grade: Strike['certainty'];
  origin: 'articles' | 'elsewhere';
};
const NAMES: { readonly [Key in StrikeFilter]: (value: Known[Key]) => MessageKey } = {
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

/** The message of a value that some report has. */
export const nameOfValue = (key: StrikeFilter, value: string): MessageKey =>
  (NAMES[key] as (value: string) => MessageKey)(value);
