// All geometry that can be drawn, each piece under a short key, made once; a style speaks in keys only.
// It must not know colours or the map library.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { CRIMEA, DONBAS, outlineOf } from '../core/area.ts';
import { shapeOf, type World } from '../core/catalogue.ts';
import { changedLand } from '../core/changed-land.ts';
import { kindOf } from '../core/id.ts';
import { keep } from '../core/keep.ts';
import { assignAll } from '../core/ledger.ts';
import { boundaries, outline } from '../core/mosaic.ts';
import { overlayOf, settingNamed } from '../core/scene.ts';
import { LOCALES, type Locale } from '../core/view.ts';
import { countsOf } from './counts.ts';
import { NOTHING } from './keys.ts';
import { labelsIn, townsIn, type Naming } from './names.ts';
import { marksIn } from './scenario-marks.ts';
import { bandOf, edgesOf } from './sectors.ts';
import { strikeMarksIn } from './strike-clusters.ts';
import { strikesIn } from './strikes.ts';

/** What lies under everything: neighbours and inland waters, features with their ids. */
export type Backdrop = { readonly countries: FeatureCollection; readonly waters: FeatureCollection };
export type Stock = {
  readonly world: World;
  /** The geometry of a key; throws for a key that nothing is kept under. */
  readonly resolve: (key: string) => FeatureCollection;
};

const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});
const drawn = (geometry: Geometry | undefined, properties: Record<string, unknown>): Feature[] =>
  geometry ? [{ type: 'Feature', properties, geometry }] : [];
/** MapLibre keeps text ids only among the properties. */
const withIds = ({ features }: FeatureCollection): FeatureCollection =>
  collection(features.map((one) => ({ ...one, properties: { ...one.properties, id: one.id } })));

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);
function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
function localeOf(text: string): Locale {
  if (!isLocale(text)) throw new Error(`no language ${text}`);
  return text;
}

/** `mutual-pull-back@10:demilitarised-russian-side`, several parted by `|`: the keys of core's overlays. */
function overlays(world: World, keys: string): FeatureCollection {
  return collection(
    keys.split('|').flatMap((key) => {
      const overlay = overlayOf(world, key);
      return drawn(overlay?.shape, { status: overlay?.status, firm: overlay?.firm });
    }),
  );
}

/** `status-quo@0|mutual-pull-back@10`: the land that two scenarios treat differently, with `from` and `to`. */
function difference(world: World, key: string): FeatureCollection {
  const [before, after] = key.split('|').map((name) => settingNamed(world, name));
  if (!before || !after) throw new Error(`no two scenarios in ${key}`);
  const by = ({ scenario, depth }: typeof before) => assignAll(world.mosaic, scenario, depth);
  return collection(
    changedLand(world.mosaic, by(before), by(after)).flatMap(({ shape, from, to }) => drawn(shape, { from, to })),
  );
}

function control({ mosaic }: World): FeatureCollection {
  const held = outline(mosaic, (cell) => cell.held === 'russia' && cell.since2014 !== true);
  const since = outline(mosaic, (cell) => cell.held === 'russia' && cell.since2014 === true);
  return collection([...drawn(held, { since2014: false }), ...drawn(since, { since2014: true })]);
}

/** The outer edge of what has been held since 2014, where it is no state border: in the Donbas and at Crimea's neck. */
function since2014({ mosaic }: World): FeatureCollection {
  const among: readonly string[] = [...DONBAS, ...CRIMEA];
  return collection(
    drawn(
      boundaries(mosaic, (cell) => String(cell.since2014 === true && among.includes(cell.oblast))),
      {},
    ),
  );
}

/** Strike reports have a ring of their own, around the mark that stands for them. */
function emphasis(world: World, backdrop: Backdrop, names: Naming, rest: string): FeatureCollection {
  const [locale, ids] = split(rest, ':');
  const bases = [...backdrop.countries.features, ...backdrop.waters.features];
  return collection(
    ids.split(',').flatMap((id) => {
      if (kindOf(id) === 'strike') return [];
      const shape = shapeOf(world, id) ?? bases.find((one) => one.id === id)?.geometry;
      const town = kindOf(id) === 'town' ? names(id, localeOf(locale)) : undefined;
      const control = world.features.get(id)?.properties['control'] ?? 'ukraine';
      return drawn(shape, { id, ...(town ? { name: town.name, control } : {}) });
    }),
  );
}

/** What is made of cells and never changes, in one collection: the map's worker cuts each collection into tiles anew. */
const LAND = ['ukraine', 'control', 'band', 'donbas', 'oblasts', 'since-2014'] as const;
export type LandPart = (typeof LAND)[number];

function counts(world: World, names: Naming, rest: string): FeatureCollection {
  const [locale, numbers] = split(rest, ':');
  return countsOf(world, names, localeOf(locale), numbers);
}

type Maker = (rest: string) => FeatureCollection;
function makers(world: World, backdrop: Backdrop, names: Naming): Readonly<Record<string, Maker>> {
  const { mosaic } = world;
  return {
    [NOTHING]: () => collection([]),
    countries: () => withIds(backdrop.countries),
    waters: () => withIds(backdrop.waters),
    ukraine: () => collection(drawn(outlineOf(mosaic, 'border.ua'), { id: 'border.ua' })),
    border: () =>
      collection(
        drawn(
          boundaries(mosaic, () => '', true),
          { id: 'border.ua' },
        ),
      ),
    oblasts: () =>
      collection(
        drawn(
          boundaries(mosaic, (cell) => cell.oblast),
          {},
        ),
      ),
    control: () => control(world),
    'since-2014': () => since2014(world),
    donbas: () => collection(drawn(outlineOf(mosaic, 'area.donbas'), { id: 'area.donbas' })),
    band: () => bandOf(world),
    edges: (rest) => edgesOf(world, rest === 'draft'),
    strikes: (ids) => strikesIn(world, ids),
    'strike-marks': (ids) => strikeMarksIn(world, ids),
    towns: (locale) => townsIn(world, names, localeOf(locale)),
    labels: (locale) => labelsIn(names, localeOf(locale)),
    overlays: (keys) => overlays(world, keys),
    marks: (rest) => {
      const [locale, scenario] = split(rest, ':');
      return collection(marksIn(world, names, localeOf(locale), scenario));
    },
    difference: (key) => difference(world, key),
    counts: (rest) => counts(world, names, rest),
    emphasis: (rest) => emphasis(world, backdrop, names, rest),
  };
}

/** The parts of the land together, each feature with the part it belongs to. */
const landOf = (made: Readonly<Record<string, Maker>>): FeatureCollection =>
  collection(
    LAND.flatMap((part) =>
      (made[part]?.('').features ?? []).map((one) => ({ ...one, properties: { ...one.properties, part } })),
    ),
  );

/** Keeps what has been made, so that one key is always one and the same object. */
export function makeStock(world: World, backdrop: Backdrop, names: Naming): Stock {
  const made = new Map<string, FeatureCollection>();
  const parts = makers(world, backdrop, names);
  const make: Readonly<Record<string, Maker>> = { ...parts, land: () => landOf(parts) };
  const fresh = (key: string): FeatureCollection => {
    const [kind, rest] = split(key, ':');
    const maker = make[kind];
    if (!maker) throw new Error(`nothing is kept under ${key}`);
    return maker(rest);
  };
  return { world, resolve: (key) => keep(made, key, () => fresh(key)) };
}
