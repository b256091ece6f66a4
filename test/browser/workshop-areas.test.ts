// A drawn area in the workshop: added, drawn by mouse and by keys, its corners moved and snapped, opened from a file, judged.
// It must not know how land is cut or a draft kept.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { planChange } from '../../src/corpus/change-plan.ts';
import { DISK } from '../../src/cli/disk.ts';
import type { LineSource } from '../../geo/schema-line.ts';
import type { DrawnArea } from '../../geo/schema-areas.ts';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { query, type Place } from './site.ts';

const { open } = stage();
const WINDOW = { width: 1440, height: 900, reducedMotion: 'reduce', query: desk.WORKSHOP } as const;
const AREAS = 'geo/recipes/areas.json';
const ID = 'area.test-corridor';
const say = (key: string, slots: Readonly<Record<string, string>> = {}): string => desk.says('en', key, slots);

/** Begins a draft, and fills in the form of a new area without adding it; by keys. */
async function fillIn(page: Page): Promise<void> {
  await desk.begin(page, 'Corridor');
  await desk.button(page, `← ${say('subjects.all')}`).press('Enter');
  await desk.edit(page, 'areas');
  await desk.button(page, say('areas.new')).press('Enter');
  await page.getByLabel(say('town.nameIn', { language: 'English' }), { exact: true }).fill('Test corridor');
  await page.getByLabel(say('town.nameIn', { language: 'Ukrainian' }), { exact: true }).fill('Тестовий коридор');
  await desk.addSource(page);
}
/** Has the area begin with a square, whose corners are then moved. */
const withSquare = (page: Page): Promise<void> =>
  page.getByRole('radio', { name: say('area.way.square'), exact: true }).press(' ');
