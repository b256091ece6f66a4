// A new edition of the map as operations: its day moves on, and the line of the day before stays as an earlier line.
// It must not know who edits or how a day is written. Days are `2025-12-28`.
import { DAY, LINE_SOURCE } from '../check/drawn-line.ts';
import { EARLIER_SOURCE } from '../check/earlier-lines.ts';
import { parseDay } from '../check/readers.ts';
import { firstDay } from '../values/period.ts';
import { entryStep, isEntries, valueAt, type Json, type Path } from './json.ts';
import { documentIn, documentsOf, type Documents, type Operation } from './operation.ts';
import { setValue, sortedGap } from './set-value.ts';

const FEATURES = 'geo/features/line.geojson';
const TIMELINE = 'geo/timeline.json';

/** `noDay`: not a day of the calendar; `notLater`: not later than the edition before. */
export type EditionRefusal = 'noDay' | 'notLater';
/** Which line stays as the earlier one: that of the base of the draft, or the line as the draft has it. */
export type EarlierLineSource = 'base' | 'drafted';

const textAt = (documents: Documents, file: string, path: Path): string => {
  const value = valueAt(documentIn(documents, file), path);
  return typeof value === 'string' ? value : '';
};
const dayOf = (documents: Documents): string => textAt(documents, DAY, ['asOf']);

/** The day of the edition before, where the draft has begun a new one; undefined where it has not. */
export function editionBefore(documents: Documents): string | undefined {
  const base = dayOf(documentsOf(documents.base));
  return base === dayOf(documents) ? undefined : base;
}

/** Why a text cannot be the day of a new edition; undefined if it can. */
export function editionRefusal(documents: Documents, day: string): EditionRefusal | undefined {
  if (!parseDay({ asOf: day }, DAY).ok) return 'noDay';
  return day > (editionBefore(documents) ?? dayOf(documents)) ? undefined : 'notLater';
}

/** The line of contact and the pockets hold on the day of the map. */
function periods(documents: Documents, day: string): Operation[] {
  const features = valueAt(documentIn(documents, FEATURES), ['features']);
  const pockets = isEntries(features) ? features.filter(({ id }) => id.startsWith('pocket.')) : [];
  const paths = pockets.map(({ id }): Path => ['features', entryStep(id), 'properties', 'period']);
  return [
    ...setValue(documents, { file: LINE_SOURCE, path: ['period'] }, { from: day }),
    ...paths.flatMap((path) => setValue(documents, { file: FEATURES, path }, { from: day })),
  ];
}

/** What is later than the day of the map is a footnote; what was only planned is for the editor to say anew. */
function standings(documents: Documents, day: string): Operation[] {
  const moments = documentIn(documents, TIMELINE);
  return (isEntries(moments) ? moments : []).flatMap(({ id }) => {
    const path = [entryStep(id), 'standing'];
    const isLater = firstDay(textAt(documents, TIMELINE, [entryStep(id), 'period', 'from'])) > firstDay(day);
    const [now, before] = [valueAt(moments, path), valueAt(documents.base(TIMELINE), path)];
    if (isLater) return setValue(documents, { file: TIMELINE, path }, now ?? before);
    return now === 'footnote' ? setValue(documents, { file: TIMELINE, path }, undefined) : [];
  });
}

/** The line of the edition before, under its day. */
function earlierLine(documents: Documents, day: string, source: EarlierLineSource): Operation[] {
  const line = source === 'base' ? documents.base(LINE_SOURCE) : documentIn(documents, LINE_SOURCE);
  if (line === undefined) return [];
  const step = entryStep(day);
  const gap = sortedGap(documentIn(documents, EARLIER_SOURCE), step);
  const dated: Json = { ...(line as { readonly [key: string]: Json }), period: { from: day } };
  return setValue(documents, { file: EARLIER_SOURCE, path: [step], gap }, { id: day, line: dated });
}

/**
 * Begins a new edition, or gives the one that the draft has begun another day: the line that stays as the earlier one
 * is always that of the edition before. None where the day is refused.
 */
export function newEdition(documents: Documents, day: string, source: EarlierLineSource): Operation[] {
  if (editionRefusal(documents, day) !== undefined) return [];
  const before = editionBefore(documents);
  const moved = [
    ...setValue(documents, { file: DAY, path: ['asOf'] }, day),
    ...periods(documents, day),
    ...standings(documents, day),
  ];
  if (before !== undefined) return moved;
  const now = dayOf(documents);
  const read = textAt(documents, DAY, ['textsOf']) || now;
  const gap = { follows: 'asOf', precedes: null };
  return [
    ...moved,
    ...setValue(documents, { file: DAY, path: ['textsOf'], gap }, read),
    ...earlierLine(documents, now, source),
  ];
}

/** The earlier day for which the texts were last read; undefined where they have been read for the day of the map. */
export const textsReadFor = (documents: Documents): string | undefined =>
  textAt(documents, DAY, ['textsOf']) || undefined;

/** The ids of dates that were only planned and are not later than a day: whether they came about is for the editor to say. */
export function plannedUntil(documents: Documents, day: string): string[] {
  const moments = documentIn(documents, TIMELINE);
  return (isEntries(moments) ? moments : []).flatMap(({ id }) => {
    const [standing, from] = [['standing'], ['period', 'from']].map((path) => textAt(documents, TIMELINE, [entryStep(id), ...path])); // prettier-ignore
    return standing === 'planned' && firstDay(from ?? '') <= firstDay(day) ? [id] : [];
  });
}

/** Whether the draft has moved the line since its base, so that it is a question which of the two was the line before. */
export const isLineMoved = (documents: Documents): boolean =>
  documentIn(documents, LINE_SOURCE) !== documents.base(LINE_SOURCE);
