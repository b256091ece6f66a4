// Places for the notes of a proposal at which they are whole in every window and language.
// It must not know the disk or the page.
import type { Position } from 'geojson';
import type { NotePlace } from '../../../geo/schema-scenario.ts';
import { shapeOf } from '../../core/land/catalogue.ts';
import type { CheckInput } from '../../core/check/input.ts';
import { pointOnChange, standsOnChange } from '../../core/scenario/note-subject.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Note } from '../../core/view/notes.ts';
import type { Scene } from '../../core/view/scene.ts';
import { placesFor, type NoteWindow, type Spot, type Subject } from '../../map/note-places.ts';
import { noteSource } from '../note-words.ts';
import {
  faultsIn,
  surroundingsIn,
  sceneIn,
  windowViewsOf,
  renderContextOf,
  type RenderContext,
} from './window-views.ts';

/** Points of what words should leave uncovered: the land that a scene changes, and the line of contact. */
function landIn({ overlays }: Scene, { world }: RenderContext): Position[] {
  const line = shapeOf(world, 'line.contact');
  const along = line?.type === 'LineString' ? line.coordinates : [];
  return [...overlays.flatMap(({ shape }) => shape?.coordinates.flat(2) ?? []), ...along];
}

type Spots = ReadonlyMap<string, Spot>;

/** Spots for some notes of a scenario in the windows of one kind; undefined if none were found. */
function spotsIn(
  context: RenderContext,
  scenario: Scenario,
  isSmall: boolean,
  subjects: readonly Subject[],
): Spots | undefined {
  const { notes = [] } = scenario;
  const windowViews = windowViewsOf(scenario, isSmall);
  const scenes = windowViews.map((windowView) => sceneIn(context, windowView));
  const bare = scenes.map((scene) => ({ ...scene, notes: [] }));
  const windows = windowViews.map((windowView, index): NoteWindow => {
    const source = noteSource(context.knownIn(windowView.view.locale), windowView.view, isSmall);
    return {
      surroundings: surroundingsIn(context, windowView, bare[index] as Scene, scenario),
      linesOf: (note) => source.linesOf(scenario.id, note, isSmall),
    };
  });
  const holds = (spots: ReadonlyMap<string, Spot>): boolean =>
    windowViews.every((windowView, index) => {
      const placed = subjects.flatMap(({ id, subject }): Note[] => {
        const [spot, lines = []] = [spots.get(id), windows[index]?.linesOf(id)];
        return spot && lines.length > 0 ? [{ id, subject, ...spot, lines }] : [];
      });
      return faultsIn(context, windowView, scenario, placed).length === 0;
    });
  const now = (id: string): Spot | undefined => {
    const note = notes.find((one) => one.id === id);
    return isSmall ? note?.small || undefined : note;
  };
  const spots = placesFor(windows, subjects, { land: landIn(scenes[0] as Scene, context), now, holds });
  return spots && new Map(subjects.map(({ id }, index) => [id, spots[index] as Spot]));
}

/** Spots in the smallest window for as many of the first notes as find room; undefined if not even one does. */
function smallSpots(context: RenderContext, scenario: Scenario): Spots | undefined {
  const { notes = [] } = scenario;
  for (let count = notes.length; count > 0; count--) {
    const spots = spotsIn(context, scenario, true, notes.slice(0, count));
    if (spots) return spots;
  }
  return undefined;
}

/** The scenario with its first note on the land that it changes, unless another stands there; all else as it is. */
function onChange(scenario: Scenario, { world: { mosaic } }: CheckInput): Scenario {
  const { notes = [] } = scenario;
  if (standsOnChange(scenario, mosaic, notes)) return scenario;
  const subject = pointOnChange(scenario, mosaic);
  return subject ? { ...scenario, notes: notes.map((note, index) => (index === 0 ? { ...note, subject } : note)) } : scenario; // prettier-ignore
}

/**
 * The notes of a proposal at places where they are whole in every window and language, as near to what they are about
 * as can be; those that stand well stay. Where none is about the land that the proposal changes, the first is moved there.
 * Undefined if there is no room for them: fewer words, or another frame, may help.
 */
export function placedNotes(input: CheckInput, id: string): readonly NotePlace[] | undefined {
  const given = input.world.scenarios.get(id);
  if (!given?.notes || given.notes.length === 0 || !given.camera) return undefined;
  const scenario = onChange(given, input);
  const scenarios = new Map(input.world.scenarios).set(id, scenario);
  const context = renderContextOf({ ...input, world: { ...input.world, scenarios } });
  const [large, small] = [spotsIn(context, scenario, false, scenario.notes ?? []), smallSpots(context, scenario)];
  if (!large || !small) return undefined;
  return (scenario.notes ?? []).map((note): NotePlace => {
    const [spot, inSmall] = [large.get(note.id) ?? note, small.get(note.id)];
    return {
      ...note,
      at: spot.at,
      anchor: spot.anchor,
      small: inSmall ? { at: inSmall.at, anchor: inSmall.anchor } : false,
    };
  });
}
