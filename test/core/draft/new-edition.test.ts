// A new edition: its day, the earlier line, what holds on that day, one step to undo, sentences to be read; the check is content.
// It must not know components or the map.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, LINE_SOURCE } from '../../../src/core/check/drawn-line.ts';
import { EARLIER_SOURCE } from '../../../src/core/check/earlier-lines.ts';
import { changeFileOf, changeFileText, readChangeFile } from '../../../src/core/draft/change-file.ts';
import { redo, undo, type Draft } from '../../../src/core/draft/draft.ts';
import { valueAt, type Json } from '../../../src/core/draft/json.ts';
import { moveVertex } from '../../../src/core/draft/line-edits.ts';
import {
  editionBefore,
  editionRefusal,
  newEdition,
  type EarlierLineSource,
} from '../../../src/core/draft/new-edition.ts';
import { documentIn } from '../../../src/core/draft/operation.ts';
import { dayAcknowledgement, tickOfDated, unreadDated } from '../../../src/core/draft/ticks.ts';
import { isoDate, firstDay } from '../../../src/core/values/period.ts';
import { patternOf } from '../../../src/corpus/dated-sentences.ts';
import { drawnLine, lineFeatures } from '../../../src/state/workshop/drafted-world.ts';
import { at, base, judged, start, step } from './judged-drafts.ts';

const TIMELINE = 'geo/timeline.json';
const edition = (draft: Draft, day: string, kept: EarlierLineSource = 'base'): Draft =>
  step(draft, (documents) => newEdition(documents, day, kept));
const before = valueAt(base(DAY), ['asOf']) as string;
/** A day so many days after that of the map. */
const after = (days: number): string => isoDate(firstDay(before) + days);
const earlier = (draft: Draft): Json | undefined => documentIn(at(draft), EARLIER_SOURCE);

describe('a new edition', () => {
  const draft = edition(start, after(1));
  test('is one step, which an undo takes back', () => {
    expect(draft.edits).toHaveLength(1);
    expect(valueAt(documentIn(at(draft), DAY), ['asOf'])).toBe(after(1));
    expect(editionBefore(at(draft))).toBe(before);
    for (const file of at(draft).changed.keys()) expect(documentIn(at(undo(draft)), file), file).toBe(base(file));
    expect(at(redo(undo(draft)))).toEqual(at(draft));
  });

  test('keeps the line of the day before as an earlier one, which the site can draw', () => {
    expect(earlier(draft)).toEqual([...(base(EARLIER_SOURCE) as Json[]), { id: before, line: base(LINE_SOURCE) }]);
    expect(lineFeatures(at(draft)).map(({ id }) => id)).toContain(`earlier.${before}`);
    expect(drawnLine(at(draft)).period).toEqual({ from: after(1) });
  });

  test('leaves the check content, and lists in each language the sentences that name the day before', () => {
    const { problems, dated } = judged(draft);
    expect(problems).toEqual([]);
    const [en, uk] = ['en', 'uk'].map((locale) => dated.filter((one) => one.locale === locale));
    expect(en?.length).toBeGreaterThan(0);
    expect(uk?.length).toBeGreaterThan(0);
    for (const { words } of en ?? []) expect(words).toMatch(/December/);
    for (const { words } of uk ?? []) expect(words).toMatch(/грудня/);
    expect(judged(start).dated).toEqual([]);
  });

  test('counts as read once every sentence is ticked, and only for that day', () => {
    const { dated } = judged(draft);
    const ticked = new Set(dated.map((one) => tickOfDated(one, after(1))));
    expect(unreadDated(dated, after(1), new Set([...ticked].slice(1)))).toHaveLength(1);
    expect(unreadDated(dated, after(1), ticked)).toEqual([]);
    expect(unreadDated(dated, after(2), ticked)).toEqual(dated);
    const read = step(draft, (documents) => dayAcknowledgement(documents, []));
    expect(step(draft, (documents) => dayAcknowledgement(documents, dated))).toBe(draft);
    expect(documentIn(at(read), DAY)).toEqual({ asOf: after(1) });
    expect(judged(read)).toMatchObject({ problems: [], dated: [] });
  });
});

