// Proves that notes wherever they stood find places at which nothing is wrong, and that faults are told with their window.
// It must not know how places are found; test/map/notes.test.ts proves the same of the notes that are shipped, in another way.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../geo/schema.ts';
import { readCorpus } from '../../src/cli/project.ts';
import type { CheckInput } from '../../src/core/check/input.ts';
import { pointOnChange, standsOnChange } from '../../src/core/scenario/note-subject.ts';
import { placedNotes } from '../../src/state/notes/places.ts';
import { noteProblems } from '../../src/state/notes/problems.ts';

const input = readCorpus();
const withScenario = (scenario: Scenario): CheckInput => ({
  ...input,
  world: { ...input.world, scenarios: new Map(input.world.scenarios).set(scenario.id, scenario) },
});
const SCENARIOS = [...input.world.scenarios.values()];
const ANYWHERE = { at: [24, 51] as [number, number], anchor: 'top' as const };
const scattered = (scenario: Scenario): Scenario => ({
  ...scenario,
  notes: (scenario.notes ?? []).map((note) => ({ ...note, ...ANYWHERE, small: false })),
});

/** One scenario of each kind that makes the search hard: most notes, marks, a zone without a fixed depth. */
const HARD = [
  SCENARIOS.toSorted((a, b) => (b.notes?.length ?? 0) - (a.notes?.length ?? 0))[0],
  SCENARIOS.find(({ marks = [] }) => marks.length > 1),
  SCENARIOS.find(({ depth }) => depth !== undefined),
].flatMap((scenario) => (scenario ? [[scenario.id, scenario] as const] : []));

it('the notes of every proposal stand well', () => expect(noteProblems(input)).toEqual([]));

describe.each(HARD)('the notes of %s', (id, scenario) => {
  it('stay where they are', () => expect(placedNotes(input, id)).toEqual(scenario.notes));

  it('find places from anywhere', () => {
    const placed = placedNotes(withScenario(scattered(scenario)), id);
    expect(placed?.map((note) => note.id)).toEqual(scenario.notes?.map((note) => note.id));
    expect(noteProblems(withScenario({ ...scenario, notes: [...(placed ?? [])] }), [id])).toEqual([]);
  });
});

describe('what is wrong with notes', () => {
  const scenario = input.world.scenarios.get('mutual-pull-back') as Scenario;
  const [first, ...others] = scenario.notes ?? [];

  it('is told once for each note, with the window and the language', () => {
    const notes = [{ ...first!, ...ANYWHERE }, ...others];
    const problems = noteProblems(withScenario({ ...scenario, notes }), [scenario.id]);
    expect(problems.map(({ path }) => path)).toContain('mutual-pull-back.notes.ukraine');
    for (const { message, reason } of problems) expect([message, reason?.value]).toEqual([expect.stringMatching(/, at .+, (en|uk)$/), expect.stringMatching(/, (en|uk)$/)]); // prettier-ignore
  });

  it('is that none has words', () => {
    const notes = [{ ...first!, id: 'wordless' }];
    const [problem] = noteProblems(withScenario({ ...scenario, notes }), [scenario.id]);
    expect(problem?.message).toContain('there are no notes to be seen');
  });

  it('has no remedy where words are longer than the map', () => {
    const languages = new Map([...input.languages].map(([locale, language]) => {
      const notes = { ...language.words.notes, 'mutual-pull-back.ukraine': { lines: ['word '.repeat(60)] } };
      return [locale, { ...language, words: { ...language.words, notes } }];
    })); // prettier-ignore
    expect(placedNotes({ ...withScenario(scenario), languages }, scenario.id)).toBeUndefined();
  });
});

describe('a note beside the land that a proposal changes', () => {
  const changing = HARD.filter(([, scenario]) => pointOnChange(scenario, input.world.mosaic) !== undefined);

  it.each(changing)('is moved onto that of %s', (id, scenario) => {
    const { mosaic } = input.world;
    const subject = pointOnChange(scenario, mosaic)!;
    expect(standsOnChange(scenario, mosaic, [{ subject }])).toBe(true);
    const astray = {
      ...scattered(scenario),
      notes: [{ ...scattered(scenario).notes![0]!, subject: [24, 49] as [number, number] }],
    };
    expect(standsOnChange(astray, mosaic, astray.notes)).toBe(false);
    const [note] = placedNotes(withScenario(astray), id) ?? [];
    expect(standsOnChange(scenario, mosaic, [note!])).toBe(true);
  });

  it('stays where the proposal changes none', () => {
    const observed = input.world.scenarios.get('status-quo') as Scenario;
    expect(standsOnChange(observed, input.world.mosaic, [])).toBe(true);
  });
});
