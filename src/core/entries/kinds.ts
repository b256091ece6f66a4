// The kinds of entry that the workshop edits in a form, each with its files and fields in the order of the form.
// It must not know components; what a field is called on screen is a message of its name.
import { strikeCity } from '../../../geo/schema.ts';
import { CAVEATS, CERTAINTIES, HITS, LICENCES, PARTS_OF_DAY, PRECISIONS, WEAPONS } from '../../../geo/schema-words.ts';
import { MOMENT_KINDS, STANDINGS } from '../../../geo/schema-timeline.ts';
import { LOCALES } from '../values/locale.ts';
import { facts, words, type EntryKind } from './kind.ts';
import { PROPOSALS } from './proposals.ts';
import { CLAIMS, PERIOD, SOURCES, type Field } from './shape.ts';

const casualties = (name: string): Field => ({
  name,
  absent: 'missing',
  shape: {
    is: 'group',
    fields: [
      { name: 'atLeast', shape: { is: 'number', least: 0 } },
      { name: 'atMost', shape: { is: 'number', least: 0 }, absent: 'missing' },
      { name: 'by', shape: { is: 'id', of: 'people' }, absent: 'missing' },
    ],
  },
});
const weapons: Field = {
  name: 'weapons',
  shape: {
    is: 'list',
    fresh: { kind: 'drone' },
    fields: [
      { name: 'kind', label: 'weapon', shape: { is: 'choice', of: WEAPONS, words: 'weapons' } },
      { name: 'count', shape: { is: 'number', least: 1 }, absent: 'missing' },
      { name: 'neutralised', shape: { is: 'number', least: 0 }, absent: 'missing' },
      { name: 'nationwide', shape: { is: 'flag' }, absent: 'missing' },
    ],
  },
};

const STRIKES: EntryKind = {
  name: 'strikes',
  facts: { file: 'geo/features/strikes.geojson', path: ['features'], keyed: 'list' },
  words: { folder: 'strikes' },
  title: 'place',
  ids: { prefix: 'strike.st', from: 'number' },
  fresh: (id) => ({
    type: 'Feature',
    id,
    properties: {
      kind: 'strike',
      launchedBy: '',
      attributedBy: '',
      period: { from: '' },
      precision: { kind: '' },
      sources: [],
      city: '',
      hit: [],
      weapons: [],
      certainty: 'unreviewed',
      claims: [],
    },
    geometry: { type: 'Point', coordinates: [] },
  }),
  fields: [
    ...words({ name: 'place', shape: { is: 'text', lines: 2 } }, { name: 'report', shape: { is: 'text', lines: 5 } }),
    ...facts(['geometry'], { name: 'coordinates', shape: { is: 'position' } }),
    ...facts(
      ['properties'],
      { name: 'launchedBy', shape: { is: 'id', of: 'people' } },
      { name: 'attributedBy', shape: { is: 'id', of: 'people' } },
      PERIOD,
      {
        name: 'precision',
        shape: {
          is: 'group',
          fields: [
            { name: 'kind', label: 'precisionKind', shape: { is: 'choice', of: PRECISIONS, words: 'precision' } },
            { name: 'km', shape: { is: 'number', least: 1 }, absent: 'missing' },
          ],
        },
      },
      SOURCES,
      { name: 'city', shape: { is: 'choice', of: strikeCity.options, words: 'layer.strikes' } },
      { name: 'hit', shape: { is: 'choices', of: HITS, words: 'hit' } },
      weapons,
      casualties('killed'),
      casualties('injured'),
      { name: 'partOfDay', shape: { is: 'choice', of: PARTS_OF_DAY, words: 'strikes' }, absent: 'missing' },
      { name: 'certainty', shape: { is: 'choice', of: CERTAINTIES, words: 'certainty' } },
      CLAIMS,
    ),
  ],
};

