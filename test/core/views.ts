// Arbitrary views: everything that a reader can have chosen.
// It must not know how a view is written down.
import fc from 'fast-check';
import { FEATURE_KINDS } from '../../src/core/values/id.ts';
import { COUNTABLE } from '../../src/core/scenario/countable.ts';
import { depthOf, sidesOf, type Depth } from '../../src/core/scenario/scenario.ts';
import { planText } from '../../src/core/plan/plan-text.ts';
import { PLAN } from '../../src/core/scenario/variant.ts';
import { FAINTEST_PIN, MOST_PINS, pinText, type Pin } from '../../src/core/view/pins.ts';
import { COMPARISONS, EMBEDS, FILTERS, HANDOUTS, LAYERS, LOCALES, PAGES, PANELS, THEMES, tidy, type Camera, type Span, type View } from '../../src/core/view/view.ts'; // prettier-ignore

import { planArbitrary } from './plan/plans.ts';

const slugArbitrary = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const featureId = fc.tuple(fc.constantFrom(...FEATURE_KINDS), slugArbitrary).map(([kind, slug]) => `${kind}.${slug}`);

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });
const point: fc.Arbitrary<Camera> = fc.record({ lon, lat, zoom: fc.double({ min: 0, max: 24, noNaN: true }) });
const box: fc.Arbitrary<Camera> = fc
  .tuple(lon, lat, lon, lat)
  .filter(([a, b, c, d]) => Math.abs(a - c) > 1e-3 && Math.abs(b - d) > 1e-3)
  .map(([a, b, c, d]) => ({ box: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] }));
const cameraArbitrary: fc.Arbitrary<Camera> = fc.oneof(point, box).map(tidy);

const side = fc.integer({ min: 0, max: 40 });
const depthArbitrary: fc.Arbitrary<Depth> = fc
  .tuple(side, side)
  .filter(([a, b]) => a + b > 0)
  .map(depthOf);

/** Up to four different pins, each with or without a reading and a depth. */
export const pinsArbitrary: fc.Arbitrary<Pin[]> = fc.uniqueArray(
  fc.record({ scenario: slugArbitrary, reading: orNull(slugArbitrary), depth: orNull(depthArbitrary) }),
  { maxLength: MOST_PINS, selector: pinText },
);

const dayArbitrary = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Grades and numbers of contradictions are written with a capital, as in the register of claims. */
const filterValue = (key: string, slug: string): string => {
  if (key === 'contradiction') return `X${slug.length}`;
  return key === 'certainty' || key === 'grade' ? 'ABCDE'.charAt(slug.length % 5) : `${slug}-value`;
};

const planTextArbitrary = fc.option(planArbitrary.map(planText), { nil: '' });

const plainView: fc.Arbitrary<View> = fc.record({
  locale: fc.constantFrom(...LOCALES),
  theme: fc.constantFrom(...THEMES),
  panel: fc.constantFrom(...PANELS),
  scenario: slugArbitrary,
  page: fc.constantFrom(...PAGES),
  handout: fc.constantFrom(...HANDOUTS),
  embed: orNull(fc.constantFrom(...EMBEDS)),
  depth: depthArbitrary,
  reading: orNull(slugArbitrary),
  own: fc
    .uniqueArray(fc.integer({ min: 10, max: 99 }), { maxLength: 5 })
    .map((all) => all.map((n) => `UA-${n}`).sort()),
  plan: planTextArbitrary,
  question: orNull(fc.subarray([...COUNTABLE])),
  step: fc.integer({ min: 0, max: 98 }),
  compare: orNull(
    fc.record({ mode: fc.constantFrom(...COMPARISONS), scenario: slugArbitrary, reading: orNull(slugArbitrary) }),
  ),
  split: fc.integer({ min: 0, max: 100 }),
  pins: pinsArbitrary,
  pinOpacity: fc.integer({ min: FAINTEST_PIN, max: 100 }),
  article: orNull(slugArbitrary),
  passage: orNull(slugArbitrary),
  pick: orNull(featureId),
  earlier: orNull(dayArbitrary),
  hidden: fc.subarray([...LAYERS]),
  filters: fc
    .tuple(fc.subarray([...FILTERS]), fc.array(slugArbitrary, { minLength: FILTERS.length, maxLength: FILTERS.length }))
    .map(([keys, values]) =>
      Object.fromEntries(keys.map((key, index) => [key, filterValue(key, values[index] ?? '')])),
    ),
  time: orNull(fc.tuple(dayArbitrary, dayArbitrary).map(([a, b]): Span => (a <= b ? [a, b] : [b, a]))),
  deck: orNull(slugArbitrary),
  slide: fc.integer({ min: 0, max: 99 }),
  pupil: fc.boolean(),
  task: orNull(fc.tuple(slugArbitrary, slugArbitrary).map((ids) => ids.join('.'))),
  camera: cameraArbitrary,
});
/** Half of the views show their plan. */
const plannedView = fc
  .tuple(plainView, fc.boolean())
  .map(([view, shown]): View => (shown ? { ...view, scenario: PLAN } : view));
