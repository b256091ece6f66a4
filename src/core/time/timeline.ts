// Everything that has a date, as marks in the lanes of the timeline.
// It must not know pixels or words; the scale of the axis is in axis.ts.
import type { Moment } from '../../../geo/schema-timeline.ts';
import { placeOf } from './axis.ts';
import type { World } from '../land/catalogue.ts';
import { daysOf, inSpan, isoDate, type Period } from '../values/period.ts';
import type { Span } from '../view/view.ts';

export const LANES = ['moments', 'plans', 'strikes', 'articles', 'claims'] as const;
export type Lane = (typeof LANES)[number];
/** All items of a lane with the same dates: `ids` of moments, scenarios, strike reports, articles or claims. */
export type Mark = {
  readonly key: string;
  readonly lane: Lane;
  readonly period: Period;
  readonly ids: readonly string[];
};

type Dated = { readonly id: string; readonly period: Period };

/** The marks of a lane, earliest first: one for each distinct pair of first and last day. */
function groupByDays(lane: Lane, dated: readonly Dated[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { id, period } of dated) {
    const [from, to] = daysOf(period);
    const key = `${lane}:${isoDate(from)}..${isoDate(to)}`;
    const mark = marks.get(key);
    marks.set(key, { key, lane, period: mark?.period ?? period, ids: [...(mark?.ids ?? []), id] });
  }
  return [...marks.values()].sort(byDays);
}

const byDays = (a: Mark, b: Mark): number => {
  const [[aFrom, aTo], [bFrom, bTo]] = [daysOf(a.period), daysOf(b.period)];
  return aFrom - bFrom || aTo - bTo;
};

/** The kinds of scenarios that are not plans: recognised borders, the observed status quo, and side questions. */
const NOT_PLANS: readonly string[] = ['baseline', 'observed', 'side-question', 'warning'];

/** All marks, lane by lane in the order of `LANES`, earliest first within a lane. */
export function marksOf(world: World, moments: readonly Moment[]): Mark[] {
  const strikes = [...world.features.values()].flatMap(({ id, properties: { kind, period } }) =>
    kind === 'strike' && period ? [{ id, period }] : [],
  );
  const articles = [...world.articles.values()].map(({ id, written }) => ({ id, period: written }));
  const dated: Readonly<Record<Lane, readonly Dated[]>> = {
    moments,
    plans: [...world.scenarios.values()].filter(({ kind }) => !NOT_PLANS.includes(kind)),
    strikes,
    articles,
    claims: [...world.claims.values()],
  };
  return LANES.flatMap((lane) => groupByDays(lane, dated[lane]));
}

/** The marks whose period overlaps a span; all of them for null. */
export const marksIn = (marks: readonly Mark[], span: Span | null): Mark[] =>
  marks.filter(({ period }) => inSpan(period, span));

/** The number of items, not of marks, in a lane. */
export const countIn = (marks: readonly Mark[], lane: Lane): number =>
  marks.filter((mark) => mark.lane === lane).reduce((sum, { ids }) => sum + ids.length, 0);

/** A mark with its extent on the axis, 0 to 1, and its row within the lane. */
export type PlacedMark = { readonly mark: Mark; readonly from: number; readonly to: number; readonly row: number };

/** Arranges marks in as few rows as possible without overlaps, each mark at least `minWidth` wide, as a share of the axis. */
export function layOutMarks(marks: readonly Mark[], minWidth: number): PlacedMark[] {
  const rowEnds: number[] = [];
  const extents = marks.map((mark) => {
    const [first, last] = daysOf(mark.period);
    const [start, end] = [placeOf(first), placeOf(last + 1)];
    const width = Math.max(minWidth, end - start);
    const from = Math.min(Math.max(0, (start + end - width) / 2), 1 - width);
    return { mark, from, to: from + width };
  });
  return extents
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((extent) => {
      const freeRow = rowEnds.findIndex((end) => end <= extent.from + 1e-9);
      const row = freeRow < 0 ? rowEnds.length : freeRow;
      rowEnds[row] = extent.to;
      return { ...extent, row };
    });
}
