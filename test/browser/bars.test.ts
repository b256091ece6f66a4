// Every drawn bar is as wide as its number, within a pixel: ledger, overview, table of areas and claims, at three widths.
// It must not know any area or any component's margins: numbers come from the core, widths from the browser.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { OFFERED } from '../../src/content/offered.ts';
import { readWorld } from '../../src/cli/files.ts';
import { claimsMatrix } from '../../src/core/claims/claims-matrix.ts';
import { matrixOf } from '../../src/core/scenario/matrix.ts';
import { tableOf } from '../../src/core/scenario/ledger-table.ts';
import { assignAll, partsOf, type LedgerPart } from '../../src/core/scenario/ledger.ts';
import { SIDES, withdrawalsFromToday, type Side, type Withdrawals } from '../../src/core/scenario/withdrawals.ts';
import { hasRange } from '../../src/core/values/quantity.ts';
import { changeRows } from '../../src/ui/overview/change-rows.ts';
import { axisFor, placeOn } from '../../src/ui/ledger/change-axis.ts';
import { stage } from './harness.ts';
import { LEDGER } from '../../src/ui/stage/padding.ts';
import { messagesOf, travel } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const world = readWorld();
const observed = world.scenarios.get('status-quo')!;

type Box = { readonly left: number; readonly right: number };
/** A bar as the browser laid it out: its own ends and those of its segments, CSS pixels. */
type Drawn = Box & { readonly segments: Readonly<Record<string, Box>> };

/** All bars under a selector, measured in the page. */
const barsIn = (page: Page, selector: string): Promise<Drawn[]> =>
  page.locator(`${selector} svg.scaled`).evaluateAll((bars) => {
    const boxOf = (one: Element): Box => {
      const { left, right } = one.getBoundingClientRect();
      return { left, right };
    };
    return bars.map((bar) => ({
      ...boxOf(bar),
      segments: Object.fromEntries(
        [...bar.querySelectorAll<SVGElement>('[data-segment]')].map((one) => [one.dataset['segment']!, boxOf(one)]),
      ),
    }));
  });

/** What of a bar is not to scale. */
function faultsOf({ left, right, segments }: Drawn, parts: readonly LedgerPart[]): string[] {
  const whole = parts.reduce((sum, { area }) => sum + area.central, 0);
  return parts.flatMap(({ status, area }) => {
    const segment = segments[status];
    const expected = ((right - left) * area.central) / whole;
    if (!segment) return area.central === 0 ? [] : [`${status} is not drawn, ${expected} px`];
    const width = segment.right - segment.left;
    return Math.abs(width - expected) > 1 ? [`${status} is ${width} px, not ${expected}`] : [];
  });
}

/** The bar has no gap or overlap: its segments follow each other from end to end. */
function gapsOf({ left, right, segments }: Drawn): number[] {
  const boxes = Object.values(segments);
  return boxes
    .map((box, index) => box.left - (boxes[index - 1]?.right ?? left))
    .concat(right - (boxes.at(-1)?.right ?? left))
    .filter((gap) => Math.abs(gap) > 0.5);
}

/** A bar of changed land as the browser laid it out: its ends, and for each side its land and its range, CSS pixels. */
type DrawnChange = Box & {
  readonly land: Readonly<Record<string, Box>>;
  readonly range: Readonly<Record<string, Box>>;
};

const changesIn = (page: Page, selector: string): Promise<DrawnChange[]> =>
  page.locator(`${selector} svg.diverging`).evaluateAll((bars) => {
    const boxOf = (one: Element): Box => {
      const { left, right } = one.getBoundingClientRect();
      return { left, right };
    };
    const boxesOf = (bar: Element, part: string, side: string): Record<string, Box> =>
      Object.fromEntries([...bar.querySelectorAll<SVGElement>(part)].map((one) => [one.dataset[side]!, boxOf(one)]));
    return bars.map((bar) => ({
      ...boxOf(bar),
      land: boxesOf(bar, '[data-side]', 'side'),
      range: boxesOf(bar, '[data-range]', 'range'),
    }));
  });

/** What of a bar of changed land is not to scale on the axis that all bars share: each side's land, and its range. */
function changeFaults(bar: DrawnChange, withdrawals: Withdrawals): string[] {
  const axis = axisFor(world);
  const x = (side: Side, km2: number): number => bar.left + ((bar.right - bar.left) * placeOn(axis, side, km2)) / 100;
  const spanOf = (side: Side, from: number, to: number): Box => {
    const [a, b] = [x(side, from), x(side, to)];
    return { left: Math.min(a, b), right: Math.max(a, b) };
  };
  const compare = (what: string, drawn: Box | undefined, expected: Box): string[] =>
    drawn && Math.abs(drawn.left - expected.left) < 1.5 && Math.abs(drawn.right - expected.right) < 1.5
      ? []
      : [`${what} is ${JSON.stringify(drawn)}, not ${JSON.stringify(expected)}`];
  return SIDES.flatMap((side) => {
    const { area } = withdrawals[side];
    if (area.high === 0) return bar.land[side] ? [`${side} is drawn`] : [];
    return [
      ...compare(side, bar.land[side], spanOf(side, 0, area.central)),
      ...(hasRange(area) ? compare(`${side}, range`, bar.range[side], spanOf(side, area.low, area.high)) : []),
    ];
  });
}

