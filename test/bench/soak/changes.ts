// The changes of view of the soak, one function a kind, with random values from a seeded generator.
// It must not know what is measured.
import type { Page } from 'playwright-core';
import { readAnnotations, readWorld } from '../../../src/cli/files.ts';
import { OFFERED } from '../../../src/content/offered.ts';
import { offeredScenarios } from '../../../src/core/scenario/offered.ts';
import { ACTORS, CERTAINTIES, CLAIM_TOPICS } from '../../../src/core/claims/claims-matrix.ts';
import { COMPARISONS, LAYERS, LOCALES, PANELS, THEMES } from '../../../src/core/view/view.ts';
import { messagesOf, travel } from '../../browser/site.ts';
import type { Random } from '../../support/mutate.ts';

/** The parameters of the address; those that are null are left out. */
type Query = Record<string, string | number | null>;
/** A page on its walk: `query` is what its address holds. */
export type Walk = { readonly page: Page; readonly random: Random; query: Query };
export type Change = (walk: Walk) => Promise<void>;

const world = readWorld();
const annotations = readAnnotations();
const messages = messagesOf('en');
const PICKS = [...world.features.keys()].filter((id) => /^(town|strike|area|place|pocket|line)\./.test(id));

/** Follows a link that differs from the present one by `part`, as Back and Forward do. */
async function go(walk: Walk, part: Query): Promise<void> {
  walk.query = { ...walk.query, ...part };
  const parts = Object.entries(walk.query).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  await travel(walk.page, parts.join('&'));
}

const byLink =
  (partOf: (random: Random) => Query): Change =>
  (walk) =>
    go(walk, partOf(walk.random));

/** Opens a dialog by its key, waits for it, and closes it. */
const byKey =
  (key: string): Change =>
  async ({ page }) => {
    await page.locator('body').press(key);
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };

/** Opens a dialog by its button, in English, waits for it, and closes it. */
const byButton =
  (message: string): Change =>
  async (walk) => {
    await go(walk, { lang: null });
    await walk.page.getByRole('button', { name: messages[message]!, exact: true }).press('Enter');
    await walk.page.locator('dialog[open]').waitFor();
    await walk.page.keyboard.press('Escape');
    await walk.page.locator('dialog[open]').waitFor({ state: 'detached' });
  };

/** Opens a page over the map, waits for it, and closes it. */
const overlay: Change = async (walk) => {
  await go(walk, { page: walk.random.pick(['overview', 'claims', 'about', 'decks', 'print']) });
  await walk.page.locator('dialog[open] h1, dialog[open] h2').first().waitFor({ state: 'attached' });
  await go(walk, { page: null });
  await walk.page.locator('dialog[open]').waitFor({ state: 'detached' });
};

/** Starts a lesson, turns two slides by keys, and leaves it for the view from before. */
const present: Change = async (walk) => {
  const { page, random } = walk;
  await go(walk, { deck: `${random.pick(OFFERED.decks)}.${random.next(3) + 1}` });
  await page.locator('.present h1').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await go(walk, { deck: null });
  await page.locator('.present').waitFor({ state: 'detached' });
};

const article = (random: Random): Query => ({ panel: 'articles', article: random.pick([...world.articles.keys()]), passage: null }); // prettier-ignore
const passage = (random: Random): Query => {
  const { id, article } = random.pick(annotations);
  return { panel: 'articles', article, passage: id };
};
const day = (random: Random): string => new Date(Date.UTC(2025, 1, 1 + random.next(330))).toISOString().slice(0, 10);
const filters: readonly ((random: Random) => string)[] = [
  (random) => `actor.${random.pick(ACTORS)}`,
  (random) => `topic.${random.pick(CLAIM_TOPICS)}`,
  (random) => `certainty.${random.pick(CERTAINTIES)}`,
  (random) => `city.${random.pick(['kyiv', 'kharkiv', 'odesa'])}`,
];

/** Every kind of change. A change that opens something over the map also closes it. */
export const CHANGES: Readonly<Record<string, Change>> = {
  proposal: byLink((random) => ({ scenario: random.pick(offeredScenarios(OFFERED)) })),
  depth: byLink((random) => ({ scenario: 'mutual-pull-back', depth: random.next(40) + 1 })),
  panel: byLink((random) => ({ panel: random.pick(PANELS) })),
  article: byLink(article),
  passage: byLink(passage),
  compare: byLink((random) => ({ compare: `${random.pick(COMPARISONS)}.${random.pick(offeredScenarios(OFFERED))}` })),
  'compare, end': byLink(() => ({ compare: null })),
  language: byLink((random) => ({ lang: random.pick(LOCALES) })),
  theme: byLink((random) => ({ theme: random.pick(THEMES) })),
  time: byLink((random) => ({ time: `${day(random)}..${day(random)}` })),
  'time, end': byLink(() => ({ time: null })),
  camera: byLink((random) => ({ at: [46 + random.next(50) / 10, 30 + random.next(90) / 10, 4 + random.next(6)].join() })), // prettier-ignore
  filter: byLink((random) => ({ panel: random.pick(['strikes', 'articles']), filter: random.pick(filters)(random) })),
  'filter, end': byLink(() => ({ filter: null })),
  layers: byLink((random) => ({ hide: random.pick(LAYERS) })),
  pick: byLink((random) => ({ pick: random.pick(PICKS) })),
  'pick, end': byLink(() => ({ pick: null })),
  'search dialog': byKey('/'),
  'list of keys': byKey('?'),
  'share dialog': byButton('share.open'),
  'table of areas': byButton('ledger.open'),
  'page over the map': overlay,
  lesson: present,
  'opening view': (walk) => {
    walk.query = {};
    return go(walk, {});
  },
};
