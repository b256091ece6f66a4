// A guess compared with what the map computes: the error of a number, and how close a drawn line is to the line of contact.
// It must not know words, screens or where a guess is stored.
import type { LineString, Position } from 'geojson';
import * as v from 'valibot';
import { errorAt } from '../land/line-error.ts';
import { distance, nearest } from '../land/measure.ts';
import type { Quantity } from '../values/quantity.ts';
import { LAYERS, type LayerId, type Step } from '../view/view.ts';

const place = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(2));
const guess = v.variant('kind', [
  v.strictObject({ kind: v.literal('number'), value: v.pipe(v.number(), v.finite()) }),
  v.strictObject({ kind: v.literal('line'), strokes: v.array(v.array(place)) }),
]);
export type Guess = v.InferOutput<typeof guess>;
/** A hand-drawn line as one or more strokes, each a list of positions `[lon, lat]`. */
export type Strokes = readonly (readonly Position[])[];

/** The guesses in a stored JSON text, by chapter; entries that cannot be read are left out. */
export function readGuesses(text: string | null): Readonly<Record<string, Guess>> {
  try {
    const stored = v.parse(v.record(v.string(), v.unknown()), JSON.parse(text ?? '{}'));
    return Object.fromEntries(
      Object.entries(stored).flatMap(([key, value]) => (v.is(guess, value) ? [[key, value]] : [])),
    );
  } catch {
    return {};
  }
}

const ANSWER_LAYERS: readonly LayerId[] = ['control', 'line', 'zone'];

/** The step that removes from the map everything that would give the answer away. */
export const hideAnswer: Step = (view) => ({
  ...view,
  pick: null,
  passage: null,
  compare: null,
  earlier: null,
  hidden: LAYERS.filter((layer) => ANSWER_LAYERS.includes(layer) || view.hidden.includes(layer)),
});

/** The range of a slider for a guess, from 0 to `most`, and its step. */
export type Scale = { readonly most: number; readonly step: number };

/** A scale with the figure in its lower half: 100 for per cent, else up to 1, 2, 5 or 10 times a power of ten. */
export function scaleFor({ unit, high }: Quantity): Scale {
  if (unit === 'percent') return { most: 100, step: 1 };
  const atLeast = Math.max(2 * high, 10);
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const most = ([1, 2, 5, 10].find((factor) => factor * power >= atLeast) ?? 10) * power;
  return { most, step: Math.max(1, most / 100) };
}

/** The difference of a guess from a figure, negative if the guess is too low, and whether it is within the figure's range. */
export const guessError = (value: number, { low, central, high }: Quantity): { by: number; within: boolean } => ({
  by: value - central,
  within: value >= low && value <= high,
});

const SAMPLE_KM = 5;
type Sample = { readonly at: Position; readonly km: number; readonly segment: number };

/** Points `[lon, lat]` along a line, one at the middle of each piece of at most `SAMPLE_KM`, with the length of the piece. */
function sampleLine(line: readonly Position[]): Sample[] {
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
/** The mean distance in km, and the share of the line of contact in per cent that the drawn line matches within its error. */
export type LineComparison = { readonly meanKm: number; readonly matchedPercent: number };

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const lengthOf = (samples: readonly Sample[]): number => sum(samples.map(({ km }) => km));

/** Compares a drawn line with the line of contact, from samples along both; undefined for a drawing without length. */
export function compareLine(drawing: Strokes, real: Line): LineComparison | undefined {
  const strokes = drawing.filter((stroke) => sampleLine(stroke).length > 0);
  if (strokes.length === 0) return undefined;
  const lines = strokes.map((stroke): LineString => ({ type: 'LineString', coordinates: [...stroke] }));
  const drawnSamples = strokes.flatMap(sampleLine);
  const { geometry } = real;
  const realSamples = sampleLine(geometry.coordinates);
  const matched = realSamples.filter(({ at, segment }) =>
    lines.some((line) => nearest(line, at).km <= errorAt(real, segment, at)),
  );
  return {
    meanKm: sum(drawnSamples.map(({ at, km }) => km * nearest(geometry, at).km)) / lengthOf(drawnSamples),
    matchedPercent: (100 * lengthOf(matched)) / lengthOf(realSamples),
  };
}
