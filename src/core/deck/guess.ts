// A guess beside what the map computes: how far off a number is, how near a drawn line runs to the line of contact.
// It must not know words, screens, or where a guess is kept.
import type { LineString, Position } from 'geojson';
import * as v from 'valibot';
import { errorAt } from '../text/formula.ts';
import { distance, nearest } from '../land/measure.ts';
import type { Quantity } from '../values/quantity.ts';
import { LAYERS, type LayerId, type Step } from '../view/view.ts';

const place = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(2));
const guess = v.variant('kind', [
  v.strictObject({ kind: v.literal('number'), value: v.pipe(v.number(), v.finite()) }),
  v.strictObject({ kind: v.literal('line'), strokes: v.array(v.array(place)) }),
]);
export type Guess = v.InferOutput<typeof guess>;
/** A line as it was drawn: one stroke or several, each from place to place, `[lon, lat]`. */
export type Drawn = readonly (readonly Position[])[];

/** The guesses of a text that was kept, by chapter; what cannot be read is left out. */
export function readGuesses(text: string | null): Readonly<Record<string, Guess>> {
  try {
    const kept = v.parse(v.record(v.string(), v.unknown()), JSON.parse(text ?? '{}'));
    return Object.fromEntries(Object.entries(kept).flatMap(([key, one]) => (v.is(guess, one) ? [[key, one]] : [])));
  } catch {
    return {};
  }
}

const COVERED: readonly LayerId[] = ['control', 'line', 'zone'];

/** The step that takes off the map all that would give an answer away, until it is asked for. */
export const veiled: Step = (view) => ({
  ...view,
  pick: null,
  passage: null,
  compare: null,
  hidden: LAYERS.filter((layer) => COVERED.includes(layer) || view.hidden.includes(layer)),
});

/** From nothing to what a slider for a guess reaches, and its steps. */
export type Scale = { readonly most: number; readonly step: number };

/** A scale on which a figure lies well inside: per cent are a hundred, others end at a round number. */
export function scaleFor({ unit, high }: Quantity): Scale {
  if (unit === 'percent') return { most: 100, step: 1 };
  const wanted = Math.max(2 * high, 10);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const most = ([1, 2, 5, 10].find((times) => times * power >= wanted) ?? 10) * power;
  return { most, step: Math.max(1, most / 100) };
}

/** How far a guess is from a figure, above it or, less than nothing, below; and whether the figure's range holds it. */
export const offBy = (value: number, { low, central, high }: Quantity): { by: number; within: boolean } => ({
  by: value - central,
  within: value >= low && value <= high,
});

const SAMPLE_KM = 5;
type Sample = { readonly at: Position; readonly km: number; readonly segment: number };

/** The middles of pieces of a line, none longer than a sample; each stands for as many km as its piece has. */
function sampled(line: readonly Position[]): Sample[] {
  return line.slice(1).flatMap((to, segment): Sample[] => {
    const from = line[segment] ?? to;
    const km = distance(from, to);
    const pieces = Math.ceil(km / SAMPLE_KM);
    return Array.from({ length: pieces }, (_, n) => {
      const share = (n + 0.5) / pieces;
      const between = (axis: 0 | 1): number => (from[axis] ?? 0) + share * ((to[axis] ?? 0) - (from[axis] ?? 0));
      return { at: [between(0), between(1)], km: km / pieces, segment };
    });
  });
}

type Line = { readonly geometry: LineString; readonly properties: Readonly<Record<string, unknown>> };
/** Both with their units: km on average, and per cent of the line of contact. */
export type Compared = { readonly apart: number; readonly found: number };

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * How far a drawn line runs from the line of contact on average, and how much of the line of contact has the drawn
 * line within its stated error; undefined for a drawing without length.
 */
export function lineCompared(drawn: Drawn, { geometry, properties }: Line): Compared | undefined {
  const strokes = drawn.filter((stroke) => sampled(stroke).length > 0);
  if (strokes.length === 0) return undefined;
  const lines = strokes.map((stroke): LineString => ({ type: 'LineString', coordinates: [...stroke] }));
  const own = strokes.flatMap(sampled);
  const real = sampled(geometry.coordinates);
  const hit = real.filter(({ at, segment }) =>
    lines.some((line) => nearest(line, at).km <= errorAt(properties, segment)),
  );
  return {
    apart: sum(own.map(({ at, km }) => km * nearest(geometry, at).km)) / sum(own.map(({ km }) => km)),
    found: (100 * sum(hit.map(({ km }) => km))) / sum(real.map(({ km }) => km)),
  };
}
