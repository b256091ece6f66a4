// Fuzzes whatever reads what comes from outside: links, decks, GeoJSON, TopoJSON and prose, mutated from valid ones by a seed.
// Nothing may throw, hang or give an invalid view. FUZZ=500000 npx vitest run --project unit test/fuzz.test.ts runs more.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { FIGURES } from '../src/content/figures.ts';
import { parseFeatures, type Parsed } from '../geo/schema.ts';
import { readAnnotations, readWorld } from '../src/cli/files.ts';
import { checkDeck } from '../src/core/deck/deck-names.ts';
import { assembleDeck, parseDraft, parseFrame, parseWords, slidesOf, turnToSlide, type Deck } from '../src/core/deck/deck.ts'; // prettier-ignore
import { readMosaic } from '../src/core/land/mosaic-reader.ts';
import { cutOf } from '../src/core/plan/cut.ts';
import { readPasted } from '../src/core/plan/pasted.ts';
import { EMPTY_PLAN, type Plan } from '../src/core/plan/plan.ts';
import { planText } from '../src/core/plan/plan-text.ts';
import { parseProse } from '../src/core/text/prose.ts';
import { summarize } from '../src/core/view/notice.ts';
import { fromQuery, settle, toQuery } from '../src/core/view/share.ts';
import { INITIAL } from '../src/core/view/view.ts';
import { knownIds } from '../src/state/known-ids.ts';
import { isView } from './core/views.ts';
import { mutateJson, mutateText, Random } from './support/mutate.ts';

const COUNT = Number(process.env['FUZZ'] ?? 20_000);
const SLOW_MS = 50;
vi.setConfig({ testTimeout: 60_000 + COUNT * 10 });

const text = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));
const known = knownIds({ world: readWorld(), annotations: readAnnotations(), figures: FIGURES });

type Outcome = { readonly inputs: number; readonly accepted: number; readonly worstMs: number };
const outcomes: Record<string, Outcome> = {};
afterAll(() => {
  if (process.env['FUZZ']) console.table(outcomes);
});

/** The time of a run, ms. A slow one is repeated, since a busy machine is slow too: then the least of three counts. */
function timeOf(run: () => void): number {
  const once = (): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const first = once();
  return first <= SLOW_MS ? first : Math.min(once(), once(), once());
}

/**
 * Reads `count` inputs made from samples; `read` says whether it accepted one, and throws where a promise is broken. The
 * first fault is shown with its input and seed.
 */
