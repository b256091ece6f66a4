// A task that a chapter sets: the limits of a plan that each member of the class composes. The chapter's view is its start.
// It must not know how a plan is compared with them, nor words.
import * as v from 'valibot';
import { DEEPEST, MOST_PIECES } from '../plan/plan.ts';

/** As large as Ukraine, km2. */
export const MOST_KM2 = 610_000;

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const iso = v.pipe(v.string(), v.regex(/^UA-\d\d$/, 'must be an ISO 3166-2 code, such as UA-14'));

/** Each limit counts only where it is given; a task without any is free. */
export const limits = v.strictObject({
  /** No zone reaches farther from the line, km. */
  depth: v.optional(whole(0, DEEPEST)),
  /** At most so much land has another status than at the start, km2. */
  changedKm2: v.optional(whole(1, MOST_KM2)),
  /** Only in these oblasts may land have another status than at the start. */
  oblasts: v.optional(v.pipe(v.array(iso), v.minLength(1, 'names no oblast'))),
  /** At most so many pieces, those of the start among them. */
  pieces: v.optional(whole(1, MOST_PIECES)),
  /** The start stays what it is: its proposal, and its pieces before all others. */
  fixedStart: v.optional(v.literal(true)),
  /** The plan cuts off no land from its side that was not cut off on the day of the map. */
  noneCutOff: v.optional(v.literal(true)),
});
export type Limits = v.InferOutput<typeof limits>;
export type LimitKind = keyof Limits;

/** Every limit has to be named here, in reading order: a missing one is a type error. */
const KINDS: Readonly<Record<LimitKind, true>> = {
  fixedStart: true,
  oblasts: true,
  depth: true,
  changedKm2: true,
  pieces: true,
  noneCutOff: true,
};
export const LIMIT_KINDS = Object.keys(KINDS) as readonly LimitKind[];

/** Limits with one of them set, or with undefined taken off. */
export const withLimit = <K extends LimitKind>(given: Limits, kind: K, value: Limits[K] | undefined): Limits =>
  Object.fromEntries(Object.entries({ ...given, [kind]: value }).filter(([, limit]) => limit !== undefined));
