// A view as a query string and back, and what of a link could not be used.
// It must not know which ids exist; `settle` takes that from whoever has the catalogue.
import { parametersIn, type Parameter } from './link-text.ts';
import { shorten, type Notice } from './notice.ts';
import { distinctPins, type Pin } from './pins.ts';
import { ROWS } from './share-rows.ts';
import { isTracker } from './trackers.ts';
import { FILTERS, INITIAL, type FilterKey, type View } from './view.ts';

export type { Notice } from './notice.ts';

/** Raise it when a parameter changes its meaning, and teach `upgrade` the old one. */
export const VERSION = 1;

/** The shortest readable query for a view: only what differs from the opening view, in the table's order. */
export function toQuery(view: View): string {
  const parts = ROWS.flatMap(({ key, write }) => {
    const text = write(view);
    return text === null ? [] : [`${key}=${text}`];
  });
  return parts.length === 0 ? '' : `?v=${VERSION}&${parts.join('&')}`;
}

const unreadable = (key: string, text: string): Notice => ({ kind: 'unreadable', key, value: shorten(text) });

/** The names of the parameters of a query, in lower case. */
export const namesIn = (query: string): string[] => parametersIn(query).map(({ name }) => name);

/** Whether a query states its version, as all links do that this site has made. */
export const hasVersion = (query: string): boolean => namesIn(query).includes('v');

/** The notices about the version; of a newer one it is enough to say so, whatever else it holds. */
function judgeVersion(text: string): Notice[] {
  if (!/^\d+$/.test(text)) return [unreadable('v', text)];
  return Number(text) > VERSION ? [{ kind: 'newer', key: 'v', value: shorten(text) }] : [];
}

const KEYS: ReadonlySet<string> = new Set(['v', ...ROWS.map(({ key }) => key)]);

/** The names that no row has, each once, without those of trackers. */
const strangers = (parameters: readonly Parameter[]): string[] => [
  ...new Set(parameters.map(({ name }) => name).filter((name) => !KEYS.has(name) && !isTracker(name))),
];

/**
 * The view of a query on top of `base`, with a notice for every part that could not be used: what mail and forums do to
 * links is undone, what trackers add is ignored. Of a parameter that stands twice the first counts. Never throws.
 */
export function fromQuery(query: string, base: View = INITIAL): { view: View; notices: Notice[] } {
  const parameters = parametersIn(query);
  const first = new Map(parameters.toReversed().map((parameter) => [parameter.name, parameter]));
  const version = first.get('v');
  const notices = version ? judgeVersion(version.value) : [];
  const isNewer = notices.some(({ kind }) => kind === 'newer');
  let view = base;
  for (const { key, read } of ROWS) {
    const parameter = first.get(key);
    if (!parameter) continue;
    const part = read(parameter.value.toLowerCase());
    if (part) view = { ...view, ...part };
    else notices.push(unreadable(key, parameter.raw));
  }
  if ((view.deck ?? view.task) === null && view.pupil) view = { ...view, pupil: false };
  if (!isNewer)
    for (const name of strangers(parameters)) notices.push({ kind: 'unknownName', key: shorten(name), value: '' });
  return { view, notices };
}

/** Which ids exist; a zone exists under the proposal of its `view`. `hasReading` and `hasFilter` may be left out by whoever has no list of them. */
export type Known = {
  readonly has: (field: 'scenario' | 'article' | 'passage' | 'pick' | 'earlier', id: string, view?: View) => boolean;
  readonly hasReading?: (scenario: string, reading: string) => boolean;
  readonly hasFilter?: (key: FilterKey, value: string) => boolean;
};

const unknown = (key: string, id: string): Notice => ({ kind: 'unknown', key, value: shorten(id) });

/** Drops the readings that their scenarios do not have. */
function settleReadings(view: View, { hasReading = () => true }: Known): { view: View; notices: Notice[] } {
  const lost = ({ scenario, reading }: Pick<View, 'scenario' | 'reading'>): string[] =>
    reading === null || hasReading(scenario, reading) ? [] : [reading];
  const [own, other] = [lost(view), view.compare ? lost(view.compare) : []];
  const compare = view.compare && other.length > 0 ? { ...view.compare, reading: null } : view.compare;
  return {
    view: { ...view, compare, reading: own.length > 0 ? null : view.reading },
    notices: [...own, ...other].map((id) => unknown('reading', id)),
  };
}

/** Drops the pins of scenarios that do not exist, and the readings of others that their scenarios do not have. */
function settlePins(view: View, { has, hasReading = () => true }: Known): { view: View; notices: Notice[] } {
  const isLost = ({ scenario }: Pin): boolean => !has('scenario', scenario);
  const hasLostReading = ({ scenario, reading }: Pin): boolean => reading !== null && !hasReading(scenario, reading);
  const there = view.pins.filter((pin) => !isLost(pin));
  const misread = there.filter(hasLostReading);
  const notices = [
    ...view.pins.filter(isLost).map(({ scenario }) => unknown('pins', scenario)),
    ...misread.map(({ reading }) => unknown('reading', reading ?? '')),
  ];
  if (notices.length === 0) return { view, notices };
  const pins = distinctPins(there.map((pin) => (misread.includes(pin) ? { ...pin, reading: null } : pin)));
  return { view: { ...view, pins }, notices };
}

/** Drops the filters whose value nothing has: they would leave an empty list. */
function settleFilters(view: View, { hasFilter = () => true }: Known): { view: View; notices: Notice[] } {
  const given = FILTERS.flatMap((key) => (view.filters[key] === undefined ? [] : [[key, view.filters[key]] as const]));
  const lost = given.filter(([key, value]) => !hasFilter(key, value));
  if (lost.length === 0) return { view, notices: [] };
  const filters = Object.fromEntries(given.filter((filter) => !lost.includes(filter)));
  return { view: { ...view, filters }, notices: lost.map(([key, value]) => unknown('filter', `${key}.${value}`)) };
}

/** The view without ids that name nothing, once the catalogue is there; each is told in a notice. */
export function settle(view: View, known: Known): { view: View; notices: Notice[] } {
  const notices: Notice[] = [];
  let settled = view;
  for (const key of ['scenario', 'article', 'passage', 'pick', 'earlier'] as const) {
    const id = view[key];
    if (id === null || known.has(key, id, settled)) continue;
    notices.push(unknown(key, id));
    settled = { ...settled, [key]: INITIAL[key], ...(key === 'scenario' ? { reading: null } : {}) };
  }
  if (settled.compare && !known.has('scenario', settled.compare.scenario)) {
    notices.push(unknown('compare', settled.compare.scenario));
    settled = { ...settled, compare: null };
  }
  const read = settleReadings(settled, known);
  const pinned = settlePins(read.view, known);
  const filtered = settleFilters(pinned.view, known);
  return { view: filtered.view, notices: [...notices, ...read.notices, ...pinned.notices, ...filtered.notices] };
}
