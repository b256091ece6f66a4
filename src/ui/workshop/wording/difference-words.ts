// By how much a figure changes, with its sign and unit: the difference between the two values, not between what they are rounded to.
// It must not know components.
import type { Moved } from '../../../core/check/moved-figures.ts';
import { exactQuantity, roundTo, roundingStep, type Quantity } from '../../../core/values/quantity.ts';
import { formatNumber, formatQuantity } from '../../../i18n/format.ts';
import type { Words } from '../open.svelte.ts';

const MINUS = '\u2212';
/** Shares differ by points, to a tenth. */
const POINT = 0.1;

/**
 * `+37 km²`, `−0.4 points`; that only the range changes, or nothing for a figure that is new. `former` is its value in the
 * build without the draft; where it is not known, the number that was acknowledged stands for it.
 */
export function differenceWords(
  { before, now }: Moved,
  former: Quantity | undefined,
  { say, locale }: Pick<Words, 'say' | 'locale'>,
): string {
  if (before === undefined) return '—';
  const change = former?.unit === now.unit ? now.central - former.central : roundTo(now.central, roundingStep(now)) - before; // prettier-ignore
  const size = Math.abs(change);
  const isNone = roundTo(size, POINT) === 0;
  if (isNone) return say('review.rangeOnly');
  const sign = change > 0 ? '+' : MINUS;
  if (now.unit === 'percent') return sign + say('review.points', { points: formatNumber(size, locale, POINT) });
  return sign + formatQuantity(exactQuantity(size, now.unit), locale);
}