const create = (page: Page): Promise<void> => desk.button(page, say('area.create')).press('Enter');
const corner = (page: Page, key: string): Locator => page.locator(`.handle[data-id="${key}"]`);
const rows = (page: Page): Locator => page.locator('.scroller tbody tr');
const fields = async (page: Page): Promise<number[][]> => {
  const values = await rows(page)
    .locator('input')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
  return values.flatMap((lat, index) => (index % 2 === 1 ? [[values[index - 1] ?? NaN, lat]] : []));
};
/** The area as the change file of the draft would write it into the project. */
async function written(page: Page): Promise<DrawnArea | undefined> {
  await desk.tab(page, 'review');
  const change = await desk.changeFile(page);
  await desk.tab(page, 'edit');
  const text = planChange(change, DISK).texts.get(AREAS);
  return (JSON.parse(text ?? '[]') as DrawnArea[]).find(({ id }) => id === ID);
}
async function dragBy(page: Page, handle: Locator, dx: number, dy: number, during?: () => Promise<unknown>) {
  const [x, y] = await desk.resting(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await during?.();
  await page.mouse.up();
}

test('an area is added, its corners dragged, typed and moved by keys; each gesture is one step; the check names what is missing', async () => {
  const { page, reached } = await open({ ...WINDOW, bypassPolicy: true });
  await reached('redlines:map');
  await fillIn(page);
  await withSquare(page);
  await create(page);
  await page.getByRole('heading', { name: /^Test corridor/ }).waitFor();
  await corner(page, '0 0 0').waitFor();
  expect(await rows(page).count()).toBe(4);
  const square = await fields(page);
  // What is marked as lying over the map keeps towns from under it.
  expect(await page.locator('[data-over-map] .handle[data-id]').count()).toBe(0);

  await dragBy(page, corner(page, '0 0 2'), 40, -30, () => page.locator('.frame').getByText(/km²/).waitFor());
  const dragged = await fields(page);
  expect(dragged.filter((at, index) => String(at) !== String(square[index]))).toHaveLength(1);
  // Presses in one burst are one step; the clock stands, so that they are however slow the machine is.
  await page.clock.setFixedTime(new Date());
  await corner(page, '0 0 2').press('Shift+ArrowRight');
  await corner(page, '0 0 2').press('ArrowUp');
  const nudged = await fields(page);
  expect(nudged[2]!.map((now, axis) => Math.round((now - dragged[2]![axis]!) * 100))).toEqual([5, 1]);
  await rows(page).nth(0).locator('input').first().fill('36.55');
  await rows(page).nth(0).locator('input').first().press('Enter');
  expect((await fields(page))[0]![0]).toBe(36.55);

  // The handle between two corners makes a new one, held at once.
  await dragBy(page, page.locator('.handle.middle').first(), 10, 25);
  expect(await rows(page).count()).toBe(5);
  await desk.button(page, say('undo')).press('Enter');
  expect(await rows(page).count()).toBe(4);
  const before = await fields(page);
  for (let step = 0; step < 3; step++) await desk.button(page, say('undo')).press('Enter');
  expect(await fields(page)).toEqual(square);
  for (let step = 0; step < 3; step++) await desk.button(page, say('redo')).press('Enter');
  expect(await fields(page)).toEqual(before);

  // A corner that is dragged near a vertex of the line is put on it.
  const line = JSON.parse(DISK.read('geo/recipes/line.json') ?? '') as LineSource;
  const from = (await fields(page))[1]!;
  const away = ({ at }: LineSource['vertices'][number]): number => Math.hypot(at[0] - from[0]!, at[1] - from[1]!);
  const vertex = line.vertices.toSorted((a, b) => away(a) - away(b))[0]!.at;
  // Chosen in the table, the corner is in the middle of the map, and the link says at which zoom.
  const there = await desk.resting(corner(page, '0 0 1'));
  await rows(page).nth(1).locator('th button').click();
  await expect.poll(() => query(page).get('at')).not.toBeNull();
  await expect.poll(() => desk.resting(corner(page, '0 0 1'))).not.toEqual(there);
  const [dx, dy] = desk.pixelsBetween(page, from as unknown as Place, vertex);
  await dragBy(page, corner(page, '0 0 1'), dx + 5, dy - 4, () => page.locator('.frame').getByText(say('area.snapped.line')).waitFor()); // prettier-ignore
  expect((await fields(page))[1]).toEqual(vertex);

  await desk.judged(page);
  await page.getByText(/is land of Ukraine: [\d,]+\skm²/).waitFor();
  expect(await offences(page)).toEqual([]);
  await desk.tab(page, 'review');
  await page.getByText(say('said.unusedArea')).waitFor();
  await page.getByRole('button', { name: say('review.goTo', { place: 'Test corridor' }) }).first().press('Enter'); // prettier-ignore
  await page.getByRole('heading', { name: /^Test corridor/ }).waitFor();
  const area = await written(page);
  expect(area?.polygons[0]?.[0]?.slice(0, -1)).toEqual(before.with(1, vertex));
});

test('outline and hole are drawn on the map: by clicks, and by keys alone; a hole across the outline is named', async () => {
  const { page, reached } = await open(WINDOW);
  await reached('redlines:map');
  await fillIn(page);
  await withSquare(page);
  await create(page);
  const [[left, top], [right, bottom]] = await Promise.all([desk.resting(corner(page, '0 0 3')), desk.resting(corner(page, '0 0 1'))]); // prettier-ignore
  await desk.button(page, say('area.draw', { ring: say('area.outline') })).press('Enter');
  const finish = desk.button(page, say('sketch.finish'));
  for (const [x, y] of [[left, top + 80], [right, top + 80], [right, bottom], [left, bottom]] as const) await page.mouse.click(x, y); // prettier-ignore
  await page.locator('.sketch').getByText('4 corners', { exact: true }).waitFor();
  await page.getByText(/^4 corners · [\d,]+\skm²/).waitFor();
  await finish.click();
  await corner(page, '0 0 0').waitFor();
  expect(await rows(page).count()).toBe(4);

  // By keys: the map moves under its middle, Enter sets a corner there.
  await desk.button(page, say('area.addHole')).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
  for (const keys of [['Enter'], ['ArrowRight', 'Enter'], ['ArrowDown', 'Enter']]) {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  await page
    .locator('.sketch')
    .getByText(/^3 corners/)
    .waitFor();
  await page.keyboard.press('Backspace');
  await page
    .locator('.sketch')
    .getByText(/^2 corners/)
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.locator('.sketch').waitFor({ state: 'detached' });
  expect(await page.locator('.ring option').count()).toBe(2);
  const hole = page.getByRole('alert').filter({ hasText: say('area.hole', { n: '1' }) });
  expect(await rows(page).count()).toBe(3);
  await rows(page).nth(0).locator('input').first().fill('30');
  await rows(page).nth(0).locator('input').first().press('Enter');
  await hole.waitFor();
  await desk.button(page, say('undo')).press('Enter');
  await hole.waitFor({ state: 'detached' });
  expect((await written(page))?.polygons[0]).toHaveLength(2);
});

test('an area is drawn as soon as it has been added, in place of the square; a click on its first corner closes it', async () => {
  const { page, reached } = await open({ ...WINDOW, query: `${desk.WORKSHOP}&at=48.4,36.5,8` });
  await reached('redlines:map');
  await fillIn(page);
  await create(page);
  await page.locator('.sketch').getByText(say('sketch.replaces')).waitFor();
  expect(await page.locator('path.was').getAttribute('d')).toMatch(/^M.*Z$/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
  const { x, y, width, height } = (await page.locator('#map canvas').boundingBox())!;
  const [left, top] = [x + width * 0.3, y + height * 0.3];
  const clicks = [[left, top], [left + 150, top], [left + 11, top + 4], [left + 150, top + 120]] as const; // prettier-ignore
  // Near the first corner, with two corners only: a corner as any other.
  for (const at of clicks) await page.mouse.click(...at);
  await page.locator('.sketch').getByText('4 corners', { exact: true }).waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  for (const at of [[left + 150, top + 120], [left, top + 120]] as const) await page.mouse.click(...at); // prettier-ignore
  await page.mouse.dblclick(left + 7, top - 7);
  await page.locator('.sketch').waitFor({ state: 'detached' });
  expect(await rows(page).count()).toBe(4);
  await page.waitForTimeout(700);
  expect(await page.locator('#map-tooltip').count()).toBe(0);
  expect([query(page).get('pick'), query(page).get('at')?.split(',')[2]]).toEqual([null, '8']);
  await desk.button(page, say('undo')).press('Enter');
  expect(await rows(page).count()).toBe(4);
  await desk.button(page, say('undo')).press('Enter');
  await page.getByText(say('areas.gone', { id: ID })).waitFor();
});

test('a file is taken over with a report, and a faulty one refused with its line, nothing changed', async () => {
  const { page } = await open({ ...WINDOW, map: 'absent' });
  await fillIn(page);
  const upload = (name: string, value: unknown): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value, null, 1)) }); // prettier-ignore
  const ring = [[36.5, 48], [37.001, 48], [37, 48.4], [36.5, 48.4], [36.5, 48]]; // prettier-ignore
  const polygon = (...coordinates: number[][][]) => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }); // prettier-ignore
  await upload('sound.geojson', polygon(ring));
  await page.getByText('1 position was rounded to 0.01 degrees.').waitFor();
  await create(page);
  await page.getByRole('heading', { name: /^Test corridor/ }).waitFor();
  expect(await fields(page)).toEqual([[36.5, 48], [37, 48], [37, 48.4], [36.5, 48.4]]); // prettier-ignore
  await upload('faulty.geojson', polygon(ring.slice(0, -1)));
  await page.getByText('geometry.coordinates.#1').waitFor();
  await page.getByText(say('area.file.open')).waitFor();
  await page.getByText(/^Line \d+:/).waitFor();
  expect(await rows(page).count()).toBe(4);
});

