// Who backs and rejects a proposal, on demand: dated, with its source, and with the answer that was not found.
// It must not know how a proposal is drawn.
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { messagesOf } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const SMALL = { map: 'absent', width: 900, height: 560, reducedMotion: 'reduce' } as const;

test('each statement has its day and its source; no answer found is said as such', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1&lang=en&scenario=mutual-pull-back' });
  await reached('redlines:text');
  await page.getByText(EN['scenario.statements']!, { exact: true }).press('Enter');
  const statements = page.locator('.statements > li');
  await expect.poll(() => statements.count()).toBeGreaterThan(1);
  const ukraine = statements.filter({ hasText: EN['position.partly']! });
  await expect.poll(() => ukraine.first().textContent()).toContain('23–24\u00a0December 2025');
  expect(await ukraine.first().locator('a[href^=http]').count()).toBeGreaterThan(0);
  const russia = statements.filter({ hasText: EN['position.unanswered']! });
  await expect.poll(() => russia.textContent()).toContain('Russia');
});

test('a warning has nothing to back or reject', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1&lang=en&scenario=no-deal' });
  await reached('redlines:text');
  await page.getByText(EN['scenarioNote.warning']!).waitFor();
  expect(await page.getByText(EN['scenario.statements']!, { exact: true }).count()).toBe(0);
});

test('slots are filled in the limits of the view and on the page about the map', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1&lang=en&scenario=mutual-pull-back&page=about' });
  await reached('redlines:text');
  const article = page.getByRole('dialog').locator('article');
  await article.getByText('78.1%', { exact: false }).waitFor();
  expect(await article.textContent()).not.toContain('](=');
  // A slot without its figure is an ellipsis of its own.
  await expect.poll(() => article.textContent()).not.toMatch(/(^|\s)…(\s|[.,;]|$)/);
});
