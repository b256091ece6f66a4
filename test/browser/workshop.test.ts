// The line of contact moved in the workshop by mouse, keys and fields, judged, read, and saved as a change file; undone and redone.
// It must not know how a draft is kept.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { planChange } from '../../src/corpus/change-plan.ts';
import { DISK } from '../../src/cli/disk.ts';
import { changeFileText, type ChangeFile } from '../../src/core/draft/change-file.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { travel, type Place } from './site.ts';

const { visit } = stage({ keepOpen: true });
const WINDOW = { width: 1440, height: 900, reducedMotion: 'reduce', query: desk.WORKSHOP } as const;
const LINE_FILE = 'geo/recipes/line.json';
/** Small steps near Pokrovsk with which the check finds no problem. */
const MOVES: ReadonlyMap<string, Place> = new Map([
  ['v43', [37.25, 48.35]],
  ['v44', [37.22, 48.31]],
  ['v45', [37.15, 48.3]],
]);
const target = (id: string): Place => MOVES.get(id)!;

async function moveByKeys(page: Page, id: string): Promise<void> {
  const handle = await desk.choose(page, id);
  const [lon, lat] = desk.vertexOf(id).map((from, axis) => Math.round((target(id)[axis]! - from) * 100)) as [number, number]; // prettier-ignore
  await handle.focus();
  for (let step = 0; step < Math.abs(lon); step++) await handle.press(lon < 0 ? 'ArrowLeft' : 'ArrowRight');
  for (let step = 0; step < Math.abs(lat); step++) await handle.press(lat < 0 ? 'ArrowDown' : 'ArrowUp');
}
async function moveByFields(page: Page, id: string): Promise<void> {
  for (const axis of [0, 1] as const) {
    await desk
      .fields(page, id)
      .nth(axis)
      .fill(String(target(id)[axis]));
    await desk.fields(page, id).nth(axis).press('Enter');
  }
}
/** The committed text with the positions of the three vertices in place of theirs. */
function expectedLine(): string {
  const text = DISK.read(LINE_FILE) ?? '';
  return [...MOVES].reduce(
    (now, [id, at]) => now.replace(new RegExp(`("id": "${id}", "at": )\\[[^\\]]+\\]`), `$1[${at.join(', ')}]`),
    text,
  );
}
/** The figures that a change file acknowledges. */
const acknowledgedIn = ({ changes }: ChangeFile): Set<string> =>
  new Set(changes.flatMap((one) => (one.file === 'src/content/acknowledged.json' && one.kind === 'value' ? [one.path[0]!] : []))); // prettier-ignore
const boxes = (page: Page): ReturnType<Page['locator']> => page.locator('fieldset input[type=checkbox]');
/** The window at the list of drafts; a draft that is open is left. */
async function atDrafts(window: Parameters<typeof visit>[0] = WINDOW): Promise<Page> {
  const { page, reached } = await visit(window);
  await reached('redlines:map');
  const leave = desk.button(page, `← ${desk.says('en', 'leave')}`);
  const begin = desk.button(page, desk.says('en', 'begin'));
  await leave.or(begin).waitFor();
  if (await leave.isVisible()) await leave.click();
  await begin.waitFor();
  return page;
}

