// Proves that the path through the proposals is whole: its steps are what the ready deck says, and each is a view with a link.
// It must not know how a step is shown.
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { readAnnotations, readWorld } from '../../src/cli/files.ts';
import { fetchDeck } from '../../src/content/decks.ts';
import { fetchPath, PATH_DECK } from '../../src/content/path.ts';
import { countableOf } from '../../src/core/scenario/countable.ts';
import { OPENING_VIEW, queryOfView, viewOfQuery } from '../../src/core/view/opening.ts';
import { goToStep, skimStep } from '../../src/core/view/path-step.ts';
import { fromQuery, settle } from '../../src/core/view/share.ts';
import { INITIAL, LOCALES, look } from '../../src/core/view/view.ts';
import { knownIds } from '../../src/state/known-ids.ts';

const world = readWorld();
const known = knownIds({ world, annotations: readAnnotations(), figures: FIGURES });

describe.each(LOCALES)('the path in %s', async (locale) => {
  const steps = await fetchPath(locale);
  const queries = steps.map(({ view }) => view);

  it('has the titles and texts of the ready deck, which its reader has checked', async () => {
    const deck = await fetchDeck(PATH_DECK, locale);
    if (!deck.ok) throw new Error('the deck has faults');
    expect(steps).toEqual(deck.value.chapters.map(({ id, view, title, text }) => ({ id, view, title, text })));
  });

  it('begins with the opening view', () => {
    expect(goToStep(queries, 0)(INITIAL)).toEqual(OPENING_VIEW);
  });

  it('leads at each step to a view of its own, whose link leads back to it', () => {
    const views = queries.map((_, step) => goToStep(queries, step)({ ...INITIAL, locale, theme: 'dark' }));
    for (const [step, view] of views.entries()) {
      expect(view).toMatchObject({ panel: 'path', step, locale, theme: 'dark' });
      expect(fromQuery(queries[step] ?? '').notices).toEqual([]);
      expect(settle(view, known).notices).toEqual([]);
      expect(viewOfQuery(queryOfView(view))).toEqual({ view, notices: [] });
    }
    expect(new Set(views.map(queryOfView)).size).toBe(steps.length);
    expect(goToStep(queries, -1)(INITIAL)).toEqual(goToStep(queries, 0)(INITIAL));
    expect(goToStep(queries, 99)(INITIAL)).toEqual(goToStep(queries, steps.length - 1)(INITIAL));
  });

  it('shows a proposal of each shape that land can take', () => {
    const shown = queries.map((query) => fromQuery(query).view.scenario);
    const standing = [...world.scenarios.values()].filter((scenario) => countableOf(scenario) === 'standing');
    const shapes = (ids: readonly string[]) =>
      new Set(ids.flatMap((id) => world.scenarios.get(id)?.rules.map(({ status }) => status) ?? []));
    expect([...shapes(shown)].sort()).toEqual([...shapes(standing.map(({ id }) => id)), ...shapes(shown)].filter((status, index, all) => all.indexOf(status) === index).sort()); // prettier-ignore
  });
});

it('leaves the map to a reader who has moved it, while scrolling', () => {
  const moved = look({ lon: 30, lat: 50, zoom: 6 })(OPENING_VIEW);
  const queries = ['panel=path', 'scenario=four-oblasts&at=30,46,40,52'];
  expect(skimStep(queries, 1)(moved).camera).toEqual(moved.camera);
  expect(skimStep(queries, 1)(OPENING_VIEW).camera).toEqual({ box: [30, 46, 40, 52] });
  expect(goToStep(queries, 1)(moved).camera).toEqual({ box: [30, 46, 40, 52] });
});