/** Without a deck there is no slide, and no student's link to it unless a task is composed. */
export const viewArbitrary = plannedView.map((view): View =>
  view.deck === null ? { ...view, slide: 0, pupil: view.task !== null && view.pupil } : view,
);

const isSlug = (id: string): boolean => /^[a-z0-9-]+$/.test(id);
const isOneOf = (known: readonly string[], value: string): boolean => known.includes(value);
const inRange = (value: number, most: number): boolean => Math.abs(value) <= most;
const isDepth = (depth: Depth): boolean => sidesOf(depth).every((km) => Number.isInteger(km) && inRange(km - 20, 20));
const isCamera = (camera: Camera): boolean => {
  if ('zoom' in camera) return inRange(camera.lon, 180) && inRange(camera.lat, 85) && inRange(camera.zoom - 12, 12);
  const [west, south, east, north] = camera.box;
  return inRange(west, 180) && inRange(east, 180) && inRange(south, 85) && inRange(north, 85) && west < east && south < north; // prettier-ignore
};

/** Whether a value is a view that the rest of the program can live with. */
export const isView = (view: View): boolean =>
  isOneOf(LOCALES, view.locale) &&
  isOneOf(THEMES, view.theme) &&
  isOneOf(PANELS, view.panel) &&
  [view.scenario, view.article ?? 'none', view.passage ?? 'none', view.reading ?? 'none'].every(isSlug) &&
  (view.pick === null || /^[a-z]+\.[a-z0-9-]+$/.test(view.pick)) &&
  isDepth(view.depth) &&
  isOneOf(PAGES, view.page) &&
  isOneOf(HANDOUTS, view.handout) &&
  (view.embed === null || isOneOf(EMBEDS, view.embed)) &&
  view.own.every((iso) => /^UA-\d\d$/.test(iso)) &&
  /^(\d[a-z0-9.,-]+)?$/.test(view.plan) &&
  (view.task === null || (/^[^.]+\.[^.]+$/.test(view.task) && view.task.split('.').every(isSlug))) &&
  (view.compare === null || isOneOf(COMPARISONS, view.compare.mode)) &&
  (view.question === null || view.question.every((group) => isOneOf(COUNTABLE, group))) &&
  Number.isInteger(view.step) &&
  inRange(view.step - 50, 50) &&
  inRange(view.split - 50, 50) &&
  view.pins.length <= MOST_PINS &&
  new Set(view.pins.map(pinText)).size === view.pins.length &&
  view.pins.every(
    ({ scenario, reading, depth }) => isSlug(scenario) && isSlug(reading ?? 'none') && isDepth(depth ?? 1),
  ) &&
  inRange(view.pinOpacity - 60, 40) &&
  view.hidden.every((layer) => isOneOf(LAYERS, layer)) &&
  new Set(view.hidden).size === view.hidden.length &&
  Object.entries(view.filters).every(([key, value]) => isOneOf(FILTERS, key) && /^[A-Za-z0-9-]+$/.test(value)) &&
  (view.time === null || (view.time[0] <= view.time[1] && view.time.every((day) => !Number.isNaN(Date.parse(day))))) &&
  typeof view.pupil === 'boolean' &&
  (view.deck === null ? view.slide === 0 : /^[a-z0-9-]+$/.test(view.deck) && inRange(view.slide - 50, 50)) &&
  isCamera(view.camera);