test('three vertices near Pokrovsk are moved in three ways, read in two languages, and saved as one change file', async () => {
  const page = await atDrafts();
  await desk.begin(page, 'Near Pokrovsk');
  const before = await desk.ledger(page);
  await desk.drag(page, 'v43', target('v43'), async () => {
    await page.locator('.frame').getByText(/km²/).waitFor();
  });
  await moveByKeys(page, 'v44');
  await moveByFields(page, 'v45');
  for (const [id, at] of MOVES) expect(await desk.placed(page, id)).toEqual([...at]);
  await desk.judged(page);
  expect(await desk.ledger(page)).not.toBe(before);

  await desk.tab(page, 'review');
  const rows = page.locator('section:has(table) tbody tr');
  await rows.first().waitFor();
  for (const cells of await rows.evaluateAll((all) =>
    all.map((one) => [...one.querySelectorAll('td')].map((td) => td.textContent)),
  ))
    // prettier-ignore
    expect(cells[0]).not.toBe(cells[1]);
  for (const locale of LOCALES) expect(await page.locator(`fieldset [lang=${locale}] del`).count()).toBeGreaterThan(0);
  const all = await boxes(page).count();
  expect(all).toBeGreaterThan(8);
  for (let index = 0; index < 8; index++) await boxes(page).nth(index).check();
  const some = await desk.changeFile(page);
  const moves = some.changes.filter(({ file }) => file === LINE_FILE);
  expect(moves.map((one) => 'path' in one && [one.path[1], 'after' in one && one.after])).toEqual([...MOVES].map(([id, at]) => [`@${id}`, [...at]])); // prettier-ignore
  expect(planChange(some, DISK).texts.get(LINE_FILE)).toBe(expectedLine());

  // All at once, taken back as far as they were not ticked one by one, and all again.
  const open = page.locator('fieldset input:not(:checked)');
  const whole = page.locator('#text button.pill').filter({ hasText: /^(I have read all|Take) / }).last(); // prettier-ignore
  for (const left of [0, all - 8, 0]) {
    await whole.press('Enter');
    await expect.poll(() => open.count()).toBe(left);
    await page.getByText(desk.says('en', 'review.read', { read: String(all - left), n: String(all) }), { exact: true }).waitFor(); // prettier-ignore
  }
  const complete = await desk.changeFile(page);
  expect(acknowledgedIn(complete).size).toBeGreaterThan(acknowledgedIn(some).size);
  expect(acknowledgedIn(complete).size).toBe(await rows.count());
  expect(complete.title).toBe('Near Pokrovsk');
  expect([...planChange(complete, DISK).texts.keys()].sort()).toEqual([LINE_FILE, 'src/content/acknowledged.json']);

  // A newer number is awaited: what was ticked of the older one is not acknowledged.
  await desk.tab(page, 'edit');
  await desk.fields(page, 'v45').first().fill('37.14');
  await desk.fields(page, 'v45').first().press('Enter');
  await desk.tab(page, 'review');
  expect(acknowledgedIn(await desk.changeFile(page)).size).toBe(0);

  // Opened again, the complete file shows its numbers and its sentences, ticked, and is saved as it was.
  await desk.button(page, `← ${desk.says('en', 'leave')}`).click();
  const buffer = Buffer.from(changeFileText(complete));
  await page.locator('input[type=file]').setInputFiles({ name: 'again.json', mimeType: 'application/json', buffer });
  await desk.tab(page, 'review');
  await page.getByText(desk.says('en', 'review.read', { read: String(all), n: String(all) }), { exact: true }).waitFor({ timeout: 60_000 }); // prettier-ignore
  expect(await rows.count()).toBe(acknowledgedIn(complete).size);
  expect((await desk.changeFile(page)).changes).toEqual(complete.changes);
});

test('one gesture is one step: undone, redone and saved, with the handles where the vertices are', async () => {
  const page = await atDrafts();
  await desk.begin(page, 'Steps');
  const undo = desk.button(page, desk.says('en', 'undo'));
  const redo = desk.button(page, desk.says('en', 'redo'));
  const start = await desk.resting(await desk.choose(page, 'v43'));
  await desk.drag(page, 'v43', target('v43'));
  const end = await desk.resting(desk.handle(page, 'v43'));
  expect(end).not.toEqual(start);
  await undo.press('Enter');
  expect(await desk.placed(page, 'v43')).toEqual([...desk.vertexOf('v43')]);
  expect(await desk.resting(desk.handle(page, 'v43'))).toEqual(start);
  expect(await undo.getAttribute('aria-disabled')).toBe('true');
  expect(await desk.focused(page)).toBe(desk.says('en', 'undo'));
  await redo.press('Enter');
  expect(await desk.placed(page, 'v43')).toEqual([...target('v43')]);
  expect(await desk.resting(desk.handle(page, 'v43'))).toEqual(end);

  await desk.button(page, desk.says('en', 'line.add', { id: 'v43' })).press('Enter');
  await desk.handle(page, 'v43a').waitFor();
  await page.keyboard.press('Control+z');
  await desk.handle(page, 'v43a').waitFor({ state: 'detached' });
  await desk.button(page, desk.says('en', 'line.remove', { id: 'v44' })).press('Enter');
  await desk.handle(page, 'v44').waitFor({ state: 'detached' });
  expect(await desk.focused(page)).toContain('v45');
  await page.keyboard.press('Control+z');
  await desk.row(page, 'v44').waitFor();
  expect(await desk.placed(page, 'v44')).toEqual([...desk.vertexOf('v44')]);
  await desk.tab(page, 'review');
  const { changes } = await desk.changeFile(page);
  expect(changes.map((one) => 'path' in one && one.path)).toEqual([['vertices', '@v43', 'at']]);
});

