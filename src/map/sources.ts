// All geometry that can be drawn, made when it is first asked for and memoized by its key.
// It must not know colours or the map library.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { CRIMEA, DONBAS, outlineOf } from '../core/land/area.ts';
import { shapeOf, type World } from '../core/land/catalogue.ts';
import { changedLand } from '../core/scenario/changed-land.ts';
import { kindOf } from '../core/values/id.ts';
import { memoize, RecentCache } from '../core/values/memoize.ts';
import { changesPerCell, inQuestion } from '../core/scenario/in-question.ts';
import { assignAll } from '../core/scenario/ledger.ts';
import { boundaries, outline, outlineWith } from '../core/land/mosaic.ts';
import type { Scene } from '../core/view/scene.ts';
import { statusOfZone } from '../core/view/zone.ts';
import { countsOf } from './counts.ts';
import { emphasisedIn, keysOf, NOTHING, type SourceId } from './keys.ts';
import { labelsIn, townsIn, type Naming } from './names.ts';
import { pinNamesIn, pinShapes } from './pin-lines.ts';
import { notesIn } from './notes.ts';
import { marksIn } from './scenario-marks.ts';
import { edgesOf } from './sectors.ts';
import { CHANGE_CLASSES } from './palette-question.ts';
import { strikeMarksIn } from './strike-clusters.ts';
import { strikesIn } from './strikes.ts';

/** What only the map draws, features with their ids: neighbours, inland waters, and the band of doubt in steps. */
export type Backdrop = {
  readonly countries: FeatureCollection;
  readonly waters: FeatureCollection;
  readonly band: FeatureCollection;
};

/** What is made of cells and never changes: one source of the map, whose worker cuts each source into tiles anew. */
export const LAND_PARTS = ['ukraine', 'control', 'band', 'donbas', 'oblasts', 'since-2014'] as const;
export type LandPart = (typeof LAND_PARTS)[number];
/** The geometry of a drawn layer: a source of the map, or one part of its land. */
export type DataId = Exclude<SourceId, 'land'> | LandPart;

export type Sources = {
  readonly world: World;
  /** The geometry that a scene draws: one and the same object for as long as its key is the same. */
  readonly dataOf: (scene: Scene, id: SourceId | LandPart) => FeatureCollection;
};

const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});
const featureOf = (geometry: Geometry | undefined, properties: Record<string, unknown> = {}): Feature[] =>
  geometry ? [{ type: 'Feature', properties, geometry }] : [];
/** MapLibre keeps text ids only among the properties. */
const withIds = ({ features }: FeatureCollection): FeatureCollection =>
  collection(features.map((one) => ({ ...one, properties: { ...one.properties, id: one.id } })));

/** The land that two settings treat differently, with `from` and `to`. */
function differenceOf({ mosaic }: World, { difference }: Scene): Feature[] {
  if (!difference) return [];
  const [before, after] = [difference.before, difference.after].map(({ scenario, depth }) =>
    assignAll(mosaic, scenario, depth),
  );
  if (!before || !after) return [];
  return changedLand(mosaic, before, after).flatMap(({ shape, from, to }) => featureOf(shape, { from, to }));
}

/** The land in question, `by` how many proposals it would be changed, and its outline as a whole, `by` 0. */
function questionOf(world: World, { question }: Scene): Feature[] {
  if (!question) return [];
  const changes = changesPerCell(inQuestion(world, question.counted, question.depth));
  const classes = changes.map((count) => Math.min(count, CHANGE_CLASSES.length));
  const whole = featureOf(
    outline(world.mosaic, ({ index }) => (changes[index] ?? 0) > 0),
    { by: 0 },
  );
  return [...whole, ...CHANGE_CLASSES.flatMap((by) => featureOf(outlineWith(world.mosaic, classes, by), { by }))];
}

function controlOf({ mosaic }: World): Feature[] {
  const held = (since2014: boolean): Feature[] =>
    featureOf(
      outline(mosaic, (cell) => cell.held === 'russia' && (cell.since2014 === true) === since2014),
      { since2014 },
    );
  return [...held(false), ...held(true)];
}

/** The outer edge of what has been held since 2014, where it is no state border: in the Donbas and at Crimea's neck. */
function since2014({ mosaic }: World): Feature[] {
  const oblasts: readonly string[] = [...DONBAS, ...CRIMEA];
  return featureOf(boundaries(mosaic, (cell) => String(cell.since2014 === true && oblasts.includes(cell.oblast))));
}

