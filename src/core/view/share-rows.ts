// One versioned table of a link's parameters: how each part of a view is written and, from lower-case text, read.
// It must not know which ids exist, nor what is done with a part that cannot be read.
import { MOST_ZOOM, roundDegrees, roundZoom } from './camera.ts';
import { isFeatureId, SLUG } from '../values/id.ts';
import { oneOf, type Row } from './share-row.ts';
import { filter, hide, opacity, pins, question, step } from './share-rows-drawn.ts';
import { statusOfZone } from './zone.ts';
import { depthOf } from '../scenario/scenario.ts';
import {
  COMPARISONS,
  DEEPEST,
  EMBEDS,
  HANDOUTS,
  INITIAL,
  LOCALES,
  PAGES,
  PANELS,
  SHALLOWEST,
  THEMES,
  type Camera,
  type View,
} from './view.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;
/** Numbers between commas; what is not one, an empty place among them, is not a number here either. */
const numbers = (text: string): number[] =>
  text.split(',').map((part) => (NUMBER.test(part) ? Number(part) : Number.NaN));
const finite = (values: readonly number[], count: number): boolean =>
  values.length === count && values.every((value) => Number.isFinite(value));

function choice<K extends 'locale' | 'theme' | 'panel' | 'page' | 'handout'>(
  key: string,
  field: K,
  known: readonly View[K][],
): Row {
  return {
    key,
    write: (view) => (view[field] === INITIAL[field] ? null : view[field]),
    read: (text) => {
      const value = oneOf(known, text);
      return value === undefined ? undefined : { [field]: value };
    },
  };
}

type IdField = 'earlier' | 'scenario' | 'reading' | 'article' | 'passage' | 'pick';
function slug(key: string, field: IdField, valid: (t: string) => boolean): Row {
  return {
    key,
    write: (view) => (view[field] === INITIAL[field] ? null : view[field]),
    read: (text) => (valid(text) ? { [field]: text } : undefined),
  };
}

const isSlug = (text: string): boolean => SLUG.test(text);

const DEPTH = /^\d{1,2}(,\d{1,2})?$/;
/** `10`, or `10,5` where the government side and the Russian side differ; 0 for a side without a zone. */
const depth: Row = {
  key: 'depth',
  write: (view) => (String(view.depth) === String(INITIAL.depth) ? null : String(view.depth)),
  read: (text) => {
    const [ukraine = 0, russia = ukraine] = text.split(',').map(Number);
    const least = text.includes(',') ? 0 : SHALLOWEST;
    const fits = [ukraine, russia].every((km) => km >= least && km <= DEEPEST) && ukraine + russia > 0;
    return DEPTH.test(text) && fits ? { depth: depthOf([ukraine, russia]) } : undefined;
  },
};

const ISO = /^ua-\d\d(,ua-\d\d)*$/;
const own: Row = {
  key: 'own',
  write: (view) => (String(view.own) === String(INITIAL.own) ? null : view.own.join(',').toLowerCase() || 'none'),
  read: (text) => {
    if (text === 'none') return { own: [] };
    return ISO.test(text) ? { own: [...new Set(text.toUpperCase().split(','))].sort() } : undefined;
  },
};

/** The text of a plan; what it says is read once its reader has been fetched. */
const plan: Row = {
  key: 'plan',
  write: (view) => view.plan || null,
  read: (text) => (/^\d[a-z0-9.,-]+$/.test(text) ? { plan: text } : undefined),
};

/** `swipe.us-december-draft`, `side.us-december-draft.as-in-november`: how the other lies beside the chosen one, and which. */
const compare: Row = {
  key: 'compare',
  write: ({ compare: comparison }) =>
    comparison && [comparison.mode, comparison.scenario, comparison.reading ?? []].flat().join('.'),
  read: (text) => {
    const [mode = '', scenario = '', reading = null, ...more] = text.split('.');
    const known = oneOf(COMPARISONS, mode);
    return known && more.length === 0 && isSlug(scenario) && isSlug(reading ?? scenario)
      ? { compare: { mode: known, scenario, reading } }
      : undefined;
  },
};

