// The parameters of a link that say what is drawn and listed: the land in question, outlines, hidden layers, filters.
// It must not know which ids exist.
import { COUNTABLE } from '../scenario/countable.ts';
import { FAINTEST_PIN, pinText, readPins } from './pins.ts';
import { oneOf, type Row } from './share-row.ts';
import { FILTERS, INITIAL, LAYERS, type Filters, type LayerId } from './view.ts';

/** `standing`, `standing,superseded`: which groups of proposals count for the land in question, in their order. */
export const question: Row = {
  key: 'question',
  write: (view) => view.question && (view.question.join(',') || 'none'),
  read: (text) => {
    if (text === 'none') return { question: [] };
    const groups = text.split(',');
    if (!groups.every((group) => oneOf(COUNTABLE, group))) return undefined;
    return { question: COUNTABLE.filter((group) => groups.includes(group)) };
  },
};

/** The step of the path, from 1: the first is not written. */
export const step: Row = {
  key: 'step',
  write: (view) => (view.step === INITIAL.step ? null : String(view.step + 1)),
  read: (text) => (/^[1-9]\d?$/.test(text) ? { step: Number(text) - 1 } : undefined),
};

/** `mutual-pull-back@10,us-december-draft`: what is pinned as outlines, in its order. */
export const pins: Row = {
  key: 'pins',
  write: (view) => view.pins.map(pinText).join(',') || null,
  read: (text) => {
    const value = readPins(text);
    return value && { pins: value };
  },
};

export const opacity: Row = {
  key: 'opacity',
  write: (view) => (view.pinOpacity === INITIAL.pinOpacity ? null : String(view.pinOpacity)),
  read: (text) => {
    const fits = /^(\d\d|100)$/.test(text) && Number(text) >= FAINTEST_PIN;
    return fits ? { pinOpacity: Number(text) } : undefined;
  },
};

export const hide: Row = {
  key: 'hide',
  write: (view) => (view.hidden.length === 0 ? null : view.hidden.join(',')),
  read: (text) => {
    const hidden = text.split(',');
    if (!hidden.every((id) => oneOf(LAYERS, id))) return undefined;
    return { hidden: LAYERS.filter((id: LayerId) => hidden.includes(id)) };
  },
};

const FILTER = /^([a-z]+)\.([a-z0-9-]{1,80})$/;
/** Grades, certainties and contradictions are a capital with or without a number; all other values are lower case. */
const inItsCase = (value: string): string => (/^[a-z]\d*$/.test(value) ? value.toUpperCase() : value);
/** `actor.ukraine,topic.territory,certainty.A`: each filter once, in the order of FILTERS. */
export const filter: Row = {
  key: 'filter',
  write: ({ filters }) =>
    FILTERS.flatMap((key) => (filters[key] === undefined ? [] : [`${key}.${filters[key]}`])).join(',') || null,
  read: (text) => {
    const given = new Map(text.split(',').map((part) => (FILTER.exec(part) ?? []).slice(1, 3) as [string, string]));
    const known = FILTERS.flatMap((key) => (given.has(key) ? [[key, inItsCase(given.get(key) ?? '')]] : []));
    return known.length === text.split(',').length ? { filters: Object.fromEntries(known) as Filters } : undefined;
  },
};
