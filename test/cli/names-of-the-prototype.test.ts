// F8: names that every object has (`constructor`, `__proto__`, `toString` …), planted wherever a name comes from outside.
// It must not know where names are looked up; it plants them in links, decks, data files, texts and the check.
import { describe, expect, test, vi } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { geometryFault } from '../../geo/schema-geometry.ts';
import type { Problem } from '../../geo/schema.ts';
import { readProject } from '../../src/cli/project.ts';
import { DISK } from '../../src/cli/disk.ts';
import { cachedDisk, overlaidDisk } from '../../src/corpus/disk.ts';
import { readAnnotations, readTexts, readWorld } from '../../src/cli/files.ts';
import { withPlace } from '../../src/corpus/problem-places.ts';
import { check } from '../../src/core/check/check.ts';
import { featureFile } from '../../src/core/check/known-ids.ts';
import { checkDeck } from '../../src/core/deck/deck-names.ts';
import { assembleDeck, parseDraft, turnToSlide, type Deck, type DeckWords } from '../../src/core/deck/deck.ts';
import { readGuesses } from '../../src/core/deck/guess.ts';
import { outlineOf } from '../../src/core/land/area.ts';
import { scenarioOf } from '../../src/core/scenario/variant.ts';
import { parseProse } from '../../src/core/text/prose.ts';
import { own, table } from '../../src/core/values/table.ts';
import { sceneOf } from '../../src/core/view/scene.ts';
import { ROWS } from '../../src/core/view/share-rows.ts';
import { fromQuery, settle, toQuery } from '../../src/core/view/share.ts';
import { FILTERS, INITIAL, LOCALES } from '../../src/core/view/view.ts';
import { say, type Messages } from '../../src/i18n/messages.ts';
import { knownIds } from '../../src/state/known-ids.ts';
import { importDeck } from '../../src/ui/present/own/import.ts';
import { placeOf } from '../../src/ui/present/own/place.ts';
import { readFinder } from '../support/finder.ts';
import { isView } from '../core/views.ts';

vi.setConfig({ testTimeout: 120_000 });

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];
const world = readWorld();
const annotations = readAnnotations();
const known = knownIds({ world, annotations, figures: FIGURES });
const clean = cachedDisk(DISK);

describe('in a link', () => {
  const values = NAMES.flatMap((name) => [name, `town.${name}`, `swipe.${name}`, `${name}.1`, ...FILTERS.map((key) => `${key}.${name}`), `${name}.${name}`]); // prettier-ignore

  test.each(ROWS.map(({ key }) => key))('the parameter %s takes none of them, or the catalogue drops it', (key) => {
    // Which decks there are is known where one is opened.
    const namesDeck = key === 'deck' || key === 'task';
    for (const value of values) {
      const read = fromQuery(`?v=1&${key}=${encodeURIComponent(value)}`);
      const { view, notices } = settle(read.view, known);
      expect(isView(view)).toBe(true);
      expect(fromQuery(toQuery(view)).view).toEqual(view);
      if (!namesDeck) expect(view, value).toEqual(INITIAL);
      expect([...read.notices, ...notices].length > 0 || namesDeck, value).toBe(true);
      expect(() => sceneOf(view, world, { hovered: [], annotation: undefined, dark: false })).not.toThrow();
    }
  });

  test('each is told as a name that nobody knows', () => {
    for (const name of NAMES)
      expect(fromQuery(`?${name}=1`).notices).toEqual([{ kind: 'unknownName', key: name.toLowerCase(), value: '' }]);
  });
});