test('by keyboard alone the focus is never lost, from the first key to the change file', async () => {
  const page = await atDrafts();
  const say = (key: string, slots = {}): string => desk.says('en', key, slots);
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect.poll(() => desk.focused(page)).not.toBe('body');
  };
  const reach = async (isThere: (name: string) => boolean, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 40 && !isThere(await desk.focused(page)); presses++) await page.keyboard.press(key);
    expect(isThere(await desk.focused(page))).toBe(true);
  };
  await page.getByLabel(say('name'), { exact: true }).focus();
  await page.keyboard.type('Keys');
  await press('Enter');
  await expect.poll(() => desk.focused(page)).toBe(say('tab.edit'));
  await reach((name) => name.startsWith(say('tab.line')));
  await press('Enter');
  await expect.poll(() => desk.focused(page)).toBe(say('tab.line'));
  await reach((name) => name === say('line.filter'));
  await page.keyboard.type('v44');
  await reach((name) => name.startsWith('v44'));
  await press('Enter');
  await reach((name) => name === say('line.lonOf', { id: 'v44' }));
  await press('ArrowDown');
  expect((await desk.placed(page, 'v44'))[0]).toBe(37.24);
  await press('Control+z');
  await expect.poll(() => desk.placed(page, 'v44')).toEqual([...desk.vertexOf('v44')]);
  await page.getByLabel(say('line.filter')).fill('');

  // On the map: moved, another added and taken back, one removed.
  await desk.handle(page, 'v44').focus();
  await press('ArrowLeft');
  await press('+');
  await expect.poll(() => desk.focused(page)).toBe(say('line.handle', { id: 'v44a' }));
  await press('Control+z');
  await desk.handle(page, 'v44a').waitFor({ state: 'detached' });
  await expect.poll(() => desk.focused(page)).toMatch(/^Vertex v/);
  await desk.handle(page, 'v44').focus();
  await press('Delete');
  await expect.poll(() => desk.focused(page)).toBe(say('line.handle', { id: 'v45' }));
  await press('Control+z');
  await desk.handle(page, 'v44').waitFor();
  await press('Control+z');
  await press('Control+Shift+z');

  await page.getByRole('tab', { name: say('tab.review') }).focus();
  await press('Enter');
  await boxes(page).first().waitFor({ timeout: 60_000 });
  await boxes(page).first().focus();
  await press(' ');
  expect(await boxes(page).first().isChecked()).toBe(true);
  const { changes } = await desk.changeFile(page);
  expect(changes.filter(({ file }) => file === LINE_FILE)).toHaveLength(1);

  await page.getByRole('tab', { name: say('tab.history') }).focus();
  await press('Enter');
  await page.locator('ol[start="0"] button').first().focus();
  await press('Enter');
  await reach((name) => name === say('history.back'), 'Shift+Tab');
  await press('Enter');
  await page.getByText(say('history.restore')).waitFor({ state: 'detached' });
  await expect.poll(() => desk.focused(page)).not.toBe('body');
  await desk.button(page, `← ${say('leave')}`).focus();
  await press('Enter');
  await expect.poll(() => desk.focused(page)).toBe(say('title'));
});

test('nothing shuts a reader out of the list, the line, the review and the history, in both languages, light and dark', async () => {
  const page = await atDrafts({ ...WINDOW, bypassPolicy: true });
  const shutsNobodyOut = async (key: string): Promise<void> => {
    for (const [locale, theme] of [
      ['uk', 'dark'],
      ['en', 'light'],
    ] as const) {
      await travel(page, `${desk.WORKSHOP}&lang=${locale}&theme=${theme}`);
      await page.getByText(desk.says(locale, key), { exact: true }).first().waitFor();
      expect([locale, await offences(page)]).toEqual([locale, []]);
    }
  };
  await shutsNobodyOut('openFile');
  await desk.begin(page, 'Axe');
  await moveByFields(page, 'v45');
  await page.keyboard.press('Control+z');
  await shutsNobodyOut('line.filter');
  await desk.button(page, `← ${desk.says('en', 'leave')}`).click();
  await desk.beginPrepared(page, 'Axe');
  await boxes(page).first().waitFor({ timeout: 60_000 });
  await shutsNobodyOut('review.ready');
  await desk.tab(page, 'history');
  await shutsNobodyOut('tab.history');
});
