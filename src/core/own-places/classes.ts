// Places in classes by a column: its most frequent values and the others, or steps of its numbers.
// It must not know words or colours.
import { cellText, type Facet } from './facet.ts';
import type { Value } from './sheet.ts';

/** How the numbers of a column are divided: as many places in each class, or equal steps between round numbers. */
export const DIVISIONS = ['quantiles', 'steps'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Values with a class of their own; empty cells never have one. */
export const MOST_VALUES = 6;
export const MOST_RANGES = 5;
/** The class of a place that has none of its own: another value, or no number. */
export const REST = 255;

export type Classes =
  /** Class 0 is the first of the values, and so on. `others` says whether any place has no class. */
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly others: boolean }
  /** Class 0 is from the first edge up to the second, and so on; the last one has its upper edge in it. */
  | { readonly kind: 'ranges'; readonly edges: readonly number[]; readonly others: boolean };

const distinct = (sorted: readonly number[]): number[] => sorted.filter((one, at) => at === 0 || one !== sorted[at - 1]); // prettier-ignore

/** A number without the noise of binary fractions. */
const clean = (number: number): number => Number(number.toPrecision(12));

function quantileEdges({ least, most, sample }: Extract<Facet, { kind: 'numbers' }>): number[] {
  const inner = Array.from({ length: MOST_RANGES - 1 }, (_, at) => sample[Math.floor(((at + 1) * sample.length) / MOST_RANGES)] ?? most); // prettier-ignore
  return distinct([least, ...inner.filter((edge) => edge > least && edge < most), most]);
}

/** The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is no less than a number. */
function roundStep(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  return clean(([1, 2, 2.5, 5].find((factor) => factor * power >= number * (1 - 1e-9)) ?? 10) * power);
}

/** Edges between equal steps; undefined where the numbers lie too close for a number to tell them apart. */
function stepEdges({ least, most }: Extract<Facet, { kind: 'numbers' }>): number[] | undefined {
  let step = roundStep((most - least) / MOST_RANGES);
  const countBy = (size: number): number => Math.ceil(clean(most / size)) - Math.floor(clean(least / size));
  // From a round number on, as many steps may not reach.
  while (countBy(step) > MOST_RANGES) step = roundStep(step * 1.01);
  const first = Math.floor(clean(least / step));
  const edges = Array.from({ length: countBy(step) + 1 || 0 }, (_, at) => clean((first + at) * step));
  const holds = edges.length > 1 && (edges[0] ?? most) <= least && (edges.at(-1) ?? least) >= most;
  return holds && edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? edge)) ? edges : undefined;
}

/** The classes of a column; undefined where it has nothing but text, and every place would be another class. */
export function classesOf(facet: Facet, division: Division): Classes | undefined {
  if (facet.kind === 'values') {
    const named = facet.values.filter(({ value }) => value !== '').slice(0, MOST_VALUES);
    const others = named.length < facet.values.length || facet.other > 0;
    return { kind: 'values', values: named.map(({ value }) => value), others };
  }
  if (facet.kind !== 'numbers') return undefined;
  const others = facet.without > 0;
  if (facet.least === facet.most) return { kind: 'ranges', edges: [facet.least, facet.most], others };
  return {
    kind: 'ranges',
    edges: (division === 'steps' ? stepEdges(facet) : undefined) ?? quantileEdges(facet),
    others,
  };
}

/** How many classes there are, without those that have none. */
export const classCount = (classes: Classes): number =>
  classes.kind === 'values' ? classes.values.length : classes.edges.length - 1;

/** The class of a cell, or `REST`. */
export function classFinder(classes: Classes): (value: Value) => number {
  if (classes.kind === 'values') {
    const byValue = new Map(classes.values.map((value, at) => [value, at]));
    return (value) => byValue.get(cellText(value)) ?? REST;
  }
  const { edges } = classes;
  const [inner, most] = [edges.slice(1, -1), edges.at(-1) ?? 0];
  return (value) => {
    if (typeof value !== 'number' || value < (edges[0] ?? 0) || value > most) return REST;
    const at = inner.findIndex((edge) => value < edge);
    return at < 0 ? inner.length : at;
  };
}