/** The bars of the ledger for the scenario that the page is at, once they are those of the land in its list. */
async function ledgerFaults(page: Page, id: string): Promise<string[]> {
  const oblast = await page.locator('.ledger select').inputValue();
  const assignment = assignAll(world.mosaic, world.scenarios.get(id)!);
  const parts = partsOf(assignment, oblast ? [oblast] : undefined);
  const withdrawals = withdrawalsFromToday(world, assignment, oblast ? [oblast] : undefined)!;
  const bars = await barsIn(page, '.ledger');
  const changes = await changesIn(page, '.ledger');
  const expected = withdrawals.area.high > 0 ? 1 : 0;
  return [
    ...(bars.length === 1 ? [] : [`${bars.length} bars`]),
    ...bars.flatMap((bar) => [...faultsOf(bar, parts), ...gapsOf(bar).map((gap) => `a gap of ${gap} px`)]),
    ...(changes.length === expected ? [] : [`${changes.length} bars of changed land, not ${expected}`]),
    ...changes.flatMap((bar) => changeFaults(bar, withdrawals)),
    ...(expected === 0 && (await page.locator('.ledger .none').count()) !== 1 ? ['no sentence'] : []),
  ].map((fault) => `${id}: ${fault}`);
}

describe.each([
  [390, 844],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const)('at %i px', (width, height) => {
  const window = { map: 'absent', width, height, reducedMotion: 'reduce' } as const;

  test('the bars of every proposal are to scale, and a sentence says where nothing changes', async () => {
    const { page, reached } = await visit({ ...window, query: 'v=1' });
    await reached('redlines:text');
    for (const [id, scenario] of world.scenarios) {
      // Of all Ukraine, where parts are narrowest, and of the oblast that the proposal is about.
      await travel(page, `scenario=${id}&lang=${width === 1920 ? 'en' : 'uk'}`);
      await expect.poll(() => ledgerFaults(page, id), { timeout: 5000 }).toEqual([]);
      // What the camera leaves free for it, so that no note of the map lies under it.
      if (width >= 1024) {
        const { height: covered } = (await page.locator('.over.bottom').boundingBox())!;
        expect(covered, id).toBeLessThanOrEqual(width > 1200 ? LEDGER.wide : LEDGER.compact);
      }
      if (scenario.focus.length !== 1) continue;
      await page.locator('.ledger select').selectOption('');
      await expect.poll(() => ledgerFaults(page, id), { timeout: 5000 }).toEqual([]);
    }
  });

  test('the bars of the overview are to scale', async () => {
    const { page } = await visit({ ...window, query: 'v=1&page=overview' });
    await travel(page, 'page=overview');
    await page.locator('dialog tbody th').first().waitFor();
    const land = matrixOf(world).flatMap(({ cells }) => cells.filter(({ parts }) => parts.length > 0));
    const bars = await barsIn(page, 'dialog tbody');
    expect(bars.length).toBe(land.length);
    const faults = bars.flatMap((bar, index) => [...faultsOf(bar, land[index]!.parts), ...gapsOf(bar)]);
    expect(faults).toEqual([]);
    const changes = await changesIn(page, 'dialog tbody');
    const changing = changeRows(world, OFFERED).filter(({ withdrawals }) => withdrawals.area.high > 0);
    expect(changes.length).toBe(changing.length);
    expect(changes.flatMap((bar, index) => changeFaults(bar, changing[index]!.withdrawals))).toEqual([]);
  });
});

test('the ranges in the table of areas are to scale', async () => {
  const { page, reached } = await visit({ map: 'absent', query: 'v=1&scenario=all-of-the-donbas' });
  await reached('redlines:text');
  await page.getByRole('button', { name: EN['ledger.open']!, exact: true }).press('Enter');
  await page.locator('dialog tbody.whole svg .range').first().waitFor();
  const drawn = await page.locator('dialog tbody.whole svg:has(.range)').evaluateAll((bars) =>
    bars.map((bar) => {
      const widthOf = (part: string): number => bar.querySelector(part)!.getBoundingClientRect().width;
      return { area: widthOf('.area'), range: widthOf('.range'), most: widthOf('.base') };
    }),
  );
  const rows = tableOf(
    assignAll(world.mosaic, observed),
    assignAll(world.mosaic, world.scenarios.get('all-of-the-donbas')!),
  ).filter(({ oblast }) => oblast === 'UA');
  const most = Math.max(...rows.map(({ area }) => area.high));
  expect(drawn.length).toBe(rows.length);
  rows.forEach(({ area, status }, index) => {
    const { area: bar, range, most: full } = drawn[index]!;
    expect(Math.abs(bar - (full * area.central) / most), status).toBeLessThan(1);
    expect(Math.abs(range - (full * (area.high - area.low)) / most), status).toBeLessThan(1);
  });
  await page.keyboard.press('Escape');
});

test('the grades in the table of claims are to scale', async () => {
  const { page } = await visit({ map: 'absent', width: 1280, height: 800, query: 'v=1&page=claims' });
  await page.locator('dialog.claims tbody button').first().waitFor();
  // Heads of rows and columns are totals and have no bar.
  const cells = claimsMatrix([...world.claims.values()]).flatMap((row) => row.cells);
  const mixes = cells.flatMap(({ actor, topic, mix }) => (actor && topic && mix.length > 0 ? [mix] : []));
  const drawn = await page
    .locator('dialog.claims tbody span:has(> [data-count])')
    .evaluateAll((bars) => bars.map((bar) => [...bar.children].map((part) => part.getBoundingClientRect().width)));
  expect(drawn.length).toBe(mixes.length);
  drawn.forEach((widths, index) => {
    const mix = mixes[index]!;
    const whole = mix.reduce((sum, { count }) => sum + count, 0);
    const full = widths.reduce((sum, one) => sum + one, 0);
    mix.forEach(({ count }, part) => expect(Math.abs(widths[part]! - (full * count) / whole)).toBeLessThan(1));
  });
});