const split: Row = {
  key: 'split',
  write: (view) => (view.split === INITIAL.split ? null : String(view.split)),
  read: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= 100 ? { split: Number(text) } : undefined),
};

/** A day of the calendar: the thirtieth of February is none. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
/** `2025-12-01..2025-12-28`, put in the order of the calendar, as the steps do. */
const time: Row = {
  key: 'time',
  write: (view) => view.time && view.time.join('..'),
  read: (text) => {
    const [first = '', last = '', ...more] = text.split('..');
    if (!isDay(first) || !isDay(last) || more.length > 0) return undefined;
    return { time: first <= last ? [first, last] : [last, first] };
  },
};

/** `what-is-on-the-table.3`: a deck and its slide, none for the opening one. */
const deck: Row = {
  key: 'deck',
  write: ({ deck: id, slide }) => id && [id, slide || []].flat().join('.'),
  read: (text) => {
    const [, id, slide = '0'] = /^([a-z0-9-]+?)(?:\.([1-9]\d?))?$/.exec(text) ?? [];
    return id !== undefined && isSlug(id) ? { deck: id, slide: Number(slide) } : undefined;
  },
};

/** `?deck=…&pupil` will do; without a deck or a task it means nothing. */
const pupil: Row = {
  key: 'pupil',
  write: (view) => (view.pupil && (view.deck ?? view.task) !== null ? '1' : null),
  read: (text) => (text === '' || text === '1' ? { pupil: true } : undefined),
};

/** `what-is-on-the-table.your-plan`: the deck and chapter of a task, which are looked up where the plan is composed. */
const task: Row = {
  key: 'task',
  write: (view) => view.task,
  read: (text) => (/^[a-z0-9-]+\.[a-z0-9-]+$/.test(text) && text.split('.').every(isSlug) ? { task: text } : undefined),
};

/** `?embed` alone is a free one. */
const embed: Row = {
  key: 'embed',
  write: (view) => view.embed,
  read: (text) => {
    const value = oneOf(EMBEDS, text || 'free');
    return value && { embed: value };
  },
};

const isPlace = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 85;

/** Rounded before it is judged, so that what is accepted is also what its own link says. */
const camera: Row = {
  key: 'at',
  write: (view) => (same(view.camera, INITIAL.camera) ? null : cameraText(view.camera)),
  read: (text) => {
    const values = numbers(text);
    const [a = 0, b = 0, c = 0, d = 0] = values.map(roundDegrees);
    const zoom = roundZoom(values[2] ?? 0);
    if (finite(values, 3) && isPlace(b, a) && zoom >= 0 && zoom <= MOST_ZOOM)
      return { camera: { lat: a, lon: b, zoom } };
    if (finite(values, 4) && isPlace(a, b) && isPlace(c, d) && a < c && b < d) return { camera: { box: [a, b, c, d] } };
    return undefined;
  },
};

const cameraText = (where: Camera): string =>
  'zoom' in where ? [where.lat, where.lon, where.zoom].join(',') : where.box.join(',');
const same = (a: Camera, b: Camera): boolean => cameraText(a) === cameraText(b);

/** Every parameter of a link, in the order in which it is written. */
export const ROWS: readonly Row[] = [
  choice('lang', 'locale', LOCALES),
  choice('theme', 'theme', THEMES),
  choice('page', 'page', PAGES),
  choice('handout', 'handout', HANDOUTS),
  embed,
  choice('panel', 'panel', PANELS),
  step,
  slug('scenario', 'scenario', isSlug),
  depth,
  slug('reading', 'reading', isSlug),
  own,
  plan,
  question,
  compare,
  split,
  pins,
  opacity,
  slug('article', 'article', isSlug),
  slug('passage', 'passage', isSlug),
  slug('pick', 'pick', (text) => isFeatureId(text) || statusOfZone(text) !== undefined),
  hide,
  slug('earlier', 'earlier', isDay),
  filter,
  time,
  deck,
  pupil,
  task,
  camera,
];