function fuzz<T>(
  name: string,
  count: number,
  samples: readonly T[],
  mutate: (sample: T, random: Random) => T,
  read: (input: T) => boolean,
): void {
  // prettier-ignore
  let [accepted, worstMs] = [0, 0];
  for (let seed = 0; seed < count; seed++) {
    const random = new Random(seed * 7919 + name.length);
    const input = mutate(random.pick(samples), random);
    const answer = { isAccepted: false };
    try {
      worstMs = Math.max(
        worstMs,
        timeOf(() => (answer.isAccepted = read(input))),
      );
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify(input).slice(0, 2000)}`, { cause: error });
    }
    if (answer.isAccepted) accepted++;
    if (worstMs > SLOW_MS) throw new Error(`seed ${seed} takes ${worstMs} ms: ${JSON.stringify(input).slice(0, 2000)}`);
  }
  outcomes[name] = { inputs: count, accepted, worstMs };
  // Mutations that are all refused, or none of them, would prove nothing.
  expect(accepted).toBeGreaterThan(0);
  expect(accepted).toBeLessThan(count);
}

function readLink(link: string): boolean {
  const { view, notices } = fromQuery(link);
  const settled = settle(view, known);
  for (const state of [view, settled.view]) {
    if (!isView(state)) throw new Error(`not a view: ${JSON.stringify(state)}`);
    const again = fromQuery(toQuery(state));
    if (again.notices.length > 0 || toQuery(again.view) !== toQuery(state)) throw new Error(`another view: ${toQuery(state)}`); // prettier-ignore
    expect(again.view).toEqual(state);
  }
  const all = summarize([...notices, ...settled.notices]);
  if (all.length > 2 || all.some(({ key, value }) => key.length + value.length > 400)) throw new Error('notices that do not fit'); // prettier-ignore
  return notices.length === 0;
}

/** Every problem says where; what is accepted is used as the site would use it. */
function judge<T>(parsed: Parsed<T>, use: (value: T) => void): boolean {
  if (parsed.ok) use(parsed.value);
  else if (parsed.problems.some(({ file, message }) => file === '' || message === '')) throw new Error('a problem without a place'); // prettier-ignore
  return parsed.ok;
}
const showDeck = (deck: Deck): void => {
  for (let slide = 0; slide < slidesOf(deck); slide++) {
    const view = turnToSlide(deck, slide)({ ...INITIAL, locale: 'uk' });
    if (!isView({ ...view, deck: null, slide: 0 }) || view.page !== 'map' || view.embed !== null || view.locale !== 'uk') throw new Error('a slide that sets more than the map'); // prettier-ignore
  }
};

describe.runIf(COUNT > 0)(`${COUNT} mutated inputs`, () => {
  const share = (of: number): number => Math.ceil(COUNT * of);
  const { links, grammar } = json('test/fixtures/old-links.json') as Record<'links' | 'grammar', { link: string }[]>;

  test('links', () => fuzz('links', share(0.4), [...links, ...grammar].map(({ link }) => link), mutateText, readLink)); // prettier-ignore

  test('decks', () => {
    const folder = 'src/content/decks/reading-a-claim';
    const [frame, words] = [parseFrame(json(`${folder}/deck.json`), 'deck'), parseWords(json(`${folder}/en.json`), 'en')]; // prettier-ignore
    if (!frame.ok || !words.ok) throw new Error('the sample cannot be read');
    const whole = assembleDeck(frame.value, words.value, 'deck');
    if (!whole.ok) throw new Error('the sample cannot be read');
    const short = { ...whole.value, chapters: whole.value.chapters.slice(0, 2) };
    fuzz<unknown>('decks', share(0.2), [short, whole.value], mutateJson, (input) => {
      judge(parseDraft(input, 'deck'), showDeck);
      return judge(checkDeck(input, 'deck', known), showDeck);
    });
  });

  test('GeoJSON', () => {
    const samples = ['line', 'towns', 'strikes', 'areas', 'places'].map((name) => {
      const { features, ...rest } = json(`geo/features/${name}.geojson`) as { features: unknown[] };
      return { ...rest, features: features.slice(0, 2) };
    });
    fuzz<unknown>('GeoJSON', share(0.15), samples, mutateJson, (input) => judge(parseFeatures(input, 'x.geojson'), () => undefined)); // prettier-ignore
  });

  test('TopoJSON', () => {
    const whole = json('geo/mosaic.topo.json') as { arcs: unknown[]; objects: { cells: { geometries: { arcs: number[][][] | number[][] }[] } } }; // prettier-ignore
    const { geometries } = whole.objects.cells;
    const small = geometries.filter(({ arcs }) => arcs.flat(2).length < 8).slice(0, 3);
    const used = [...new Set(small.flatMap(({ arcs }) => arcs.flat(2)).map((arc) => (arc < 0 ? ~arc : arc)))];
    const renumber = (arc: number): number => (arc < 0 ? ~used.indexOf(~arc) : used.indexOf(arc));
    const renumbered = (arcs: unknown): unknown =>
      Array.isArray(arcs) ? arcs.map(renumbered) : renumber(arcs as number);
    const cells = small.map((geometry) => ({ ...geometry, arcs: renumbered(geometry.arcs) }));
    const sample = { ...whole, arcs: used.map((arc) => whole.arcs[arc]), objects: { cells: { ...whole.objects.cells, geometries: cells } } }; // prettier-ignore
    expect(readMosaic(sample, 'sample').ok).toBe(true);
    fuzz<unknown>('TopoJSON', share(0.1), [sample], mutateJson, (input) => judge(readMosaic(input, 'x.topo.json'), ({ cells: read }) => read.length)); // prettier-ignore
  });

  test('pasted plans', () => {
    const world = readWorld();
    const painted = Array.from({ length: 90 }, (_, index) => index * 7);
    const plans: Plan[] = [
      { ...EMPTY_PLAN, pieces: [{ given: 'buffer', where: { oblasts: ['UA-14'], withinKm: 'depth' } }] },
      { ...EMPTY_PLAN, cut: cutOf(world.mosaic), pieces: [{ given: 'as-held', cells: painted }] },
    ];
    const sample = plans.map((plan) => `https://example.org/?v=1&scenario=plan&plan=${planText(plan)}`).join('\n');
    fuzz('pasted plans', share(0.1), [sample], mutateText, (input) => {
      const read = readPasted(world, input);
      for (const { plan, text: written } of read.plans) if (planText(plan) !== written) throw new Error('another plan');
      return read.plans.length === plans.length;
    });
  });

  test('prose', () => {
    const samples = ['on-the-day', 'before-sunday'].map((slug) => text(`src/content/articles/${slug}/en.md`).slice(0, 1500)); // prettier-ignore
    fuzz('prose', share(0.15), samples, mutateText, (input) => {
      try {
        return parseProse(input).paragraphs.length > 0;
      } catch (error) {
        // The one fault that prose can have, which whoever reads it names with the file.
        if (!(error instanceof Error) || !error.message.startsWith('passage is not closed: “')) throw error;
        return false;
      }
    });
  });
});
