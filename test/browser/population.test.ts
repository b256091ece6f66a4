// Registered people and listed places on screen: in the ledger, its table and its file, a card, the comparison; without their file.
// It must not know how they are counted.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPopulation, readWorld } from '../../src/cli/files.ts';
import { populationOf } from '../../src/core/population/population.ts';
import { residentsOfRows, residentsWith } from '../../src/core/population/residents.ts';
import { assignAll, type Assignment } from '../../src/core/scenario/ledger.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { formatQuantity } from '../../src/i18n/format.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const SMALL = { map: 'absent', width: 1280, height: 800, reducedMotion: 'reduce' } as const;
const world = readWorld();
const population = populationOf(world.mosaic, readPopulation());
const assigned = (slug: string): Assignment => assignAll(world.mosaic, world.scenarios.get(slug)!);

const line = (page: Page) => page.locator('.change .people');

test.each(LOCALES)('the ledger says how many were registered on the land that changes (%s)', async (locale) => {
  const { page } = await open({ ...SMALL, query: `v=1&lang=${locale}&panel=scenario&scenario=all-of-the-donbas` });
  const { people } = residentsWith(population, assigned('all-of-the-donbas'), 'left-by-ukraine');
  await expect.poll(() => line(page).textContent()).toContain(formatQuantity(people, locale));
});

test('the table sorts by people and its file has them; a card of the zone says what the number is not', async () => {
  const { page } = await open({
    ...SMALL,
    bypassPolicy: true,
    query: 'v=1&panel=scenario&scenario=mutual-pull-back&pick=zone.demilitarised-ukrainian-side',
  });
  const zone = residentsWith(population, assigned('mutual-pull-back'), 'demilitarised-ukrainian-side');
  const card = page.locator('.residents');
  await expect.poll(() => card.textContent()).toContain(formatQuantity(zone.people, 'en'));
  expect(await card.textContent()).toContain(EN['people.limits']);
  await page.getByRole('button', { name: EN['ledger.open']!, exact: true }).press('Enter');
  const people = page.getByRole('dialog').locator('tbody:not(.whole) tr:not(.more) > td:nth-child(9) span');
  await page.getByRole('button', { name: EN['people.people']! }).press('Enter');
  const shown = async (): Promise<number[]> =>
    (await people.allTextContents()).map((text) => Number(text.replace(/\D/g, '')));
  await expect.poll(async () => (await shown())[0]).toBeGreaterThan(2_000_000);
  expect(await shown()).toEqual([...(await shown())].sort((a, b) => b - a));
  expect(await offences(page, 'dialog')).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: EN['ledger.csv']! }).press('Enter'),
  ]);
  const [head = '', ...lines] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  const [iso, status, column] = ['iso', 'status', 'people'].map((name) => head.split(',').indexOf(name)) as [number, number, number]; // prettier-ignore
  const of = residentsOfRows(population, assigned('mutual-pull-back'));
  for (const fields of lines.map((row) => row.split(',')))
    expect(Number(fields[column])).toBe(of(fields[iso]!, fields[status] as never).people.central);
});

test('without the file of populated places it is named, everything else is shown, and trying again helps', async () => {
  const address = /\/populated-places-[^/]*\.js$/;
  const { page, errors } = await open({
    ...SMALL,
    query: 'v=1&panel=scenario&scenario=all-of-the-donbas',
    before: (fresh) => fresh.route(address, (route) => route.fulfill({ status: 404, body: 'Not found' })),
  });
  const told = page.locator('.notice').first();
  await expect.poll(() => told.textContent()).toContain('population.json');
  await expect.poll(() => page.locator('.change b').count()).toBeGreaterThan(0);
  errors.splice(0);
  await page.unroute(address);
  await page.getByRole('button', { name: EN['error.retry']!, exact: true }).press('Enter');
  await expect.poll(() => line(page).textContent()).toMatch(/\d/);
  await told.waitFor({ state: 'detached' });
});
