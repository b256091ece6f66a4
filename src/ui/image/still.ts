// All that a picture of a view says outside the page: maps, title, date, legend, figures, notes, sources, link.
// It must not know where it is put: into an image file or on paper.
import type { World } from '../../core/land/catalogue.ts';
import { boundsOf, union, type Box } from '../../core/values/bounds.ts';
import { memoize } from '../../core/values/memoize.ts';
import { assignAll, partsOf } from '../../core/scenario/ledger.ts';
import { depthFor, type Scenario } from '../../core/scenario/scenario.ts';
import { DRAWN_STATUSES, sceneOf, type Scene } from '../../core/view/scene.ts';
import { scenarioOf } from '../../core/scenario/variant.ts';
import { comparedView, type Camera, type View } from '../../core/view/view.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import { paletteOf, patternOfChange, type Palette, type StatusLook } from '../../map/palette.ts';
import type { Padding, Size } from '../../map/static-frame.ts';
import { wholePictureOf } from '../../map/static-inset.ts';
import type { StaticPicture } from '../../map/static.ts';
import { createSources, type Sources } from '../../map/sources.ts';
import { linkTo } from '../../state/location.ts';
import { noteSource } from '../../state/note-words.ts';
import type { Store } from '../../state/store.svelte.ts';
import { becomingOf, becomingWords, pairOf } from '../compare/pair.ts';
import { legendOf, type LegendRow, type Mark } from '../legend/legend.ts';
import { depthWords } from '../scenario/depth-words.ts';

export type Panel = { readonly name: string; readonly picture: StaticPicture };
export type Row = { readonly key: string; readonly look?: StatusLook; readonly mark?: Mark; readonly text: string };
export type Figure = { readonly key: string; readonly label: string; readonly value: string; readonly range: string };
/** `names` are those of the maps, empty for a single one. */
export type StillWords = {
  readonly palette: Palette;
  readonly title: string;
  readonly dated: string;
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly link: string;
};
export type Still = StillWords & { readonly panels: readonly Panel[] };
export type StillSize = Size & { readonly dark: boolean; readonly padding?: Padding };

const sourcesByWorld = new WeakMap<object, Map<string, Sources>>();
/** The geometry of all pictures of a page in one language: what one picture has made is there for the next. */
export function sourcesOf({ knowledge }: Store): Sources | undefined {
  const { world, backdrop, lexicon } = knowledge;
  if (!world || !backdrop || !lexicon) return undefined;
  const ofWorld = memoize(sourcesByWorld, world, () => new Map<string, Sources>());
  return memoize(ofWorld, lexicon.locale, () =>
    createSources(world, backdrop, (id, locale) => knowledge.nameIn(id, locale)),
  );
}

/** A picture narrower than this has the notes of a small one, CSS pixels. */
const SMALL = 560;

/** The scene of a view in a picture so many CSS pixels wide. */
function sceneFor({ knowledge }: Store, view: View, dark: boolean, width = Infinity): Scene | undefined {
  if (!knowledge.world || !scenarioOf(knowledge.world, view)) return undefined;
  const annotation = knowledge.annotations.find(({ id }) => id === view.passage);
  const shown = { ...view, locale: knowledge.lexicon?.locale ?? view.locale };
  const notes = noteSource(knowledge, shown, width < SMALL);
  return sceneOf(shown, knowledge.world, { hovered: [], annotation, notes, dark });
}

/** Between two maps. */
export const PANEL_GAP = 12;

/** Two scenarios beside each other where the view lays them so, the one compared with on the left; else one. */
function viewsOf(view: View): readonly View[] {
  const { compare } = view;
  if (compare === null || compare.mode === 'difference') return [view];
  return [comparedView(view, compare), { ...view, compare: null }];
}

const nameOf = ({ knowledge }: Store, view: View, views: readonly View[]): string =>
  views.length > 1 ? knowledge.settingTitle(view) : '';

/** The maps of a view, which together have the size. */
export function panelsOf(
  store: Store,
  view: View,
  camera: Camera,
  { width, height, dark, padding }: StillSize,
): Panel[] {
  const sources = sourcesOf(store);
  const views = viewsOf(view);
  const size = {
    width: (width - PANEL_GAP * (views.length - 1)) / views.length,
    height,
    camera,
    ...(padding && { padding }),
  };
  return views.flatMap((one): Panel[] => {
    const scene = sceneFor(store, one, dark, size.width);
    return sources && scene ? [{ name: nameOf(store, one, views), picture: wholePictureOf(scene, sources, size) }] : [];
  });
}

/** Whether a strike report or its halo lies within the frame of a map. */
const showsStrikes = (panels: readonly Panel[]): boolean =>
  panels.some(({ picture }) => picture.discs.some(({ id }) => id.includes('strike')));

/** The words for maps that show no strike report: without its row in the legend, and without the note on halos. */
export function wordsFor(panels: readonly Panel[], words: StillWords, halo: string): StillWords {
  if (showsStrikes(panels)) return words;
  return { ...words, rows: words.rows.filter(({ key }) => !key.startsWith('strike')), notes: words.notes.filter((note) => note !== halo) }; // prettier-ignore
}

