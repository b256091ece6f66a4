// The notes of every proposal, in both languages and at every size: whole, apart, clear of what they name; alike in both painters.
// It must not need a browser: where names stand comes from the still picture, whose estimate of a text's width errs on the wide side.
import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { cellAt } from '../../src/core/land/mosaic.ts';
import { QUESTION_NOTES } from '../../src/content/question-notes.ts';
import { STANDING } from '../../src/core/scenario/countable.ts';
import { assign, depthFor } from '../../src/core/scenario/scenario.ts';
import { evaluator } from '../../src/core/text/formula.ts';
import { OPENING_VIEW } from '../../src/core/view/opening.ts';
import { DRAWN_STATUSES, sceneOf, type Scene } from '../../src/core/view/scene.ts';
import { INITIAL, LOCALES, type Locale, type View } from '../../src/core/view/view.ts';
import { isApart, wordsBox, zoomApart, type Box } from '../../src/map/notes.ts';
import { frameOf } from '../../src/map/static-frame.ts';
import { pictureOf } from '../../src/map/static.ts';
import { styleFor } from '../../src/map/style.ts';
import { noteSource, stripOf } from '../../src/state/note-words.ts';
import { sources } from './ground.ts';
import { freeOf, WINDOWS, type Window } from '../../src/map/note-windows.ts';

const { world } = sources;
const evaluate = evaluator(world);
const lexicons = Object.fromEntries(
  LOCALES.map((locale) => {
    const file = new URL(`../../src/content/notes/${locale}.json`, import.meta.url);
    return [locale, { locale, texts: { notes: JSON.parse(readFileSync(file, 'utf8')) as object } }];
  }),
) as unknown as Record<Locale, NonNullable<Parameters<typeof noteSource>[0]['lexicon']>>;
const knownIn = (locale: Locale) => ({ world, figures: FIGURES, evaluate, lexicon: lexicons[locale] });

function sceneIn(view: Partial<View>, small = false): Scene {
  const full = { ...INITIAL, ...view };
  const notes = noteSource(knownIn(full.locale), full, small);
  return sceneOf(full, world, { hovered: [], annotation: undefined, dark: false, notes });
}

const contains = (a: Box, b: Box): boolean => b[0] >= a[0] && b[1] >= a[1] && b[2] <= a[2] && b[3] <= a[3];

/** Whether a straight line touches a box, by whether any of many points along it lies inside. */
const touches = ([x1, y1]: readonly number[], [x2, y2]: readonly number[], [left, top, right, bottom]: Box): boolean =>
  Array.from({ length: 101 }, (_, step) => step / 100).some((share) => {
    const [x, y] = [x1! + (x2! - x1!) * share, y1! + (y2! - y1!) * share];
    return x > left && x < right && y > top && y < bottom;
  });

const SCENARIOS = [...world.scenarios.values()];
/** The land in question has notes of its own, in the frame of the opening view. */
const QUESTION = 'in-question';
const CASES = [...SCENARIOS.map(({ id }) => id), QUESTION].flatMap((id) =>
  LOCALES.flatMap((locale) => Object.keys(WINDOWS).map((window) => [id, locale, window] as const)),
);

function laidOut(id: string, locale: Locale, window: Window) {
  const { width, height, padding, small = false } = window;
  const asked = id === QUESTION;
  const camera = asked ? OPENING_VIEW.camera : { box: world.scenarios.get(id)!.camera! };
  const places = asked ? QUESTION_NOTES : world.scenarios.get(id)!.notes!;
  const scene = sceneIn({ ...(asked ? OPENING_VIEW : { scenario: id }), locale }, small);
  const frame = frameOf(camera, { width, height }, padding);
  const picture = pictureOf(scene, sources, { width, height, camera, ...(padding && { padding }) });
  const notes = scene.notes.map((note) => ({
    ...note,
    box: wordsBox(note, frame.place([...note.at])),
    from: frame.place([...note.subject]),
    to: frame.place([...note.at]),
    about: places.find((place) => place.id === note.id)!.about ?? [],
  }));
  return { scene, frame, picture, notes };
}

