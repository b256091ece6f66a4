// A view as a query string and back: one versioned table, one row a parameter.
// It must not know which ids exist; `settle` takes that from whoever has the catalogue.
import { isFeatureId } from './id.ts';
import {
  DEEPEST,
  INITIAL,
  LAYERS,
  SHALLOWEST,
  LOCALES,
  PANELS,
  THEMES,
  tidy,
  type Camera,
  type LayerId,
  type View,
} from './view.ts';

/** Raise it when a parameter changes its meaning, and teach `upgrade` the old one. */
export const VERSION = 1;

/** A part of a link that could not be used, for a message to the reader. */
export type Notice = {
  readonly kind: 'unreadable' | 'unknown' | 'newer';
  readonly key: string;
  readonly value: string;
};

type Row = {
  readonly key: string;
  readonly write: (view: View) => string | null;
  readonly read: (text: string) => Partial<View> | undefined;
};

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const oneOf = <T extends string>(known: readonly T[], text: string): T | undefined =>
  known.find((item) => item === text);
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Numbers between commas; what is not one, an empty place among them, is not a number here either. */
const numbers = (text: string): number[] =>
  text.split(',').map((part) => (NUMBER.test(part) ? Number(part) : Number.NaN));
const finite = (values: readonly number[], count: number): boolean =>
  values.length === count && values.every((value) => Number.isFinite(value));

function choice<K extends 'locale' | 'theme' | 'panel'>(key: string, field: K, known: readonly View[K][]): Row {
  return {
    key,
    write: (view) => (view[field] === INITIAL[field] ? null : view[field]),
    read: (text) => {
      const value = oneOf(known, text);
      return value === undefined ? undefined : { [field]: value };
    },
  };
}

function slug(key: string, field: 'scenario' | 'article' | 'passage' | 'pick', valid: (t: string) => boolean): Row {
  return {
    key,
    write: (view) => (view[field] === INITIAL[field] ? null : view[field]),
    read: (text) => (valid(text) ? { [field]: text } : undefined),
  };
}

const isSlug = (text: string): boolean => SLUG.test(text);

const depth: Row = {
  key: 'depth',
  write: (view) => (view.depth === INITIAL.depth ? null : String(view.depth)),
  read: (text) => {
    const km = Number(text);
    return /^\d{1,2}$/.test(text) && km >= SHALLOWEST && km <= DEEPEST ? { depth: km } : undefined;
  },
};

const hide: Row = {
  key: 'hide',
  write: (view) => (view.hidden.length === 0 ? null : view.hidden.join(',')),
  read: (text) => {
    const wanted = text.split(',');
    if (!wanted.every((id) => oneOf(LAYERS, id))) return undefined;
    return { hidden: LAYERS.filter((id: LayerId) => wanted.includes(id)) };
  },
};

const isPlace = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 85;

const camera: Row = {
  key: 'at',
  write: (view) => (same(view.camera, INITIAL.camera) ? null : cameraText(view.camera)),
  read: (text) => {
    const [a = 0, b = 0, c = 0, d = 0] = numbers(text);
    if (finite(numbers(text), 3) && isPlace(b, a) && c >= 0 && c <= 24)
      return { camera: tidy({ lat: a, lon: b, zoom: c }) };
    if (finite(numbers(text), 4) && isPlace(a, b) && isPlace(c, d) && a < c && b < d)
      return { camera: tidy({ box: [a, b, c, d] }) };
    return undefined;
  },
};

const cameraText = (where: Camera): string =>
  'zoom' in where ? [where.lat, where.lon, where.zoom].join(',') : where.box.join(',');
const same = (a: Camera, b: Camera): boolean => cameraText(a) === cameraText(b);

const ROWS: readonly Row[] = [
  choice('lang', 'locale', LOCALES),
  choice('theme', 'theme', THEMES),
  choice('panel', 'panel', PANELS),
  slug('scenario', 'scenario', isSlug),
  depth,
  slug('article', 'article', isSlug),
  slug('passage', 'passage', isSlug),
  slug('pick', 'pick', isFeatureId),
  hide,
  camera,
];

/** The shortest readable query for a view: only what differs from the opening view, in the table's order. */
export function toQuery(view: View): string {
  const parts = ROWS.flatMap(({ key, write }) => {
    const text = write(view);
    return text === null ? [] : [`${key}=${text}`];
  });
  return parts.length === 0 ? '' : `?v=${VERSION}&${parts.join('&')}`;
}

const unreadable = (key: string, text: string): Notice => ({ kind: 'unreadable', key, value: text.slice(0, 60) });

/** The view of a query on top of `base`, with a notice for every part that could not be used. Never throws. */
export function fromQuery(query: string, base: View = INITIAL): { view: View; notices: Notice[] } {
  const params = new URLSearchParams(query);
  const notices: Notice[] = [];
  const version = params.get('v');
  if (version !== null && !/^\d+$/.test(version)) notices.push(unreadable('v', version));
  else if (Number(version) > VERSION) notices.push({ kind: 'newer', key: 'v', value: String(version) });
  let view = base;
  for (const { key, read } of ROWS) {
    const text = params.get(key);
    if (text === null) continue;
    const part = read(text);
    if (part) view = { ...view, ...part };
    else notices.push(unreadable(key, text));
  }
  return { view, notices };
}

export type Known = { readonly has: (field: 'scenario' | 'article' | 'passage' | 'pick', id: string) => boolean };

/** The view without ids that name nothing, once the catalogue is there; each is told in a notice. */
export function settle(view: View, known: Known): { view: View; notices: Notice[] } {
  const notices: Notice[] = [];
  let settled = view;
  for (const key of ['scenario', 'article', 'passage', 'pick'] as const) {
    const id = view[key];
    if (id === null || known.has(key, id)) continue;
    notices.push({ kind: 'unknown', key, value: id });
    settled = { ...settled, [key]: INITIAL[key] };
  }
  return { view: settled, notices };
}
