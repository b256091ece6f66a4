// Finds the distances of very many points from a line: the same answers as `distanceFromLine`, much quicker.
// It must not know whose points they are. It is not part of the first view: single points are measured without it.
import type { LineString, Position } from 'geojson';
import { arcBetween, kmFromArc, type Arc } from './arc.ts';
import { errorIndex } from './error-index.ts';
import { errorAt, errorPoints, type LineDistance, type Sector } from './line-error.ts';
import { nearest } from './measure.ts';
import { NearTree, vectorOf, type Question, type Vector } from './near-tree.ts';

type Properties = Readonly<Record<string, unknown>>;
type Line = { readonly geometry: LineString; readonly properties: Properties };

/** What rounding may add to a distance, km: an arc that is nearer only within this is measured as `distanceFromLine` does. */
const SLACK = 0.01;

/** The numbers as runs of neighbours, first and last; they come in ascending order. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

type Nearest = ReturnType<typeof nearest>;
type ArcIndex = Question & { readonly find: (arcs: readonly number[], point: Position, vector: Vector) => Nearest };

/** Finds the place of the line nearest to a point, as `nearest` does. */
function arcIndex({ coordinates }: LineString): ArcIndex {
  const arcs = coordinates.slice(1).map((end, index) => arcBetween(coordinates[index] ?? end, end));
  const cost = (item: number, point: Vector): number => kmFromArc(arcs[item] as Arc, point);
  const ofRun = (point: Position, [from, to]: readonly [number, number]): Nearest => {
    const one = nearest({ type: 'LineString', coordinates: coordinates.slice(from, to + 2) }, point);
    return { ...one, segment: one.segment + from };
  };
  const find = (items: readonly number[], point: Position, vector: Vector): Nearest => {
    const costs = items.map((item) => cost(item, vector));
    const most = Math.min(...costs) + SLACK;
    const found = runsOf(items.filter((_, index) => !((costs[index] ?? 0) > most))).map((run) => ofRun(point, run));
    return found.reduce((best, one) => (one.km < best.km ? one : best));
  };
  return { count: arcs.length, cost, slack: SLACK, find };
}

/** A function that gives the distance of a point `[lon, lat]` from a line of two vertices at least, as `distanceFromLine` does. */
export function lineFinder(line: Line): (point: Position) => LineDistance {
  const { geometry, properties } = line;
  const sectors = (properties['sectors'] ?? []) as readonly Sector[];
  const places = errorPoints(geometry.coordinates, Number(properties['error'] ?? 0), sectors);
  const [nearby, farthest, closest] = [arcIndex(geometry), errorIndex(places, 1), errorIndex(places, -1)];
  const tree = new NearTree([nearby, farthest, closest]);
  return (point) => {
    const vector = vectorOf(point);
    const [arcs = [], forMost = [], forLeast = []] = tree.near(point);
    const { km, at, segment } = nearby.find(arcs, point, vector);
    const error = errorAt(line, segment, at);
    const most = farthest.find(forMost, point, vector, km + error);
    const least = km > error ? closest.find(forLeast, point, vector, km - error) : 0;
    return { outcomes: [most, km, Math.max(0, least)], at };
  };
}