test('a line that was moved first is that of the new day; which of the two stays is for the editor to say', () => {
  const moved = step(start, (documents) => moveVertex(drawnLine(documents), 'v41', [37.02, 48.21]));
  const lineKept = (kept: EarlierLineSource): Json | undefined => valueAt(earlier(edition(moved, after(9), kept)), [`@${before}`, 'line', 'vertices', '@v41', 'at']); // prettier-ignore
  expect(lineKept('base')).toEqual(valueAt(base(LINE_SOURCE), ['vertices', '@v41', 'at']));
  expect(lineKept('drafted')).toEqual([37.02, 48.21]);
});

test('an edition that has been begun can have another day, and keeps the same earlier line', () => {
  const [once, twice] = [edition(start, after(40)), edition(edition(start, after(80)), after(40))];
  for (const file of [DAY, LINE_SOURCE, EARLIER_SOURCE, TIMELINE]) expect(documentIn(at(twice), file), file).toEqual(documentIn(at(once), file)); // prettier-ignore
});

test('a date later than the day of the map stays a footnote; one that is past is none; what was planned is left to the editor', () => {
  const moments = base(TIMELINE) as { id: string; period: { from: string }; standing?: string }[];
  const footnotes = moments.filter(({ standing }) => standing === 'footnote');
  expect(footnotes.length).toBeGreaterThan(0);
  const standingIn = (draft: Draft, id: string): Json | undefined => valueAt(documentIn(at(draft), TIMELINE), [`@${id}`, 'standing']); // prettier-ignore
  for (const { id, period } of footnotes) {
    const last = isoDate(firstDay(period.from) - 1);
    if (last > before) expect(standingIn(edition(start, last), id)).toBe('footnote');
    expect(standingIn(edition(start, isoDate(firstDay(period.from))), id)).toBe(undefined);
  }
  for (const { id } of moments.filter(({ standing }) => standing === 'planned'))
    expect(standingIn(edition(start, after(900)), id)).toBe('planned');
});

test('a day that is none of the calendar, or not later, is refused and changes nothing', () => {
  for (const day of ['', '2026', '2026-02', '2026-02-30', '30.1.2026', '2026-1-5', ' 2026-01-05'])
    expect(editionRefusal(at(start), day), day).toBe('noDay');
  for (const day of [before, after(-1), after(-400)]) expect(editionRefusal(at(start), day)).toBe('notLater');
  expect(newEdition(at(start), before, 'base')).toEqual([]);
  // A second edition in one draft would lose the line between: it is the same edition with another day.
  expect(editionRefusal(at(edition(start, after(5))), after(3))).toBe(undefined);
});

test('any later day makes a change file that reads back the same and undoes to the base', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom<EarlierLineSource>('base', 'drafted'),
      (days, kept) => {
        const draft = edition(start, after(days), kept);
        const file = changeFileOf(draft, at(draft), { summary: [], made: '2026-01-01T00:00:00Z' });
        const read = readChangeFile(changeFileText(file), 'x.json');
        expect(read).toEqual({ ok: true, value: file });
        expect(file.changes.map(({ file: name }) => name)).toEqual(expect.arrayContaining([DAY, LINE_SOURCE, EARLIER_SOURCE])); // prettier-ignore
        for (const name of at(draft).changed.keys()) expect(documentIn(at(undo(draft)), name)).toBe(base(name));
      },
    ),
    { numRuns: 50 },
  );
});

describe('the pattern of a day', () => {
  test.each([
    ['en', 'As of 28 December 2025, and on 28 December.', true],
    ['en', 'held on 28 December', true],
    ['en', 'on 27–28 December', true],
    ['en', 'On December 28, 2025', true],
    ['en', 'on 28 December 2024', false],
    ['en', 'on 2 December', false],
    ['en', 'on 128 December', false],
    ['en', 'the file of 2025-12-28', true],
    ['uk', 'Станом на 28 грудня 2025 року', true],
    ['uk', 'зустріч 28 грудня', true],
    ['uk', '28 грудня 2023 року', false],
    ['uk', '8 грудня', false],
  ])('%s: %s: %s', (locale, words, found) => expect(patternOf('2025-12-28', locale).test(words)).toBe(found));
});