describe('in a deck', () => {
  const chapter = { id: 'c-one', view: '', title: 'One', text: ['Text.'], notes: '', question: '' };
  const deck = { format: 'redlines-deck', version: 1, id: 'own-x', title: 'T', lede: '', minutes: 0, chapters: [chapter] }; // prettier-ignore
  /** As a file would say it: an own key, also for `__proto__`. */
  const withKey = (target: object, name: string): unknown =>
    JSON.parse(JSON.stringify(target).replace(/^\{/, `{${JSON.stringify(name)}:{"a":1},`));

  test.each(NAMES)('the key %s is refused with its place, wherever it stands', async (name) => {
    const places: readonly (readonly [unknown, string])[] = [
      [withKey(deck, name), name],
      [{ ...deck, chapters: [withKey(chapter, name)] }, `chapters.0.${name}`],
      [{ ...deck, chapters: [{ ...chapter, ask: withKey({ kind: 'line' }, name) }] }, `chapters.0.ask.${name}`],
    ];
    for (const [input, path] of places) {
      const file = new File([JSON.stringify(input)], 'deck.json');
      const result = await importDeck(file, [], known);
      expect(result.kind).toBe('faulty');
      const problems = 'problems' in result ? result.problems : [];
      expect(problems.map((problem) => problem.path)).toContain(path);
      for (const locale of LOCALES)
        for (const problem of problems)
          expect(typeof placeOf(problem.path, (key) => `${locale} ${key}`)).toBe('string');
      expect(() => parseDraft(input, 'own-x')).not.toThrow();
    }
  });

  test.each(NAMES)('%s as an id or in a text names nothing', (name) => {
    const slug = name.toLowerCase().replaceAll('_', '');
    const chapters = [{ ...chapter, id: slug, view: `pick=town.${slug}`, text: [`[](=${slug})`], ask: { kind: 'number', figure: slug } }]; // prettier-ignore
    const checked = checkDeck({ ...deck, id: slug, chapters }, 'deck', known);
    expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toEqual(['chapters.0.view', 'chapters.0.text.0', 'chapters.0.ask.figure']); // prettier-ignore
    const frame = { id: 'x', minutes: 0, chapters: [{ id: slug, view: '' }] };
    const words: DeckWords = { title: 'T', lede: '', chapters: {} };
    expect(assembleDeck(frame, words, 'words').ok).toBe(false);
    expect(isView(turnToSlide({ ...deck, chapters } as Deck, 1)(INITIAL))).toBe(true);
  });
});

describe('in texts and tables', () => {
  test.each(LOCALES)('no text in %s is under such a name', (locale) => {
    const texts = readTexts(locale);
    for (const name of NAMES)
      for (const [room, words] of Object.entries(texts))
        expect(Reflect.get(words, name), `${room} ${name}`).toBe(undefined);
    const readings = Object.values(texts.scenarios).flatMap((scenario) => scenario.readings ?? []);
    expect(readings.length).toBeGreaterThan(0);
    for (const words of readings) for (const name of NAMES) expect(words[name]).toBe(undefined);
  });

  test.each(NAMES)('%s is under its name only where it was written', (name) => {
    const written = JSON.parse(`{${JSON.stringify(name)}:"x","other":"y"}`) as Record<string, string>;
    expect([own({}, name), own(written, name), table({})[name], table(written)[name]]).toEqual([undefined, 'x', undefined, 'x']); // prettier-ignore
    expect(say({ slot: `{${name}}` } as unknown as Messages, 'en', 'slot' as never)).toBe(`{${name}}`);
    expect(parseProse(`# H\n\n> N\n\n[](=${name.toLowerCase().replaceAll('_', '')})\n\n- A01: x`).claims[name]).toBe(
      undefined,
    );
    expect(own(readGuesses(JSON.stringify(written)), name)).toBe(undefined);
    expect(geometryFault({ type: name, coordinates: [] })).toBe('must be a GeoJSON geometry');
    expect(outlineOf(world.mosaic, name)).toBe(undefined);
    expect(outlineOf(world.mosaic, `area.${name}`)).toBe(undefined);
    expect(featureFile(`${name}.x`)).toBe(`geo/features/${name}s.geojson`);
    expect(scenarioOf(world, { scenario: name, reading: name, own: [name] })).toBe(undefined);
  });

  test('the search finds nothing odd under them', () => {
    const { find } = readFinder();
    for (const name of NAMES) for (const { entry } of find(name)) expect(entry.name.every((text) => typeof text === 'string')).toBe(true); // prettier-ignore
  });
});

describe('in a data file', () => {
  const files = ['src/content', 'src/i18n', 'geo'].flatMap((root) => jsonFilesIn(root)).filter((file) => !/topo\.json|geo\/(recipes|world)\//.test(file)); // prettier-ignore
  function jsonFilesIn(folder: string): string[] {
    return clean.list(folder).flatMap((name) => (/\.(geo)?json$/.test(name) ? [`${folder}/${name}`] : name.includes('.') ? [] : jsonFilesIn(`${folder}/${name}`))); // prettier-ignore
  }
  function judge(edited: Record<string, string>): Problem[] {
    const disk = overlaidDisk(clean, edited);
    const { input, problems } = readProject(disk);
    return [...problems, ...check(input)].map((problem) => withPlace(problem, disk));
  }
  /** Plants a key into the first object of a file, whether it is the file itself or stands in a list. */
  const withKey = (text: string, name: string): string => text.replace('{', `{${JSON.stringify(name)}: {"kind": "x"},`);

  test('there are files of every kind', () => expect(files.length).toBeGreaterThan(40));

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'the key %s is named by the check, in every file, without a stack trace',
    (name) => {
      const edited = Object.fromEntries(files.map((file) => [file, withKey(clean.read(file) ?? '', name)]));
      const problems = judge(edited);
      const unnamed = files.filter((file) => !problems.some((problem) => problem.file === file && problem.message.includes(name))); // prettier-ignore
      expect(unnamed).toEqual([]);
      expect(problems.filter(({ message }) => message.startsWith('the rule “'))).toEqual([]);
    },
  );

  test.each(['constructor'])('%s in place of any id is named by the check, without a stack trace', (name) => {
    // prettier-ignore
    const ids = (text: string): string => text.replaceAll(/("(?:id|kind|scenario|article|speaker|actor)": )"([^"]*)"/g, (_, key: string, id: string) => `${key}"${id.includes('.') ? `${id.split('.')[0] ?? ''}.${name}` : name}"`); // prettier-ignore
    const withIds = files.filter((file) => /^geo\/(?!names)|annotations\.json|deck\.json/.test(file));
    const changed = withIds.filter((file) => ids(clean.read(file) ?? '') !== clean.read(file));
    expect(changed.length).toBeGreaterThan(10);
    for (const file of changed) {
      const problems = judge({ [file]: ids(clean.read(file) ?? '') });
      expect(problems.length, file).toBeGreaterThan(0);
      expect(problems.filter(({ message }) => message.startsWith('the rule “')), file).toEqual([]); // prettier-ignore
    }
  });
});