const SOURCES_KIND: EntryKind = {
  name: 'sources',
  facts: { file: 'geo/sources.json', path: [], keyed: 'list' },
  words: { folder: 'sources' },
  title: 'title',
  ids: { prefix: 's', from: 'number' },
  fresh: () => ({ address: [], licence: 'linked' }),
  fields: [
    ...words(
      { name: 'title', shape: { is: 'text', lines: 2 } },
      { name: 'producer', shape: { is: 'text' }, absent: 'missing' },
      { name: 'method', shape: { is: 'text', lines: 3 }, absent: 'missing' },
      { name: 'caveat', shape: { is: 'text', lines: 2 }, absent: 'missing' },
    ),
    ...facts(
      [],
      { name: 'ours', shape: { is: 'flag' }, absent: 'missing' },
      { name: 'address', shape: { is: 'texts' }, absent: 'missing' },
      { name: 'package', shape: { is: 'text' }, absent: 'missing' },
      { name: 'published', shape: { is: 'date' }, absent: 'missing' },
      { name: 'accessed', shape: { is: 'date' }, absent: 'missing' },
      { name: 'licence', shape: { is: 'choice', of: LICENCES, words: 'licence' } },
      { name: 'caveats', shape: { is: 'choices', of: CAVEATS, words: 'caveat' }, absent: 'missing' },
      { name: 'side', shape: { is: 'id', of: 'people' }, absent: 'missing' },
    ),
  ],
};

const PEOPLE: EntryKind = {
  name: 'people',
  words: { folder: 'people', plain: true },
  title: 'name',
  ids: { prefix: '', from: 'title' },
  fresh: () => null,
  fields: words({ name: 'name', shape: { is: 'text' } }),
};

const DATES: EntryKind = {
  name: 'dates',
  facts: { file: 'geo/timeline.json', path: [], keyed: 'list' },
  words: { folder: 'timeline' },
  title: 'title',
  ids: { prefix: '', from: 'title' },
  fresh: () => ({ period: { from: '' }, kind: '', places: [], claims: [], scenarios: [], sources: [] }),
  fields: [
    ...words({ name: 'title', shape: { is: 'text', lines: 2 } }, { name: 'told', shape: { is: 'text', lines: 4 } }),
    ...facts(
      [],
      PERIOD,
      { name: 'kind', shape: { is: 'choice', of: MOMENT_KINDS, words: 'moment' } },
      { name: 'places', shape: { is: 'ids', of: ['features'] } },
      CLAIMS,
      { name: 'scenarios', shape: { is: 'ids', of: ['scenarios'] } },
      SOURCES,
      { name: 'standing', shape: { is: 'choice', of: STANDINGS, words: 'standing' }, absent: 'missing' },
    ),
  ],
};

const FIGURES: EntryKind = {
  name: 'figures',
  facts: { file: 'src/content/figures.json', path: [], keyed: 'table' },
  words: { folder: 'figures', plain: true },
  title: 'title',
  ids: { prefix: '', from: 'title' },
  fresh: () => ({ op: 'area' }),
  fields: [
    ...words({ name: 'title', shape: { is: 'text', lines: 2 } }),
    ...facts([], { name: '', label: 'formula', shape: { is: 'formula' } }),
  ],
};

const CORRECTIONS: EntryKind = {
  name: 'corrections',
  facts: { file: 'src/content/about/corrections.json', path: [], keyed: 'list' },
  title: 'date',
  ids: { prefix: 'c', from: 'number' },
  fresh: () => ({
    date: new Date().toISOString().slice(0, 10),
    said: Object.fromEntries(LOCALES.map((locale) => [locale, ''])),
  }),
  fields: [
    ...facts([], { name: 'date', label: 'day', shape: { is: 'date' } }),
    ...facts(
      ['said'],
      ...LOCALES.map((locale): Field => ({
        name: locale,
        label: 'said',
        lang: locale,
        shape: { is: 'text', lines: 4 },
      })),
    ),
  ],
};

/** The sectors in which the line of contact is known less well, from one vertex to another. */
export const SECTORS: EntryKind = {
  name: 'sectors',
  facts: { file: 'geo/recipes/line.json', path: [], keyed: 'whole' },
  title: 'sectors',
  ids: { prefix: '', from: 'number' },
  fresh: () => ({}),
  fields: facts([], {
    name: 'sectors',
    shape: {
      is: 'list',
      fresh: { from: '', to: '', error: 10, where: '' },
      fields: [
        { name: 'from', label: 'fromVertex', shape: { is: 'id', of: 'vertices' } },
        { name: 'to', label: 'toVertex', shape: { is: 'id', of: 'vertices' } },
        { name: 'error', shape: { is: 'grade', of: [5, 10] } },
        { name: 'where', shape: { is: 'text' } },
      ],
    },
  }),
};

export const KINDS = {
  proposals: PROPOSALS,
  strikes: STRIKES,
  figures: FIGURES,
  sources: SOURCES_KIND,
  people: PEOPLE,
  dates: DATES,
  corrections: CORRECTIONS,
} as const satisfies Readonly<Record<string, EntryKind>>;