describe.each(CASES)('%s in %s at %s', (id, locale, name) => {
  const window = WINDOWS[name]!;
  const { scene, frame, picture, notes } = laidOut(id, locale, window);
  const others = (index: number) => notes.filter((_, other) => other !== index);

  it('has its notes, whole and in the free part of the map', () => {
    expect(notes.length).toBeGreaterThan(0);
    expect(frame.zoom).toBeGreaterThanOrEqual(zoomApart(scene.notes));
    const strip = stripOf(knownIn(locale), { ...INITIAL, scenario: id, locale }) === '' ? [] : [window.strip ?? []];
    const over = [...(window.over ?? []), ...strip].filter((box): box is Box => box.length === 4);
    for (const { id: note, box } of notes) {
      expect(contains(freeOf(window), box), `${note} at ${box.map(Math.round).join()}`).toBe(true);
      for (const panel of over) expect(isApart(box, panel), `${note} under ${panel.join()}`).toBe(true);
    }
  });

  it('has them apart from one another and from what they are about', () => {
    notes.forEach(({ id: note, box, from, to, about }, index) => {
      for (const other of others(index)) {
        expect(isApart(box, other.box), `${note} and ${other.id}`).toBe(true);
        expect(touches(other.from, other.to, box), `${note} under the leader of ${other.id}`).toBe(false);
      }
      const [x, y] = from;
      expect(isApart(box, [x - 3, y - 3, x + 3, y + 3]), `${note} and its subject`).toBe(true);
      for (const town of about) {
        const label = picture.labels.find((one) => one.id === town);
        const disc = picture.discs.find((one) => one.id === town);
        if (window.small && !label) continue; // the smallest picture names only what finds room
        expect(label, `${town} is named`).toBeDefined();
        const wide = label!.text.length * label!.size * 0.6;
        const left = label!.anchor === 'start' ? label!.x : label!.anchor === 'end' ? label!.x - wide : label!.x - wide / 2;
        const name: Box = [left, label!.y - label!.size, left + wide, label!.y + 3];
        for (const one of notes) {
          expect(isApart(one.box, name), `${one.id} and the name of ${town}`).toBe(true);
          expect(touches(one.from, one.to, name), `the leader of ${one.id} and the name of ${town}`).toBe(false);
        }
        if (disc) expect(isApart(box, [disc.x - 4, disc.y - 4, disc.x + 4, disc.y + 4]), `${note} and ${town}`).toBe(true);
      }
      expect(touches(from, [from[0] + (to[0] - from[0]) * 0.95, from[1] + (to[1] - from[1]) * 0.95], box), `${note} on its own leader`).toBe(false);
    });
  }); // prettier-ignore

  it('has them clear of the marks of the proposal', () => {
    for (const { layer, x, y, r } of picture.discs.filter(({ layer }) => layer.startsWith('marks-')))
      for (const { id: note, box } of notes)
        expect(isApart(box, [x - r, y - r, x + r, y + r]), `${note} and ${layer}`).toBe(true);
  });

  it('has the same notes in the still picture and in the style of the live map', () => {
    const written = notes.map(({ lines }) => lines.join('|')).sort();
    const drawn = scene.notes.map(({ id: note }) =>
      picture.labels.filter((one) => one.layer.startsWith('notes-') && one.id === note).map(({ text }) => text).join('|'),
    );
    expect(drawn.sort()).toEqual(written);
    const style = styleFor(scene);
    const words = sources.dataOf(scene, 'notes').features.filter(({ properties }) => properties?.['kind'] === 'words');
    const live = words.map(({ properties }) => `${String(properties?.['head'])}${String(properties?.['rest'])}`.replaceAll('\n', '|'));
    expect(live.sort()).toEqual(written);
    for (const { properties } of words) {
      const layer = style.layers.find((one) => one.id === `notes-${String(properties?.['anchor'])}`);
      expect(layer?.minzoom ?? 0).toBeLessThanOrEqual(frame.zoom);
      expect(layer?.layout?.visibility).toBe('visible');
    }
    expect(validateStyleMin(style)).toEqual([]);
    expect(picture.paths.filter(({ id: path }) => path === 'note-leaders').flatMap(({ lines }) => lines)).toHaveLength(notes.length);
  }); // prettier-ignore
});

