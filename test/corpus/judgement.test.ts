// A judgement tells the numbers beside the problems, unless a file cannot be read.
// It must not know who asks.
import { expect, test } from 'vitest';
import { addArea, type NewArea } from '../../src/core/draft/new-area.ts';
import { setValue } from '../../src/core/draft/set-value.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { at, judged, start, step } from '../core/draft/judged-drafts.ts';

const FIGURE = { file: 'src/content/figures.json', path: ['pull-back-total'] };
const moved = step(start, (documents) => setValue(documents, FIGURE, { op: 'distance', from: 'town.kyiv' }));
const AREA: NewArea = {
  names: { en: 'Nowhere named', uk: 'Ніде не названо' },
  period: { from: '2025-12' },
  precision: { kind: 'generalised', km: 2 },
  sources: ['own-line'],
  polygons: [[[[36.6, 48], [37, 48], [37, 48.4], [36.6, 48.4], [36.6, 48]]]], // prettier-ignore
};

test('a problem of the content hides no changed number and no sentence: an area that no rule names once did', () => {
  const { problems, ...numbers } = judged(step(moved, (documents) => addArea(documents, AREA, LOCALES).operations));
  expect(problems.map(({ path }) => path)).toContain('area.nowhere-named');
  const { problems: none, ...before } = judged(moved);
  expect(none).toEqual([]);
  expect(before.sentences.length).toBeGreaterThan(1);
  expect(numbers.moved).toEqual(before.moved);
  expect(numbers.sentences).toEqual(before.sentences);
});

test('while a file cannot be read there are no numbers, rather than wrong ones', () => {
  const broken = step(moved, (documents) => setValue(documents, { file: 'geo/scenarios.json', path: ['@mutual-pull-back', 'rules'] }, 'none')); // prettier-ignore
  const { problems, values, moved: figures } = judged(broken);
  expect(problems).not.toEqual([]);
  expect([values.size, figures.length]).toEqual([0, 0]);
  expect(at(broken).changed.size).toBe(2);
});
