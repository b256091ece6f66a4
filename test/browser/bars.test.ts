// Every drawn bar is as wide as its number, within a pixel: ledger, overview, table of areas and claims, at three widths.
// It must not know any area or any component's margins: numbers come from the core, widths from the browser.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { claimsMatrix } from '../../src/core/claims/claims-matrix.ts';
import { matrixOf } from '../../src/core/scenario/matrix.ts';
import { tableOf } from '../../src/core/scenario/ledger-table.ts';
import { assignAll, partsOf, type LedgerPart } from '../../src/core/scenario/ledger.ts';
import { stage } from './harness.ts';
import { messagesOf, travel } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const world = readWorld();
const observed = world.scenarios.get('status-quo')!;

type Box = { readonly left: number; readonly right: number };
/** A bar as the browser laid it out: its own ends and those of its segments, CSS pixels; `times` where it is enlarged. */
type Drawn = Box & { readonly times: number; readonly segments: Readonly<Record<string, Box>> };

/** All bars under a selector, measured in the page. */
const barsIn = (page: Page, selector: string): Promise<Drawn[]> =>
  page.locator(`${selector} svg.scaled`).evaluateAll((bars) => {
    const boxOf = (one: Element): Box => {
      const { left, right } = one.getBoundingClientRect();
      return { left, right };
    };
    return bars.map((bar) => ({
      ...boxOf(bar),
      times: Number(bar.closest<HTMLElement>('[data-enlarged]')?.dataset['enlarged'] ?? 1),
      segments: Object.fromEntries(
        [...bar.querySelectorAll<SVGElement>('[data-segment]')].map((one) => [one.dataset['segment']!, boxOf(one)]),
      ),
    }));
  });

/** What of a bar is not to scale. A stretch that is enlarged cuts its first and last segment off. */
function faultsOf({ left, right, times, segments }: Drawn, parts: readonly LedgerPart[]): string[] {
  const whole = parts.reduce((sum, { area }) => sum + area.central, 0);
  return parts.flatMap(({ status, area }) => {
    const segment = segments[status];
    const expected = ((right - left) * times * area.central) / whole;
    const cut = segment && times > 1 && (segment.left - left < 0.5 || right - segment.right < 0.5);
    if (!segment) return times > 1 || area.central === 0 ? [] : [`${status} is not drawn, ${expected} px`];
    const width = segment.right - segment.left;
    return Math.abs(width - expected) > 1 && !(cut && width < expected)
      ? [`${status} is ${width} px, not ${expected}`]
      : [];
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

/** Slots under a bar that overlap each other, stick out, or have no text: what a leader leads to must be read. */
const slotFaults = (page: Page): Promise<string[]> =>
  page.locator('.ledger .slots li').evaluateAll((slots) =>
    slots.flatMap((slot, index) => {
      const text = slot.textContent.trim();
      const range = document.createRange();
      range.selectNodeContents(slot);
      const own = range.getBoundingClientRect();
      const next = slots[index + 1];
      if (next) range.selectNodeContents(next);
      const overlaps = next !== undefined && range.getBoundingClientRect().left < own.right - 0.5;
      const bar = slot.closest('.bars')!.getBoundingClientRect();
      const out = own.left < bar.left - 1 || own.right > bar.right + 1;
      return [!/\d/.test(text) && `no number: ${text}`, overlaps && `overlaps: ${text}`, out && `sticks out: ${text}`]
        .filter((fault) => fault !== false); // prettier-ignore
    }),
  );

/** The bars of the ledger for the scenario that the page is at, once they are those of the land in its list. */
async function ledgerFaults(page: Page, id: string): Promise<string[]> {
  const unit = await page.locator('.ledger select').inputValue();
  const parts = partsOf(assignAll(world.mosaic, world.scenarios.get(id)!), unit ? [unit] : undefined);
  const bars = await barsIn(page, '.ledger');
  const narrow = parts.filter(({ area, share }) => area.central > 0 && share.central < 5);
  const slots = await page.locator('.ledger .slots li').count();
  return [
    ...(bars.length === 0 ? ['no bar'] : []),
    ...bars.flatMap((bar) => [...faultsOf(bar, parts), ...gapsOf(bar).map((gap) => `a gap of ${gap} px`)]),
    ...(slots < narrow.length ? [`${narrow.length} narrow parts, ${slots} leaders`] : []),
    ...(await slotFaults(page)),
  ].map((fault) => `${id}${bars.length > 1 ? ', enlarged' : ''}: ${fault}`);
}

describe.each([
  [390, 844],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const)('at %i px', (width, height) => {
  const window = { map: 'absent', width, height, reducedMotion: 'reduce' } as const;

  test('the bar of every proposal is to scale, and each narrow part has a leader to its number', async () => {
    const { page, reached } = await visit({ ...window, query: 'v=1' });
    await reached('redlines:text');
    for (const [id, scenario] of world.scenarios) {
      // Of all Ukraine, where parts are narrowest, and of the oblast that the proposal is about.
      await travel(page, `scenario=${id}&lang=${width === 390 ? 'uk' : 'en'}`);
      await expect.poll(() => ledgerFaults(page, id), { timeout: 5000 }).toEqual([]);
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