test('in Ukrainian, on a phone, the table does what the handles do, and says where drawing is better done', async () => {
  const { page } = await open({ ...WINDOW, width: 390, height: 844, map: 'absent', query: `${desk.WORKSHOP}&lang=uk`, touch: true, bypassPolicy: true }); // prettier-ignore
  const uk = (key: string, slots: Readonly<Record<string, string>> = {}): string => desk.says('uk', key, slots);
  await desk.begin(page, 'Коридор', 'uk');
  await desk.button(page, `← ${uk('subjects.all')}`).press('Enter');
  await desk.edit(page, 'areas', 'uk');
  await desk.button(page, uk('areas.new')).press('Enter');
  await desk.button(page, uk('area.create')).press('Enter');
  await page.getByText(uk('area.refused.noName')).waitFor();
  expect(await offences(page)).toEqual([]);
});

test('a line is taken over from a file as one step, and a faulty file changes nothing', async () => {
  const { page } = await open({ ...WINDOW, map: 'absent' });
  await desk.begin(page, 'Another line');
  const { vertices } = JSON.parse(DISK.read('geo/recipes/line.json') ?? '') as LineSource;
  const upload = (coordinates: unknown): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name: 'line.geojson', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ type: 'LineString', coordinates })) }); // prettier-ignore
  const positions = vertices.map(({ at }) => [...at]);
  await upload(positions.with(30, [positions[30]![1]!, positions[30]![0]!]));
  await page.getByText('coordinates.#31').waitFor();
  expect(await desk.placed(page, vertices[30]!.id)).toEqual(positions[30]);
  const moved = [positions[30]![0]! - 0.02, positions[30]![1]!].map((degrees) => Number(degrees.toFixed(2)));
  await upload(positions.with(30, moved).reverse());
  await page.getByText(say('line.done.reversed')).waitFor();
  expect(await page.locator('.scroller tbody tr').count()).toBe(vertices.length);
  await desk.judged(page);
  await desk.button(page, say('undo')).press('Enter');
  expect(await desk.placed(page, vertices[30]!.id)).toEqual(positions[30]);
});
