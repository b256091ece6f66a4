// The steps that look at maps: the first view, every proposal, two proposals compared.
// It must not know what a proposal says, nor which browser shows it.
import { expect, test } from 'vitest';
import { OFFERED } from '../../src/content/offered.ts';
import { offeredScenarios } from '../../src/core/scenario/offered.ts';
import { fileOf, messagesOf } from '../browser/site.ts';
import { until, type Tab } from './engine.ts';
import { appears, click, countOf, MAP, mapAtRest, pointOn, queryOf, reached, says, seesTheMap, textOf, travel } from './page.ts'; // prettier-ignore
import type { Walk } from './walk.ts';

const EN = messagesOf('en');
const TEXTS = JSON.parse(fileOf('src/content/scenarios/en.json')) as Readonly<Record<string, { readonly title: string }>>; // prettier-ignore

const RULES = JSON.parse(fileOf('geo/scenarios.json')) as readonly { readonly id: string; readonly rules: unknown }[];
/** What a proposal would do to the land, as text: two with the same rules have the same land. */
const rulesOf = (scenario: string): string => JSON.stringify(RULES.find(({ id }) => id === scenario)?.rules);

/** Drags a handle far over the text beside it; nothing may be selected on the way. */
async function dragsWithoutSelecting(tab: Tab, handle: string, by: number): Promise<void> {
  const [x, y] = await pointOn(tab, handle, '', 0.25);
  await tab.drag([x, y], [x + by / 2, y + 10], [x + by, y + 20]);
  expect(await tab.evaluate(() => String(getSelection())), `selected by dragging ${handle}`).toBe('');
}

export function maps(walk: () => Walk): void {
  test('text and areas come, then a drawn map', async () => {
    const { tab, site, shot } = walk();
    await tab.goto(`${site.url}?v=1`);
    await reached(tab, 'redlines:map');
    expect((await textOf(tab, '#text h1')).length).toBeGreaterThan(5);
    expect(await textOf(tab, '.ledger')).toMatch(/\d+.*km²/s);
    await seesTheMap(tab);
    await shot('first-view');
  });

  test('every proposal has its words; where its rules differ from those of the one before, so does the map', async () => {
    const { tab, shot } = walk();
    let [rules, picture] = ['', Buffer.alloc(0) as Buffer];
    for (const id of offeredScenarios(OFFERED)) {
      await travel(tab, `scenario=${id}`);
      await says(tab, '#text h1', TEXTS[id]!.title);
      const isItsOwn = (seen: Buffer): boolean => rules === rulesOf(id) || !seen.equals(picture);
      picture = await until(`a map of ${id}`, async () => [await mapAtRest(tab)].find(isItsOwn));
      rules = rulesOf(id);
    }
    await shot('proposal');
  });

  test('two proposals are compared: a difference, a curtain that is dragged, side by side', async () => {
    const { tab, shot } = walk();
    await travel(tab, 'scenario=mutual-pull-back');
    await click(tab, 'button', EN['compare.open']);
    await appears(tab, '[data-table=changes] tbody tr');
    await travel(tab, 'scenario=mutual-pull-back&compare=swipe.four-oblasts&split=40');
    await appears(tab, '.curtain');
    await until('two maps', async () => (await countOf(tab, MAP)) === 2 || undefined);
    await seesTheMap(tab);
    await dragsWithoutSelecting(tab, '.curtain', 160);
    await until('the curtain to follow', async () => Number((await queryOf(tab)).get('split')) > 50 || undefined);
    await shot('curtain');
    await travel(tab, 'scenario=mutual-pull-back&compare=side.four-oblasts');
    await appears(tab, '.second.beside');
    await seesTheMap(tab, `.second ${MAP}`);
    await shot('side-by-side');
  });

  test('dragging the edge of the text or a handle of the timeline selects no text', async () => {
    const { tab } = walk();
    await travel(tab, `time=2025-02-01..2026-01-31`);
    await appears(tab, '#time-from');
    await dragsWithoutSelecting(tab, '#time-from', 120);
    await dragsWithoutSelecting(tab, '.divider .grip', 90);
  });
}
