// Everything that has a date, as marks on the lanes of the time axis.
// It must not know pixels or words; the axis itself stands in axis.ts.
import type { Moment } from '../../../geo/schema-timeline.ts';
import { isoOf, placeOf } from './axis.ts';
import type { World } from '../land/catalogue.ts';
import { daysOf, inSpan, type Period } from '../values/period.ts';
import type { Span } from '../view/view.ts';

export const LANES = ['moments', 'plans', 'strikes', 'articles', 'claims'] as const;
export type Lane = (typeof LANES)[number];
/** What is dated with the same days in one lane: `ids` of dates, scenarios, strike reports, articles or claims. */
export type Mark = {
  readonly key: string;
  readonly lane: Lane;
  readonly period: Period;
  readonly ids: readonly string[];
};

type Dated = { readonly id: string; readonly period: Period };

/** One mark for all that is dated with the same days. */
function grouped(lane: Lane, dated: readonly Dated[]): Mark[] {
  const groups = new Map<string, Mark>();
  for (const { id, period } of dated) {
    const [from, to] = daysOf(period);
    const key = `${lane}:${isoOf(from)}..${isoOf(to)}`;
    const found = groups.get(key);
    groups.set(key, { key, lane, period: found?.period ?? period, ids: [...(found?.ids ?? []), id] });
  }
  return [...groups.values()].sort(byDays);
}

const byDays = (a: Mark, b: Mark): number => {
  const [[aFrom, aTo], [bFrom, bTo]] = [daysOf(a.period), daysOf(b.period)];
  return aFrom - bFrom || aTo - bTo;
};

/** Land as it is in law and in fact, and questions beside the plans: none of them is a version of a plan. */
const NO_PLAN: readonly string[] = ['baseline', 'observed', 'side-question'];

/** Everything that has a date, lane by lane, each in the order of its days. */
export function marksOf(world: World, moments: readonly Moment[]): Mark[] {
  const strikes = [...world.features.values()].flatMap(({ id, properties: { kind, period } }) =>
    kind === 'strike' && period ? [{ id, period }] : [],
  );
  const articles = [...world.articles.values()].map(({ id, written }) => ({ id, period: written }));
  const dated: Readonly<Record<Lane, readonly Dated[]>> = {
    moments,
    plans: [...world.scenarios.values()].filter(({ kind }) => !NO_PLAN.includes(kind)),
    strikes,
    articles,
    claims: [...world.claims.values()],
  };
  return LANES.flatMap((lane) => grouped(lane, dated[lane]));
}

/** The marks that lie in a span, in part at least. */
export const marksIn = (marks: readonly Mark[], span: Span | null): Mark[] =>
  marks.filter(({ period }) => inSpan(period, span));

/** How many things of a lane the marks stand for. */
export const countIn = (marks: readonly Mark[], lane: Lane): number =>
  marks.filter((one) => one.lane === lane).reduce((sum, { ids }) => sum + ids.length, 0);

export type Laid = { readonly mark: Mark; readonly from: number; readonly to: number; readonly row: number };

/** Marks side by side in as few rows as keep them apart; each at least `least` wide, in shares of the axis. */
export function laid(marks: readonly Mark[], least: number): Laid[] {
  const ends: number[] = [];
  const wide = marks.map((mark) => {
    const [first, last] = daysOf(mark.period);
    const [start, end] = [placeOf(first), placeOf(last + 1)];
    const from = Math.min(
      Math.max(0, (start + end - Math.max(least, end - start)) / 2),
      1 - Math.max(least, end - start),
    );
    return { mark, from, to: from + Math.max(least, end - start) };
  });
  return wide
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((one) => {
      const free = ends.findIndex((end) => end <= one.from + 1e-9);
      const row = free < 0 ? ends.length : free;
      ends[row] = one.to;
      return { ...one, row };
    });
}
