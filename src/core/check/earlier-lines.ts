// The lines of earlier editions in geo/recipes/earlier-lines.json, each with its day; each fault at its vertex or sector.
// It must not know how a line is shown or what lies between two.
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { EarlierLine } from '../../../geo/schema-line.ts';
import { earlierLineId } from '../land/earlier-lines.ts';
import { drawnLineProblems, lineFeature } from './drawn-line.ts';
import { problemAt, type CheckInput } from './input.ts';

export const EARLIER_SOURCE = 'geo/recipes/earlier-lines.json';

export const isEarlierLine = ({ properties }: Pick<GeoFeature, 'properties'>): boolean => properties.kind === 'earlier';

/** An earlier line as a feature. Throws on a sector with an unknown vertex. */
export const earlierFeature = ({ id, line }: EarlierLine): GeoFeature =>
  lineFeature(earlierLineId(id), 'earlier', line);

/** A line belongs to one day, which is earlier than that of the map. */
function dayProblems({ id, line }: EarlierLine, asOf: string | undefined): Problem[] {
  const { from } = line.period;
  const isPast = asOf === undefined || id < asOf;
  return [
    ...(from === id ? [] : [problemAt(EARLIER_SOURCE, `${id}.line.period`, `begins on ${from}, and its id is ${id}`, 'write the same day in both')]), // prettier-ignore
    ...(isPast ? [] : [problemAt(EARLIER_SOURCE, `${id}.id`, `is not earlier than ${asOf}, the day of the map`, 'the line of the day of the map is in geo/recipes/line.json')]), // prettier-ignore
  ];
}

/** The faults of a line are those of the drawn one, at their places in its entry. */
const shapeProblems = ({ id, line }: EarlierLine, world: CheckInput['world']): Problem[] =>
  drawnLineProblems({ line, world }).map(({ path, ...problem }) => ({
    ...problem,
    file: EARLIER_SOURCE,
    path: `${id}.line.${path}`,
  }));

/** The problems of the earlier lines; none if their file cannot be read, which the reader reports. */
export const earlierLineProblems = ({
  earlier,
  asOf,
  world,
}: Pick<CheckInput, 'earlier' | 'asOf' | 'world'>): Problem[] =>
  earlier.flatMap((entry) => [...dayProblems(entry, asOf), ...shapeProblems(entry, world)]);
