// The signs of what the reader's own plan says of three places: the kinds that there are, and the numeral in each sign.
// It must not know words, or where a sign stands.
import { own } from '../values/table.ts';

/** One for everything that a plan can say; `MARKS` of src/core/plan/plan.ts has the same. */
export const SIGN_KINDS = [
  ...(['plan-plant-ukraine', 'plan-plant-russia', 'plan-plant-shared', 'plan-plant-open'] as const),
  ...(['plan-kinburn-as-held', 'plan-kinburn-demilitarised', 'plan-kinburn-ukraine', 'plan-kinburn-open'] as const),
  ...(['plan-crimea-not-recognised', 'plan-crimea-de-facto', 'plan-crimea-open'] as const),
] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

/** A sign on the map: `at` is `[lon, lat]`, or the place is that of the feature. */
export type PlanSign = {
  readonly feature: string;
  readonly kind: SignKind;
  readonly at?: readonly [number, number];
};

const NUMERALS: Readonly<Record<string, string>> = { plant: 'I', kinburn: 'II', crimea: 'III' };

/** `I`, `II` or `III` by the place of a sign, as in the order of the legend; undefined for any other kind of symbol. */
export const numeralOf = (kind: string): string | undefined =>
  kind.startsWith('plan-') ? own(NUMERALS, kind.split('-')[1] ?? '') : undefined;
