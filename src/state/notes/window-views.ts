// Proposals with their notes in each window and language: how they stand there, and what is wrong with that.
// It must not know the disk, the page or how a better place is found.
import type { FeatureCollection } from 'geojson';
import type { CheckInput } from '../../core/check/input.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { evaluator } from '../../core/text/formula.ts';
import { LOCALES, type Locale } from '../../core/values/locale.ts';
import type { Note } from '../../core/view/notes.ts';
import { sceneOf, type Scene } from '../../core/view/scene.ts';
import { HOME, INITIAL, type View } from '../../core/view/view.ts';
import {
  nameBox,
  noteFaults,
  type FaultKind,
  type NoteFault,
  type NoteSurroundings,
  type PlacedNote,
} from '../../map/note-layout.ts';
import { WINDOWS, type Window } from '../../map/note-windows.ts';
import { wordsBox, zoomApart } from '../../map/notes.ts';
import { createSources, type Sources } from '../../map/sources.ts';
import { symbolsOf } from '../../map/static.ts';
import { noteSource, stripOf } from '../note-words.ts';

type Lexicon = NonNullable<Parameters<typeof noteSource>[0]['lexicon']>;
type Known = Parameters<typeof noteSource>[0];
/** All that scenes and pictures of a project are made from. */
export type RenderContext = {
  readonly world: CheckInput['world'];
  readonly sources: Sources;
  readonly knownIn: (locale: Locale) => Known;
};

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function renderContextOf({ world, figures, languages }: CheckInput): RenderContext {
  const evaluate = evaluator(world);
  const wordsIn = (locale: string) => languages.get(locale)?.words;
  // Names of countries and waters give way to those of towns, so that the neighbours are not needed.
  const backdrop = { countries: NOTHING, waters: NOTHING, band: NOTHING };
  return {
    world,
    sources: createSources(world, backdrop, (id, locale) => wordsIn(locale)?.names[id]),
    knownIn: (locale) => {
      const lexicon = { locale, texts: { notes: wordsIn(locale)?.notes ?? {} } } as unknown as Lexicon;
      return { world, figures, evaluate, lexicon };
    },
  };
}

/** A proposal in one window and language. */
export type WindowView = { readonly window: Window; readonly size: string; readonly view: View };
export const windowViewsOf = ({ id }: Scenario, isSmall?: boolean): WindowView[] =>
  Object.entries(WINDOWS)
    .filter(([, { small = false }]) => isSmall === undefined || small === isSmall)
    .flatMap(([size, window]) =>
      LOCALES.map((locale) => ({ window, size, view: { ...INITIAL, scenario: id, locale } })),
    );

export const sceneIn = ({ world, knownIn }: RenderContext, { view, window }: WindowView): Scene =>
  sceneOf(view, world, {
    hovered: [],
    annotation: undefined,
    dark: false,
    notes: noteSource(knownIn(view.locale), view, window.small ?? false),
  });

/** What stands in a window beside the notes, which are part of the scene. */
export function surroundingsIn(
  context: RenderContext,
  { window, view }: WindowView,
  scene: Scene,
  { camera, notes = [] }: Scenario,
): NoteSurroundings {
  const { width, height, padding } = window;
  const box = camera ?? HOME;
  const options = { width, height, camera: { box }, ...(padding && { padding }) };
  const { frame, discs, labels } = symbolsOf(scene, context.sources, options);
  const about = new Set(notes.flatMap((note) => note.about ?? []));
  const roomOf = ({ x, y }: { x: number; y: number }, r: number) => [x - r, y - r, x + r, y + r] as const;
  return {
    window,
    frame,
    hasStrip: stripOf(context.knownIn(view.locale), view) !== '',
    marks: discs.filter(({ layer }) => layer.startsWith('marks-')).map((disc) => roomOf(disc, disc.r)),
    towns: new Map(discs.filter(({ id }) => about.has(id)).map((disc) => [disc.id, roomOf(disc, TOWN)])),
    names: new Map(labels.filter(({ id }) => about.has(id)).map((label) => [label.id, nameBox(label)])),
  };
}
/** What notes keep clear of around the middle of a town, CSS pixels. */
const TOWN = 4;

const placedIn = (
  notes: readonly Note[],
  { frame }: NoteSurroundings,
  { notes: places = [] }: Scenario,
): PlacedNote[] =>
  notes.map((note) => {
    const to = frame.place([...note.at]);
    const about = places.find(({ id }) => id === note.id)?.about ?? [];
    return { id: note.id, box: wordsBox(note, to), from: frame.place([...note.subject]), to, about };
  });

export type Fault = Omit<NoteFault, 'kind'> & { readonly kind: FaultKind | 'none' | 'near' };

/** What is wrong with the notes of a proposal in one window. */
export function faultsIn(
  context: RenderContext,
  windowView: WindowView,
  scenario: Scenario,
  notes?: readonly Note[],
): Fault[] {
  const made = sceneIn(context, windowView);
  const scene = notes ? { ...made, notes } : made;
  if (scene.notes.length === 0) return [{ note: '', kind: 'none' }];
  const surroundings = surroundingsIn(context, windowView, scene, scenario);
  const faults: Fault[] = noteFaults(placedIn(scene.notes, surroundings, scenario), surroundings);
  const isNear = surroundings.frame.zoom < zoomApart(scene.notes);
  return faults.length === 0 && isNear ? [{ note: '', kind: 'near' }] : faults;
}
