// The ways of handing a draft over: as an archive, into a folder, and into the project of `npm run edit`.
// It must not know how files are made: test/corpus has that, and test/cli what the server does.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import english from '../../src/i18n/workshop/en.json';
import { stage } from './harness.ts';
import { beginPrepared, edit } from './desk.ts';
import { fileOf } from './site.ts';

const DRAWN = 'geo/recipes/line.json';
const LINE = 'geo/features/line.geojson';
const TOKEN = 'a-token-of-these-tests';
const { open } = stage();
const size = { width: 1440, height: 900 } as const;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Begins a draft, moves one vertex in the table, and waits in the review for the check. */
async function draft(page: Page): Promise<void> {
  await page.getByLabel(english.name).fill('Desk');
  await button(page, english.begin).click();
  await edit(page, 'line');
  const field = page.getByLabel('Longitude of v40', { exact: true });
  await field.fill(String(Number(await field.inputValue()) + 0.01));
  await field.press('Enter');
  await page.getByRole('tab', { name: english['tab.review'] }).click();
  await page.getByText(english['review.ready']).waitFor({ timeout: 90_000 });
}

/** Opens a prepared change, without a moved line, and waits in the review for the check. */
async function prepared(page: Page): Promise<void> {
  await beginPrepared(page, 'Desk');
  await page.getByText(english['review.ready']).waitFor({ timeout: 90_000 });
}

/** A folder of the browser itself stands for one that the editor chooses. */
const choosesOwnFolder = (page: Page) =>
  page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }));
type Files = readonly (readonly [file: string, text: string])[];
const fill = (page: Page, files: Files) =>
  page.evaluate(async (entries) => {
    for (const [file, text] of entries) {
      let folder = await navigator.storage.getDirectory();
      const parts = file.split('/');
      for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
      const stream = await (await folder.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
const read = (page: Page, file: string) =>
  page.evaluate(async (path) => {
    let folder = await navigator.storage.getDirectory();
    const parts = path.split('/');
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
  }, file);

describe('a draft with a moved vertex', () => {
  test('is packed with its line, then written into a folder that is the project', async () => {
    const { page, errors } = await open({ ...size, query: 'v=1&panel=workshop', map: 'absent', before: choosesOwnFolder }); // prettier-ignore
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await draft(page);
    const saved = page.waitForEvent('download');
    await button(page, english['hand.zip']).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('redlines-desk.zip');
    const files = unzipSync(await readFile(await download.path()));
    expect(Object.keys(files).sort()).toEqual(['README.txt', LINE, DRAWN]);
    const drawn = strFromU8(files[DRAWN]!);
    const rows = drawn.split('\n').filter((row) => !fileOf(DRAWN).includes(row));
    expect(rows).toEqual([expect.stringMatching(/^ {4}\{"id": "v40", "at": \[[\d., ]+\]\},$/)]);
    expect(strFromU8(files['README.txt']!)).toContain('npm run geo');

    // Into a folder: first one that is none of ours, then one that somebody has changed.
    await button(page, english['hand.folder']).click();
    await page.getByText('is not the folder of a Redlines project').waitFor();
    const changed = fileOf(DRAWN).replace('near Kupiansk', 'by Kupiansk');
    await fill(page, [['package.json', '{"name":"redlines"}'], [DRAWN, changed], [LINE, fileOf(LINE)]]); // prettier-ignore
    await button(page, english['hand.folder']).click();
    await page.getByText(/^1 file there/).waitFor();
    expect(await read(page, DRAWN)).toBe(changed);
    await button(page, english['hand.writeThere']).click();
    await page.getByText('2 files written:').waitFor();
    expect(await read(page, DRAWN)).toBe(drawn.replace('near Kupiansk', 'by Kupiansk'));
    await button(page, english['hand.folder']).click();
    await page.getByText(english['hand.already']).waitFor();
    expect(errors).toEqual([]);
  });
});

describe('a page of npm run edit', () => {
  test('keeps its token out of the address, sends it with the change, and names the places at fault', async () => {
    const asked: { token: string | undefined; title: string }[] = [];
    const { page, errors } = await open({
      ...size,
      query: `v=1&panel=workshop#edit=${TOKEN}`,
      map: 'absent',
      before: (fresh) =>
        fresh.route('**/write-into-project', (route) => {
          const { title } = route.request().postDataJSON() as { title: string };
          asked.push({ token: route.request().headers()['x-redlines-token'], title });
          const problems = [{ file: DRAWN, path: 'vertices v40 at', message: 'has been changed there too' }];
          const isFirst = asked.length === 1;
          const written = { kind: 'written', files: [DRAWN], unread: 0, isBuilt: true };
          return route.fulfill({ json: isFirst ? { kind: 'conflicts', problems } : written });
        }),
    });
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await prepared(page);
    expect(page.url()).not.toContain(TOKEN);
    await button(page, english['hand.project']).click();
    await page.getByText('has been changed there too').waitFor();
    await button(page, english['hand.project']).click();
    await page.getByText('1 file written:').waitFor();
    expect(asked).toEqual([{ token: TOKEN, title: 'Desk' }, { token: TOKEN, title: 'Desk' }]); // prettier-ignore
    await button(page, english['hand.reload']).click();
    await page.getByText('Desk').first().waitFor();
    expect(errors).toEqual([]);
  });

  test('is no page without the token, and no folder is offered where the browser has none', async () => {
    const { page } = await open({ ...size, query: 'v=1&panel=workshop', map: 'absent', before: (fresh) => fresh.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker')) }); // prettier-ignore
    await prepared(page);
    await button(page, english['hand.zip']).waitFor();
    expect(await button(page, english['hand.project']).count()).toBe(0);
    expect(await button(page, english['hand.folder']).count()).toBe(0);
  });
});
