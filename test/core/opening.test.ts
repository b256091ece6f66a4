// Proves that every view has an address that opens it, and that only the opening view has a bare one.
// It must not know the page.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { union } from '../../src/core/values/bounds.ts';
import { STANDING } from '../../src/core/scenario/countable.ts';
import { inQuestion } from '../../src/core/scenario/in-question.ts';
import { OPENING_VIEW, QUESTION_FRAME, queryOfView, viewOfQuery } from '../../src/core/view/opening.ts';
import { fromQuery } from '../../src/core/view/share.ts';
import { INITIAL, askQuestion, chooseScenario, openPanel, setLocale, setTheme } from '../../src/core/view/view.ts';
import { realWorld } from './ground.ts';
import { viewArbitrary } from './views.ts';

it('leads back to the view, whatever it is', () => {
  const views = fc.oneof(viewArbitrary, fc.constantFrom(INITIAL, OPENING_VIEW, setLocale('uk')(INITIAL)));
  fc.assert(
    fc.property(views, (view) => {
      expect(viewOfQuery(queryOfView(view))).toEqual({ view, notices: [] });
    }),
  );
});

it('is bare for the opening view alone, in any language and appearance', () => {
  expect(queryOfView(OPENING_VIEW)).toBe('?v=1');
  expect(queryOfView(setTheme('dark')(setLocale('uk')(OPENING_VIEW)))).toBe('?v=1&lang=uk&theme=dark');
  expect(queryOfView(INITIAL)).toBe('?v=1&panel=scenario');
  for (const bare of ['', '?', '?v=1', '?v=1&lang=en', '?fbclid=x&utm_source=y'])
    expect(viewOfQuery(bare)).toEqual({ view: OPENING_VIEW, notices: [] });
});

it('of a version that knew no opening view shows what it showed', () => {
  for (const old of ['?v=1&at=46,36,7', '?v=1&scenario=four-oblasts', '?v=1&hide=towns', '?v=1&embed=free'])
    expect(viewOfQuery(old)).toEqual(fromQuery(old));
});

it('frames all land in question at the opening', () => {
  const world = realWorld();
  const { changed } = inQuestion(world, STANDING, INITIAL.depth);
  const boxes = world.mosaic.boxes.filter((_, index) => changed[1][index]);
  const [west, south, east, north] = boxes.reduce(union);
  expect([west > QUESTION_FRAME[0], south > QUESTION_FRAME[1], east < QUESTION_FRAME[2], north < QUESTION_FRAME[3]]).toEqual([true, true, true, true]); // prettier-ignore
});

it('leaves the path with its land in question where another panel or a proposal is opened', () => {
  const onPath = { ...OPENING_VIEW, step: 3 };
  expect(chooseScenario('four-oblasts')(onPath)).toMatchObject({ panel: 'scenario', step: 0, question: null });
  expect(openPanel('strikes')(onPath)).toMatchObject({ panel: 'strikes', step: 0, question: null });
  expect(openPanel('layers')(onPath)).toMatchObject({ panel: 'layers', step: 0, question: STANDING });
  const asked = askQuestion(STANDING)({ ...INITIAL, panel: 'layers' });
  expect(chooseScenario('four-oblasts')(openPanel('scenario')(asked)).question).toEqual(STANDING);
});
