// A change file that is opened again: its numbers and sentences are shown, ticked, and handed over as before.
// It must not know components.
import { expect, test } from 'vitest';
import { changeFileOf, changeFileText, readChangeFile } from '../../../src/core/draft/change-file.ts';
import type { Draft } from '../../../src/core/draft/draft.ts';
import { DAY } from '../../../src/core/check/drawn-line.ts';
import { netChange } from '../../../src/core/draft/difference.ts';
import { valueAt } from '../../../src/core/draft/json.ts';
import { newEdition } from '../../../src/core/draft/new-edition.ts';
import type { Operation } from '../../../src/core/draft/operation.ts';
import { setValue } from '../../../src/core/draft/set-value.ts';
import { unacknowledged } from '../../../src/core/draft/unacknowledged.ts';
import { ACKNOWLEDGED, acknowledgements, dayAcknowledgement, readFigures, tickOf, tickOfDated, unreadDated } from '../../../src/core/draft/ticks.ts'; // prettier-ignore
import { firstDay, isoDate } from '../../../src/core/values/period.ts';
import type { Judgement } from '../../../src/corpus/judgement.ts';
import { at, base, judged, start, step } from './judged-drafts.ts';

const FIGURES = 'src/content/figures.json';
const TODAY = valueAt(base(DAY), ['asOf']) as string;
const TOMORROW = isoDate(firstDay(TODAY) + 1);
/** A day later, and two figures that the texts show become others. */
const draft = step(
  step(start, (documents) => newEdition(documents, TOMORROW, 'base')),
  (documents) =>
    ['kramatorsk-distance', 'pull-back-total'].flatMap((figure) =>
      setValue(documents, { file: FIGURES, path: [figure] }, { op: 'distance', from: 'town.kyiv' }),
    ),
);
const judgement = judged(draft);
const tomorrowsTicks = judgement.dated.map((one) => tickOfDated(one, TOMORROW));
const numberTicks = judgement.moved.flatMap((one) =>
  judgement.sentences.filter(({ figure }) => figure === one.figure).map((sentence) => tickOf(sentence, one)),
);

/** The operations by which a change file records what has been ticked. */
const recorded = (of: Draft, { moved, sentences, dated }: Judgement, ticks: readonly string[]): Operation[] => [
  ...acknowledgements(at(of), readFigures(moved, sentences, new Set(ticks))),
  ...dayAcknowledgement(at(of), unreadDated(dated, TOMORROW, new Set(ticks))),
];
const MADE = { summary: [], made: '2026-01-01T00:00:00Z' };
const file = (of: Draft): Operation[] => changeFileOf(of, at(of), MADE).changes;
const sorted = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();

test.each([
  ['all', [...numberTicks, ...tomorrowsTicks]],
  ['no sentence with a number', tomorrowsTicks],
  ['no sentence with the day', numberTicks],
  ['nothing', []],
])(
  'a change file in which %s was ticked shows the same when it is opened again, and hands over the same',
  (_what, ticks) => {
    expect(Math.min(numberTicks.length, tomorrowsTicks.length)).toBeGreaterThan(1);
    const written = file(step(draft, () => recorded(draft, judgement, ticks)));
    const read = readChangeFile(changeFileText(changeFileOf({ ...draft, ticked: ticks }, at(draft), MADE)), 'x.json');
    const ticked = read.ok ? (read.value.ticked ?? []) : ['unreadable'];
    expect(ticked).toEqual(ticks);
    const again = step(start, () => unacknowledged(written));
    const seen = judged(again);
    expect(seen.moved).toEqual(judgement.moved);
    expect(seen.sentences).toEqual(judgement.sentences);
    expect(seen.dated).toEqual(judgement.dated);
    expect(sorted(file(step(again, () => recorded(again, seen, ticked))))).toEqual(sorted(written));
  },
);

test('a change that acknowledges nothing is left as it is, also where it removes an acknowledged figure', () => {
  const removed = netChange(at(step(start, (documents) => [FIGURES, ACKNOWLEDGED].flatMap((of) => setValue(documents, { file: of, path: ['kramatorsk-distance'] }, undefined))))); // prettier-ignore
  expect(unacknowledged(removed)).toEqual(removed);
  const changes = netChange(at(step(start, (documents) => setValue(documents, { file: FIGURES, path: ['kramatorsk-distance', 'from'] }, 'town.kyiv')))); // prettier-ignore
  expect(unacknowledged(changes)).toEqual(changes);
});