describe('the numbers of notes', () => {
  const head = (view: Partial<View>, id: string): string | undefined =>
    sceneIn(view).notes.find((note) => note.id === id)?.lines[0];

  it('follow the depth', () => {
    const scenario = 'mutual-pull-back';
    expect(head({ scenario, depth: 5 }, 'ukraine')).not.toBe(head({ scenario, depth: 40 }, 'ukraine'));
  });

  // A reading that adds little land may leave the rounded number as it is, depending on where the line runs.
  it('follow the reading, where it makes a difference that is not rounded away', () => {
    const readings = SCENARIOS.flatMap((one) =>
      (one.readings ?? []).map(({ id }) => ({ scenario: one.id, reading: id })),
    );
    const linesOf = (view: Partial<View>): string => JSON.stringify(sceneIn(view).notes.map(({ lines }) => lines));
    const changed = readings.filter((view) => linesOf(view) !== linesOf({ scenario: view.scenario }));
    expect(changed.length).toBeGreaterThan(0);
  });

  it('of no land are left out with their note', () => {
    const { notes } = sceneIn({ scenario: 'mutual-pull-back', depth: [15, 0] });
    expect(notes.map(({ id }) => id)).toEqual(['ukraine']);
  });
});

describe('notes', () => {
  it('give way to comparisons, texts, lessons, open questions and a hidden zone', () => {
    const scenario = 'all-of-the-donbas';
    const none: Partial<View>[] = [
      { compare: { mode: 'swipe', scenario: 'status-quo', reading: null } },
      { deck: 'a' },
      { passage: 'a' },
      { panel: 'articles', article: 'a' },
      { panel: 'strikes' },
      { question: [...STANDING, 'earlier'] },
      { hidden: ['zone'] },
    ];
    for (const view of none) expect(sceneIn({ scenario, ...view }).notes).toEqual([]);
    const full = { ...INITIAL, scenario };
    const attention = {
      hovered: [],
      annotation: undefined,
      dark: false,
      notes: noteSource(knownIn('en'), full, false),
    };
    expect(sceneOf(full, world, { ...attention, veiled: true }).notes).toEqual([]);
  });

  it('can be those of another key than the scenario', () => {
    const [place] = world.scenarios.get('crimea')!.notes!;
    const notes = {
      small: false,
      linesOf: (key: string, note: string) => [key, note],
      other: { key: 'a-step', places: [place!] },
    };
    const scene = sceneOf(INITIAL, world, { hovered: [], annotation: undefined, dark: false, notes });
    expect(scene.notes.map(({ lines }) => lines)).toEqual([['a-step', place!.id]]);
  });

  it('are drawn only from the zoom from which all are apart', () => {
    const { notes } = sceneIn({ scenario: 'four-oblasts' });
    expect(zoomApart(notes)).toBeGreaterThan(3.4);
    const camera = { lon: 35, lat: 48, zoom: zoomApart(notes) - 0.1 };
    const far = pictureOf(sceneIn({ scenario: 'four-oblasts' }), sources, { width: 900, height: 600, camera });
    expect(far.labels.filter(({ layer }) => layer.startsWith('notes-'))).toEqual([]);
    expect(far.paths.filter(({ id }) => id === 'note-leaders')).toEqual([]);
  });

  it('stand on the land that a proposal changes, however narrow, wherever it changes any', () => {
    const on = (id: string, depth: number): boolean => {
      const scenario = world.scenarios.get(id)!;
      const statuses = assign(scenario, world.mosaic.cells, depthFor(scenario, depth));
      return (scenario.notes ?? []).some(({ subject }) => {
        const cell = cellAt(world.mosaic, [...subject]);
        return cell !== undefined && DRAWN_STATUSES.some((status) => status === statuses[cell.index]);
      });
    };
    const changing = SCENARIOS.filter(({ id }) => sceneIn({ scenario: id }).overlays.length > 0);
    expect(changing.length).toBeGreaterThan(0);
    for (const { id } of changing) for (const depth of [1, 40]) expect(on(id, depth), id).toBe(true);
  });
});
