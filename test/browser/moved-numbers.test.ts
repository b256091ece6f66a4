// A planted change of the line: the page marks exactly the sentences whose numbers moved, whatever depth is set.
// It must not know which numbers rest on the line; the core tells.
import { expect, test } from 'vitest';
import type { GeoFeature } from '../../geo/schema.ts';
import { readCorpus } from '../../src/cli/project.ts';
import { readAcknowledged } from '../../src/cli/files.ts';
import { figuresIn } from '../../src/core/text/prose.ts';
import { movedFigures, valuesOf } from '../../src/core/check/moved-figures.ts';
import { movedVertex } from '../support/moved-vertex.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { stage } from './harness.ts';
import { messagesOf, travel } from './site.ts';

const { open } = stage();

test('a number that moved is marked in every sentence where it stands, and nowhere else', async () => {
  const corpus = readCorpus();
  const line = movedVertex(corpus.world.features.get('line.contact')!);
  const features = new Map([...corpus.world.features, [line.id, line]]);
  const values = valuesOf({ ...corpus, world: { ...corpus.world, features } });
  const moved = movedFigures(readAcknowledged(), values).map(({ figure }) => figure);
  expect(moved).toContain('line-length');
  const visit = await open({
    ...{ reducedMotion: 'reduce', width: 820, height: 520 },
    before: (planted) =>
      planted.route(/\/line[^/]*\.geojson$/, async (route) => {
        const response = await route.fetch();
        const file = (await response.json()) as { features: GeoFeature[] };
        await route.fulfill({
          response,
          json: { ...file, features: file.features.map((one) => (one.id === line.id ? movedVertex(one) : one)) },
        });
      }),
  });
  await visit.reached('redlines:map');
  for (const locale of LOCALES)
    for (const [article, { paragraphs }] of Object.entries(corpus.languages.get(locale)!.words.articles)) {
      const expected = paragraphs.map((one) => figuresIn(one).filter((id) => moved.includes(id)).length);
      await travel(visit.page, `lang=${locale}&panel=articles&article=${article}&depth=25`);
      const marked = () =>
        visit.page
          .locator('article .prose > p')
          .evaluateAll((all) => all.map((one) => one.querySelectorAll('.slot.moved').length));
      await expect.poll(marked, { message: `${article} (${locale})` }).toEqual(expected);
    }
  await travel(visit.page, 'panel=articles&article=earlier-round');
  await visit.page.locator('.slot.moved').first().click();
  await visit.page.locator('aside .moved', { hasText: messagesOf('en')['figure.stale']! }).waitFor();
});

test('without a change no number is marked, wherever the depth is set', async () => {
  const { page, reached, requests, settled } = await open({
    reducedMotion: 'reduce',
    width: 820,
    height: 520,
    query: 'v=1&panel=articles&article=before-sunday&depth=25',
  });
  await reached('redlines:map');
  await expect.poll(() => requests.some((address) => address.includes('acknowledged'))).toBe(true);
  await page.locator('article .slot').first().waitFor();
  await settled();
  expect(await page.locator('.slot.moved').count()).toBe(0);
});