/** The box around the land that the proposals of a view draw; undefined where they draw none. */
export function landOf(store: Store, view: View): Box | undefined {
  const both = [{ ...view, compare: null }, ...(view.compare ? [comparedView(view, view.compare)] : [])];
  const shapes = both.flatMap((one) => sceneFor(store, one, false)?.overlays.flatMap(({ shape }) => shape ?? []) ?? []);
  return shapes.length > 0 ? shapes.map(boundsOf).reduce(union) : undefined;
}

/** What becomes of what, where the view shows the land that two scenarios treat differently. */
function changesOf(store: Store, view: View, palette: Palette): Row[] {
  const { knowledge } = store;
  const { world } = knowledge;
  const after = world && scenarioOf(world, view);
  if (!world || !after || view.compare?.mode !== 'difference') return [];
  const pair = pairOf(world, view, assignAll(world.mosaic, after, view.depth));
  const rows = becomingOf(pair?.changes ?? []).map((becoming) => ({
    key: `to-${becoming.to}`,
    look: { ...palette.status[becoming.to], edge: palette.ink, pattern: patternOfChange(palette, becoming.to) },
    text: becomingWords(becoming, store),
  }));
  return rows.length > 0 ? rows : [{ key: 'alike', text: knowledge.say('compare.alike') }];
}

/** Strike reports that nothing has called up have one row: that they are there. Who reads about them sees how sure each is. */
const isKept = (row: LegendRow, { strikesQuiet }: Scene): boolean => !strikesQuiet || row.key !== 'strike-grades';

function rowsOf({ knowledge }: Store, scene: Scene, world: World, palette: Palette): Row[] {
  const rows = legendOf(scene, world).filter((row) => isKept(row, scene));
  return rows.map((row): Row => {
    if (row.kind === 'status')
      return { key: row.key, look: palette.status[row.status], text: knowledge.say(`status.${row.status}`) };
    const period = row.period ? { period: formatPeriod(row.period, scene.locale) } : {};
    const name = row.pin ? { name: knowledge.pinName(row.pin) } : {};
    return { key: row.key, mark: row.mark, text: knowledge.say(row.message, { ...row.params, ...period, ...name }) };
  });
}

/** The areas that the scenario adds to the base; those of the base where it adds none. */
function figuresOf({ knowledge }: Store, view: View, world: World, locale: string): Figure[] {
  const scenario = scenarioOf(world, view);
  const parts = scenario ? partsOf(assignAll(world.mosaic, scenario, view.depth)) : [];
  const drawn = parts.filter(({ status }) => DRAWN_STATUSES.some((one) => one === status));
  return (drawn.length > 0 ? drawn : parts).map(({ status, area }) => ({
    key: status,
    label: knowledge.say(`status.${status}`),
    value: formatQuantity(area, locale),
    range: formatRange(area, locale),
  }));
}

/** `As of 28 December 2025 · 10 km each side` */
function datedOf({ knowledge }: Store, view: View, scenario: Scenario, locale: string): string {
  const date = knowledge.asOf(knowledge.dayIn(locale));
  if (!scenario.depth) return date;
  return `${date} · ${depthWords(knowledge, depthFor(scenario, view.depth))}`;
}

/** A title as pictures and paper show it: while a draft is open, it says so and names it. */
export function marked({ map }: Store, title: string): string {
  const mark = map.workshop?.mark ?? '';
  return mark === '' ? title : `${mark}: ${title}`;
}

/** What the halo of a strike report means. */
export const haloNote = ({ knowledge }: Store): string => `${knowledge.say('legend.strikeHalo')}.`;

/** All that is said of a view beside its maps; undefined while facts or words load. */
export function wordsOf(store: Store, view: View, dark: boolean): StillWords | undefined {
  const scene = sceneFor(store, view, dark);
  const { world, lexicon } = store.knowledge;
  if (!scene || !world || !lexicon) return undefined;
  const palette = paletteOf(dark);
  const both = [view, ...(view.compare ? [comparedView(view, view.compare)] : [])];
  const views = viewsOf(view);
  const rows = [...changesOf(store, view, palette), ...rowsOf(store, scene, world, palette)];
  const own = store.knowledge.isOwnSetting(view) ? [`${store.knowledge.say('own.legend')}.`] : [];
  const halo = rows.some(({ mark }) => mark === 'strike') ? [haloNote(store)] : [];
  return {
    palette,
    title: marked(store, both.map((one) => store.knowledge.settingTitle(one)).join(' / ')),
    dated: datedOf(store, view, scene.scenario, lexicon.locale),
    names: views.map((one) => nameOf(store, one, views)),
    rows,
    figures: figuresOf(store, view, world, lexicon.locale),
    notes: [...own, store.knowledge.say('legend.note'), ...halo, `${store.knowledge.say('map.notOperational')}.`],
    sources: scene.scenario.sources.flatMap((id) => lexicon.texts.sources[id]?.title ?? []),
    link: linkTo(view),
  };
}

/** The still of a view; undefined while facts or words load. */
export function stillOf(store: Store, view: View, size: StillSize): Still | undefined {
  const words = wordsOf(store, view, size.dark);
  const panels = words && panelsOf(store, view, view.camera, size);
  return words && panels && { ...wordsFor(panels, words, haloNote(store)), panels };
}
