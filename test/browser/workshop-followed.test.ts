// Everything on screen follows a draft: proposals and what is offered, figures, dates, corrections; and the site's own once it is left.
// It must not know how a draft is edited: it comes as a change file.
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { changeFileOf, changeFileText } from '../../src/core/draft/change-file.ts';
import { newDraft } from '../../src/core/draft/draft.ts';
import { lastGap, setValue } from '../../src/core/draft/set-value.ts';
import { applyAll, documentIn, documentsOf, type Documents } from '../../src/core/draft/operation.ts';
import { valueAt, type Json, type Path } from '../../src/core/draft/json.ts';
import { says } from './desk.ts';
import { stage } from './harness.ts';
import { fileOf, travel } from './site.ts';

const { open } = stage({ keepOpen: true });
const base = documentsOf((file) => (file.endsWith('.md') ? fileOf(file) : (JSON.parse(fileOf(file)) as Json)));

/** The files with a value set in one of them: an entry, or a list. */
function withValue(documents: Documents, file: string, path: Path, value: Json): Documents {
  const before = valueAt(documentIn(documents, file), path);
  const gap = before === undefined ? lastGap(valueAt(documentIn(documents, file), path.slice(0, -1))) : undefined;
  return applyAll(documents, setValue(documents, { file, path, ...(gap ? { gap } : {}) }, value));
}
const entry = (file: string, id: string): Record<string, Json> =>
  valueAt(base.base(file), [`@${id}`]) as unknown as Record<string, Json>;

const TITLE = 'Quiet orchards';
const proposal = { ...entry('geo/scenarios.json', 'freeze-on-the-line'), id: 'tested' };
const moment = {
  ...(base.base('geo/timeline.json') as readonly Record<string, Json>[])[0],
  id: 'tested',
  period: { from: '2025-06-18' },
};
const foremost = valueAt(base.base('src/content/offered.json'), ['foremost']) as string[];
const group = ['scenarioGroups', '@drafts', 'scenarios'];
const drafts = valueAt(base.base('src/content/offered.json'), group) as string[];

/** A proposal of which only the title is written, a begun one without sources, a date, a correction, a figure in a sentence. */
const STEPS: readonly [file: string, path: Path, value: Json][] = [
  ['geo/scenarios.json', ['@tested'], proposal],
  ['geo/scenarios.json', ['@begun'], { ...proposal, id: 'begun', sources: [] }],
  ['src/content/scenarios/en.json', ['tested'], { title: TITLE, label: TITLE, kicker: '', summary: '', backs: '', rejects: '', unknown: [], clauses: [] }], // prettier-ignore
  ['src/content/offered.json', group, [...drafts, 'tested', 'begun']],
  ['src/content/offered.json', ['foremost'], [...foremost, 'tested']],
  ['geo/timeline.json', ['@tested'], moment],
  ['src/content/timeline/en.json', ['tested'], { title: 'Orchards are counted', told: 'They were.' }],
  ['src/content/about/corrections.json', ['@tested'], { id: 'tested', date: '2026-12-24', said: { en: 'Orchards are green.', uk: 'Сади зелені.' } }], // prettier-ignore
];

let page: Page;
let errors: string[];
beforeAll(async () => {
  const drafted = STEPS.reduce((documents, [file, path, value]) => withValue(documents, file, path, value), base);
  const change = changeFileOf(newDraft('d', 'Orchards', 'x'), drafted, { summary: [], made: '2026-01-01T00:00:00Z' });
  const visit = await open({ query: 'v=1&panel=workshop', map: 'absent', reducedMotion: 'reduce' });
  ({ page, errors } = visit);
  const file = page.locator('input[type=file]');
  await file.waitFor({ state: 'attached' });
  await file.setInputFiles({ name: 'orchards.json', mimeType: 'application/json', buffer: Buffer.from(changeFileText(change)) }); // prettier-ignore
  await page.getByRole('button', { name: says('en', 'leave') }).waitFor();
});

/** Opens a part of the site and waits until a text is in it. */
async function shows(query: string, text: string, part = '#text'): Promise<void> {
  await travel(page, query);
  await page.locator(part).getByText(text).filter({ visible: true }).first().waitFor();
}

/** The proposals that the picker has unasked. */
const picker = (): Promise<string[]> =>
  page.locator('input[name=scenario]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

test('a proposal of which only the title is written is offered, read, compared and printed', async () => {
  await shows('panel=scenario&scenario=tested', TITLE);
  await shows('panel=scenario&scenario=tested&compare=difference.no-deal', TITLE);
  await shows('page=overview', TITLE, 'dialog');
  await shows('page=print&scenario=tested', TITLE, 'dialog');
  await travel(page, 'panel=scenario');
  await expect.poll(picker).toEqual([...foremost, 'tested']);
  expect(errors).toEqual([]);
});

test('dates and corrections are those of the draft', async () => {
  await travel(page, 'panel=layers&time=2025-02-01..2026-01-31');
  await page.locator('section.time button[aria-label*="Orchards are counted"]').waitFor();
  await shows('page=about', 'Orchards are green.', 'dialog');
  expect(errors).toEqual([]);
});

test('the search finds the new proposal and the new date', async () => {
  await travel(page, 'panel=scenario');
  await page.keyboard.press('/');
  const field = page.locator('dialog').getByRole('combobox');
  for (const [typed, title] of [
    ['orchards', TITLE],
    ['counted', 'Orchards are counted'],
  ] as const) {
    await field.fill(typed);
    await page.locator('dialog').getByRole('option').filter({ hasText: title }).first().waitFor();
  }
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

test('leaving the draft brings back the proposals of the site, and one that is chosen', async () => {
  await travel(page, 'panel=workshop&scenario=tested');
  await page.getByRole('button', { name: says('en', 'leave') }).click();
  await page.getByRole('button', { name: says('en', 'leave') }).waitFor({ state: 'detached' });
  await travel(page, 'panel=scenario');
  await expect.poll(picker).toEqual(foremost);
  await page.locator('input[name=scenario]:checked').waitFor({ state: 'attached' });
  expect(errors).toEqual([]);
});
