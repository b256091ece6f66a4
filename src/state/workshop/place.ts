// The places of the workshop: a tab and what is chosen in it; and the place at which a problem can be solved.
// It must not know components, or what a tab shows.
import type { Problem } from '../../../geo/schema.ts';
import { articleSubjectOfProblem } from '../../core/draft/article-place.ts';
import { KINDS } from '../../core/entries/kinds.ts';

/** What can be edited, in the order of the menu. */
export const SUBJECTS = [
  'line',
  'sectors',
  'edition',
  'towns',
  'areas',
  'proposals',
  'articles',
  'strikes',
  'figures',
  'sources',
  'people',
  'dates',
  'corrections',
] as const;
export type Subject = (typeof SUBJECTS)[number];
/** `subjects` is the menu of all that can be edited. */
export type Tab = 'subjects' | Subject | 'review' | 'history';
/** The place with which a draft opens. */
export const MENU: Place = { tab: 'subjects', subject: '' };
export const isSubject = (tab: Tab): tab is Subject => SUBJECTS.some((one) => one === tab);
/** What is chosen while a town, an area, a pocket or an article is being added. */
export const NEW_THING = '+';

/** `subject` is the id of what is chosen among those of the tab (core/draft/article-place.ts for articles), or NEW_THING; empty for none. */
export type Place = { readonly tab: Tab; readonly subject: string };

const OF_TOWNS =
  /^geo\/(features\/towns\.geojson|recipes\/settlements\.json|names\/[a-z]{2,3}\.json)$|^src\/content\/(towns\/[a-z]{2,3}|russian-names)\.json$/;
const OF_LINE = /^geo\/(recipes\/line\.json|features\/line\.geojson)$/;
const OF_AREAS = /^geo\/(recipes\/areas\.json|features\/areas\.geojson|names\/[a-z]{2,3}\.json)$/;
const OF_DAY = /^(geo\/recipes\/earlier-lines\.json|src\/core\/values\/day\.json)$/;
const AREA = /\barea\.[a-z0-9]+(?:-[a-z0-9]+)*/;
const TOWN = /\btown\.[a-z0-9]+(?:-[a-z0-9]+)*/;
const VERTEX = /\bv\d+[a-z]*\b/;
/** A pocket or the line of 2014; the line of contact is there without being chosen. */
const LINE = /\bpocket\.[a-z0-9]+(?:-[a-z0-9]+)*|\bline\.since-2014\b/;
const OF_POCKET_NAMES = /^(geo\/names\/[a-z]{2,3}|src\/content\/russian-names)\.json$/;

/** The place that leads to a problem; undefined where the workshop has none for it. */
export function placeOfProblem({ file, path, message }: Pick<Problem, 'file' | 'path' | 'message'>): Place | undefined {
  if (OF_DAY.test(file) || (OF_LINE.test(file) && path === 'period')) return { tab: 'edition', subject: '' };
  if (OF_LINE.test(file) && path.startsWith('sectors')) return { tab: 'sectors', subject: '' };
  const line = OF_LINE.test(file) || OF_POCKET_NAMES.test(file) ? (LINE.exec(path) ?? LINE.exec(message)) : undefined;
  if (line) return { tab: 'line', subject: line[0] };
  if (OF_LINE.test(file)) return { tab: 'line', subject: VERTEX.exec(path)?.[0] ?? '' };
  const article = articleSubjectOfProblem({ file, path });
  if (article !== undefined) return { tab: 'articles', subject: article };
  const town = OF_TOWNS.test(file) ? (TOWN.exec(path) ?? TOWN.exec(message)) : undefined;
  if (town) return { tab: 'towns', subject: town[0] };
  const area = OF_AREAS.test(file) ? (AREA.exec(path) ?? AREA.exec(message)) : undefined;
  return area ? { tab: 'areas', subject: area[0] } : entryOf(file, path, message);
}

const OFFERED = /^src\/content\/offered\.json$/;
/** Notes on the map lie under the id of their proposal, a dot, and their own. */
const NOTES = /^src\/content\/notes\/[a-z]{2,3}\.json$/;
/** Notes on the map of the land in question, which belong to no proposal. */
const OF_QUESTION = /^in-question\./;
const OF_NOTE = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.[a-z]/;
const ENTRY = /^(?:strike\.)?[a-z0-9]+(?:-[a-z0-9]+)*(?=$|\.)/;
/** An id that a message quotes, as in “has no text for “strike.st21””. */
const QUOTED = /[“«]((?:strike\.)?[a-z0-9]+(?:-[a-z0-9]+)*)[”»]/;

/** The entry of a form to which a problem belongs, or the list of its kind. */
function entryOf(file: string, path: string, message: string): Place | undefined {
  const kind = Object.values(KINDS).find(
    ({ facts, words }) =>
      facts?.file === file ||
      (words !== undefined && new RegExp(`^src/content/${words.folder}/[a-z]{2,3}\\.json$`).test(file)),
  );
  if (NOTES.test(file) && OF_QUESTION.test(path)) return undefined;
  if (NOTES.test(file)) return { tab: 'proposals', subject: OF_NOTE.exec(path)?.[1] ?? quoted(message) };
  if (!kind) return OFFERED.test(file) ? { tab: 'proposals', subject: quoted(message) } : undefined;
  return { tab: kind.name as Subject, subject: ENTRY.exec(path.replace(/^features\.?/, ''))?.[0] ?? quoted(message) };
}
const quoted = (message: string): string => QUOTED.exec(message)?.[1] ?? '';