/** Strike reports have a ring of their own, around the mark that stands for them. */
function emphasisOf(world: World, backdrop: Backdrop, names: Naming, scene: Scene, ids: readonly string[]) {
  const { locale, overlays } = scene;
  const bases = [...backdrop.countries.features, ...backdrop.waters.features];
  return ids.flatMap((id) => {
    if (kindOf(id) === 'strike') return [];
    const zone = statusOfZone(id);
    if (zone) return overlays.flatMap(({ shape, status }) => (status === zone ? featureOf(shape, { id }) : []));
    const shape = shapeOf(world, id) ?? bases.find((one) => one.id === id)?.geometry;
    const town = kindOf(id) === 'town' ? names(id, locale) : undefined;
    const control = world.features.get(id)?.properties['control'] ?? 'ukraine';
    return featureOf(shape, { id, ...(town ? { name: town.name, control } : {}) });
  });
}

type Maker = (scene: Scene) => readonly Feature[];

function landMakers(world: World, { band }: Backdrop): Readonly<Record<LandPart, Maker>> {
  const { mosaic } = world;
  return {
    ukraine: () => featureOf(outlineOf(mosaic, 'border.ua'), { id: 'border.ua' }),
    control: () => controlOf(world),
    band: () => band.features,
    donbas: () => featureOf(outlineOf(mosaic, 'area.donbas'), { id: 'area.donbas' }),
    oblasts: () => featureOf(boundaries(mosaic, (cell) => cell.oblast)),
    'since-2014': () => since2014(world),
  };
}

/** What each source of the map is made of; a maker reads no more of the scene than the key of its source tells. */
function makersOf(world: World, backdrop: Backdrop, names: Naming): Readonly<Record<Exclude<SourceId, 'land'>, Maker>> {
  const emphasised =
    (role: keyof ReturnType<typeof emphasisedIn>): Maker =>
    (scene) =>
      emphasisOf(world, backdrop, names, scene, emphasisedIn(scene)[role]);
  const border = { id: 'border.ua' };
  return {
    towns: ({ locale }) => townsIn(world, names, locale).features,
    labels: ({ locale }) => labelsIn(names, locale).features,
    'strike-marks': ({ strikes }) => strikeMarksIn(world, strikes).features,
    waters: () => withIds(backdrop.waters).features,
    countries: () => withIds(backdrop.countries).features,
    border: () => featureOf(boundaries(world.mosaic, () => '', true), border), // prettier-ignore
    edges: (scene) => edgesOf(world, scene).features,
    strikes: ({ strikes }) => strikesIn(world, strikes).features,
    overlays: ({ overlays }) => overlays.flatMap(({ shape, status, firm }) => featureOf(shape, { status, firm })),
    question: (scene) => questionOf(world, scene),
    difference: (scene) => differenceOf(world, scene),
    marks: ({ locale, marks }) => marksIn(world, names, locale, marks),
    pins: ({ pins }) => pinShapes(pins),
    'pin-names': ({ locale, pins }) => pinNamesIn(pins, names, locale),
    notes: ({ notes }) => notesIn(notes),
    counts: ({ locale, counts }) => countsOf(world, names, locale, counts).features,
    'emphasis-picked': emphasised('emphasis-picked'),
    'emphasis-mentioned': emphasised('emphasis-mentioned'),
    'emphasis-hovered': emphasised('emphasis-hovered'),
  };
}

const isPart = (id: string): id is LandPart => (LAND_PARTS as readonly string[]).includes(id);

/** Two maps with another scene each have some fifty; the rest is for going back and forth. */
const MOST_COLLECTIONS = 150;

/** The geometry of a world. `names` puts the features' names into a language. */
export function createSources(world: World, backdrop: Backdrop, names: Naming): Sources {
  const collections = new RecentCache<string, FeatureCollection>(MOST_COLLECTIONS);
  const makers = { ...makersOf(world, backdrop, names), ...landMakers(world, backdrop) };
  const landOf: Maker = (scene) =>
    LAND_PARTS.flatMap((part) =>
      dataOf(scene, part).features.map((one) => ({ ...one, properties: { ...one.properties, part } })),
    );
  function dataOf(scene: Scene, id: SourceId | LandPart): FeatureCollection {
    const key = isPart(id) ? id : keysOf(scene)[id];
    if (key === NOTHING) return memoize(collections, NOTHING, () => collection([]));
    return memoize(collections, `${id} ${key}`, () => collection(id === 'land' ? landOf(scene) : makers[id](scene)));
  }
  return { world, dataOf };
}
