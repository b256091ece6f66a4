// Proves that a plan's text is the same plan again, whatever the plan, and what damage to a text does: it is told, never guessed.
// It must not know the facts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSetText, readCellSet } from '../../../src/core/plan/cell-set.ts';
import { EMPTY_PLAN, GIVEN, MOST_PIECES, type Plan } from '../../../src/core/plan/plan.ts';
import { fitsInLink, isPlan, LONGEST_IN_LINK, planText, readPlan } from '../../../src/core/plan/plan-text.ts';
import { fromQuery, toQuery } from '../../../src/core/view/share.ts';
import { INITIAL, showsPlan, type View } from '../../../src/core/view/view.ts';
import { PLAN } from '../../../src/core/scenario/variant.ts';
import { cellsArbitrary, planArbitrary } from './plans.ts';

const linkTo = (plan: Plan, more: Partial<View> = {}): string =>
  toQuery({ ...INITIAL, scenario: PLAN, plan: planText(plan), ...more });

describe('a set of cells', () => {
  it('is the same set after its text', () => {
    fc.assert(
      fc.property(cellsArbitrary(1300), (cells) => {
        expect(readCellSet(cellSetText(cells))).toEqual(cells);
      }),
    );
  });

  it('takes at most a digit for five cells, and few for runs', () => {
    fc.assert(
      fc.property(cellsArbitrary(1300), (cells) => {
        expect(cellSetText(cells).length).toBeLessThanOrEqual(1 + 1300 / 5);
      }),
    );
    expect(cellSetText(Array.from({ length: 900 }, (_, cell) => cell + 100)).length).toBeLessThan(9);
  });

  it('is not read from a text that nobody wrote', () => {
    for (const text of ['', 'r', 'x12', 'b0', 'b10', 'ru', 'r11u', 'rzzzzzz', 'r00', 'r1100', 'bI'])
      expect(readCellSet(text) ?? [], text).toEqual([]);
    fc.assert(
      fc.property(fc.stringMatching(/^[rb][0-9a-z]{0,30}$/), (text) => {
        const cells = readCellSet(text);
        if (cells) expect(cellSetText(cells)).toBe(text);
      }),
    );
  });
});

describe('the text of a plan', () => {
  it('is that plan again, however it is composed', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const read = readPlan(planText(plan));
        expect(isPlan(read) && planText(read)).toBe(planText(plan));
        expect(read).toEqual(plan);
      }),
    );
  });

  it('goes through a link, which mail may have mangled', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        for (const link of [
          linkTo(plan),
          linkTo(plan).toUpperCase(),
          encodeURIComponent(linkTo(plan)),
          `${linkTo(plan)}.`,
        ]) {
          const { view, notices } = fromQuery(link.replace(/^%3F/, '?'));
          expect(notices).toEqual([]);
          expect(view.plan).toBe(planText(plan));
        }
      }),
    );
  });

  it('is shown by a view alone, beside another proposal, or as an outline', () => {
    const pin = { scenario: PLAN, reading: null, depth: null };
    expect(showsPlan({ ...INITIAL, scenario: PLAN })).toBe(true);
    expect(showsPlan({ ...INITIAL, compare: { mode: 'swipe', scenario: PLAN, reading: null } })).toBe(true);
    expect(showsPlan({ ...INITIAL, pins: [pin] })).toBe(true);
    expect(showsPlan(INITIAL)).toBe(false);
  });

  /** A text with one sign missing at its end or within it, changed, or added. */
  const damages = (text: string, at: number): string[] => {
    const place = 2 + (at % (text.length - 2));
    const [before, other, after] = [
      text.slice(0, place),
      text.charAt(place) === 'k' ? 'q' : 'k',
      text.slice(place + 1),
    ];
    return [before, before + after, before + other + after, before + other + text.slice(place)];
  };

  it('is told to be damaged when a sign is missing, changed or added', () => {
    const plans = fc.sample(fc.tuple(planArbitrary, fc.nat()), { seed: 7, numRuns: 500 });
    const damaged = plans.flatMap(([plan, at]) => damages(planText(plan), at));
    const unnoticed = damaged.filter((text) => isPlan(readPlan(text)));
    // The check has ten bits: of a thousand damaged texts that are still well formed, one passes.
    expect(unnoticed.length).toBeLessThan(damaged.length / 300);
    expect(new Set(damaged.map((text) => readPlan(text)).filter((read) => !isPlan(read)))).toContain('unreadable');
  });

  it('of a later version is told as such', () => {
    expect(readPlan('2.anything')).toBe('newer');
    expect(readPlan('0.anything')).toBe('unreadable');
    expect(readPlan('')).toBe('unreadable');
    expect(readPlan('plan')).toBe('unreadable');
  });

  it('is never anything else, and reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        for (const one of [text, `1.${text}`])
          if (isPlan(readPlan(one))) expect(planText(readPlan(one) as Plan)).toBe(one);
      }),
    );
  });
});

describe('the length of a plan', () => {
  /** Every other condition, five oblasts and a drawn area, in every piece. */
  const described: Plan = {
    ...EMPTY_PLAN,
    start: { scenario: 'a-proposal-with-a-long-name', reading: 'as-in-november' },
    pieces: Array.from({ length: MOST_PIECES }, (_, index) => ({
      given: GIVEN[index % GIVEN.length]!,
      where: {
        oblasts: ['UA-09', 'UA-14', 'UA-23', 'UA-63', 'UA-65'],
        held: 'russia',
        since2014: false,
        withinKm: 40,
        pocket: false,
        area: 'area.a-corridor-near-pokrovsk',
      },
    })),
  };

  it('fits into a link with all that a view says besides, as long as the rule says so', () => {
    const crowded: Partial<View> = {
      locale: 'uk',
      theme: 'dark',
      compare: { mode: 'difference', scenario: 'us-december-draft', reading: 'as-in-november' },
      pins: ['mutual-pull-back', 'all-of-the-donbas', 'four-oblasts', 'freeze-on-the-line'].map((scenario) => ({ scenario, reading: null, depth: null })), // prettier-ignore
      camera: { box: [29.6123, 44.3123, 40.4123, 51.1123] },
      question: ['standing', 'superseded', 'earlier'],
    };
    const address = 'https://redlines.example.org/a/folder/';
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const link = address + linkTo(plan, crowded);
        if (fitsInLink(planText(plan))) expect(link.length).toBeLessThan(2000);
        else expect(planText(plan).length).toBeGreaterThan(LONGEST_IN_LINK);
      }),
    );
    expect(fitsInLink(planText(described))).toBe(true);
    expect((address + linkTo(described, crowded)).length).toBeLessThan(2000);
  });

  it('is too much for a link where six statuses are painted all over the land, and then it is a file', () => {
    const painted: Plan = {
      ...EMPTY_PLAN,
      cut: '8478cc',
      pieces: GIVEN.map((given, which) => ({
        given,
        cells: Array.from({ length: 1300 }, (_, cell) => cell).filter((cell) => (cell * 7919) % 6 === which),
      })),
    };
    expect(fitsInLink(planText(painted))).toBe(false);
    expect(readPlan(planText(painted))).toEqual(painted);
  });
});
