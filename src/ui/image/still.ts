// All that a picture of a view says outside the page: maps, title, date, legend, figures, notes, sources, link.
// It must not know where it is put: into an image file or on paper.
import type { World } from '../../core/land/catalogue.ts';
import { memoize } from '../../core/values/memoize.ts';
import { assignAll, partsOf } from '../../core/scenario/ledger.ts';
import { AS_OF } from '../../core/values/period.ts';
import { depthFor, type Scenario } from '../../core/scenario/scenario.ts';
import { DRAWN_STATUSES, sceneOf, type Scene } from '../../core/view/scene.ts';
import { scenarioOf } from '../../core/scenario/variant.ts';
import { comparedView, type Camera, type View } from '../../core/view/view.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import { paletteOf, patternOfChange, type Palette, type StatusLook } from '../../map/palette.ts';
import { pictureOf, type StaticPicture } from '../../map/static.ts';
import { createSources, type Sources } from '../../map/sources.ts';
import { linkTo } from '../../state/location.ts';
import { noteSource } from '../../state/note-words.ts';
import type { Store } from '../../state/store.svelte.ts';
import { kindsOf, pairOf } from '../compare/pair.ts';
import { legendOf, type Mark } from '../legend/legend.ts';
import { depthWords } from '../scenario/depth-words.ts';

export type Panel = { readonly name: string; readonly picture: StaticPicture };
export type Row = { readonly key: string; readonly look?: StatusLook; readonly mark?: Mark; readonly text: string };
export type Figure = { readonly key: string; readonly label: string; readonly value: string; readonly range: string };
export type Still = {
  readonly palette: Palette;
  readonly title: string;
  readonly dated: string;
  readonly panels: readonly Panel[];
  readonly rows: readonly Row[];
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly link: string;
};
export type StillSize = { readonly width: number; readonly height: number; readonly dark: boolean };

const sourcesByWorld = new WeakMap<object, Map<string, Sources>>();
/** The geometry of all pictures of a page in one language: what one picture has made is there for the next. */
function sourcesOf({ knowledge }: Store): Sources | undefined {
  const { world, backdrop, lexicon } = knowledge;
  if (!world || !backdrop || !lexicon) return undefined;
  const ofWorld = memoize(sourcesByWorld, world, () => new Map<string, Sources>());
  return memoize(ofWorld, lexicon.locale, () =>
    createSources(world, backdrop, (id, locale) => knowledge.nameIn(id, locale)),
  );
}

/** A picture narrower than this has the notes of a small one, CSS pixels. */
const SMALL = 560;

function sceneFor({ knowledge }: Store, view: View, { dark, width }: StillSize): Scene | undefined {
  if (!knowledge.world || !scenarioOf(knowledge.world, view)) return undefined;
  const annotation = knowledge.annotations.find(({ id }) => id === view.passage);
  const shown = { ...view, locale: knowledge.lexicon?.locale ?? view.locale };
  const notes = noteSource(knowledge, shown, width < SMALL);
  return sceneOf(shown, knowledge.world, { hovered: [], annotation, notes, dark });
}

/** Two scenarios beside each other where the view lays them so, the one compared with on the left; else one. */
function panelsOf(store: Store, view: View, camera: Camera, { width, height, dark }: StillSize): Panel[] {
  const sources = sourcesOf(store);
  const beside =
    view.compare !== null && view.compare.mode !== 'difference' ? comparedView(view, view.compare) : undefined;
  const views = beside ? [beside, { ...view, compare: null }] : [view];
  const size = { width: (width - 12 * (views.length - 1)) / views.length, height, camera };
  return views.flatMap((one): Panel[] => {
    const scene = sceneFor(store, one, { width: size.width, height, dark });
    return sources && scene
      ? [{ name: beside ? store.knowledge.settingTitle(one) : '', picture: pictureOf(scene, sources, size) }]
      : [];
  });
}

/** What becomes of what, where the view shows the land that two scenarios treat differently. */
function changesOf({ knowledge }: Store, view: View, palette: Palette): Row[] {
  const { world } = knowledge;
  const after = world && scenarioOf(world, view);
  if (!world || !after || view.compare?.mode !== 'difference') return [];
  const pair = pairOf(world, view, assignAll(world.mosaic, after, view.depth));
  const rows = kindsOf(pair?.changes ?? []).map(({ from, to }) => ({
    key: `${from} ${to}`,
    look: { ...palette.status[to], edge: palette.ink, pattern: patternOfChange(palette, to) },
    text: knowledge.say('compare.fromTo', {
      from: knowledge.say(`status.${from}`),
      to: knowledge.say(`status.${to}`),
    }),
  }));
  return rows.length > 0 ? rows : [{ key: 'alike', text: knowledge.say('compare.alike') }];
}

function rowsOf({ knowledge }: Store, scene: Scene, world: World, palette: Palette): Row[] {
  return legendOf(scene, world).map((row): Row => {
    if (row.kind === 'status')
      return { key: row.key, look: palette.status[row.status], text: knowledge.say(`status.${row.status}`) };
    const period = row.period ? { period: formatPeriod(row.period, scene.locale) } : {};
    return { key: row.key, mark: row.mark, text: knowledge.say(row.message, { ...row.params, ...period }) };
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
  const date = knowledge.say('app.asOf', { date: formatPeriod({ from: AS_OF }, locale) });
  if (!scenario.depth) return date;
  return `${date} · ${depthWords(knowledge, depthFor(scenario, view.depth))}`;
}

/** The still of a view; undefined while facts or words load. `camera` where it is not the view's own. */
export function stillOf(store: Store, view: View, size: StillSize, camera = view.camera): Still | undefined {
  const scene = sceneFor(store, view, size);
  const { world, lexicon } = store.knowledge;
  if (!scene || !world || !lexicon) return undefined;
  const palette = paletteOf(size.dark);
  const both = [view, ...(view.compare ? [comparedView(view, view.compare)] : [])];
  const rows = [...changesOf(store, view, palette), ...rowsOf(store, scene, world, palette)];
  const own = store.knowledge.isOwnSetting(view) ? [`${store.knowledge.say('own.legend')}.`] : [];
  const halo = rows.some(({ key }) => key === 'strike') ? [`${store.knowledge.say('legend.strikeHalo')}.`] : [];
  return {
    palette,
    title: both.map((one) => store.knowledge.settingTitle(one)).join(' / '),
    dated: datedOf(store, view, scene.scenario, lexicon.locale),
    panels: panelsOf(store, view, camera, size),
    rows,
    figures: figuresOf(store, view, world, lexicon.locale),
    notes: [...own, store.knowledge.say('legend.note'), ...halo, `${store.knowledge.say('map.notOperational')}.`],
    sources: scene.scenario.sources.flatMap((id) => lexicon.texts.sources[id]?.title ?? []),
    link: linkTo(view),
  };
}
