// The land that each pinned proposal changes against the status quo, as an outline.
// It must not know colours or strokes, nor what else is in the scene.
import type { MultiPolygon } from 'geojson';
import type { World } from '../land/catalogue.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { outlineOfChange } from '../scenario/changed-land.ts';
import { assign, depthFor, sidesOf, type Depth, type Scenario } from '../scenario/scenario.ts';
import { resolvedName, variantNamed } from '../scenario/variant.ts';
import { memoize, RecentCache } from '../values/memoize.ts';
import { pinText, type Pin } from './pins.ts';
import type { View } from './view.ts';

export type PinnedLand = {
  readonly pin: Pin;
  /** `pin.` and the text of the pin: what the outline is named by. */
  readonly id: string;
  /** Its place in the order, from 0: it has the hue and the stroke of that place. */
  readonly place: number;
  readonly scenario: Scenario;
  readonly depth: Depth;
  /** Equal for equal land. For comparing only. */
  readonly key: string;
  /** `[lon, lat]`; undefined where the proposal leaves all land as it is held. */
  readonly shape: MultiPolygon | undefined;
};

/** What land is compared with: as it is held. */
const STATUS_QUO = 'status-quo';
const MOST_OUTLINES = 40;
const outlinesByMosaic = new WeakMap<Mosaic, RecentCache<string, MultiPolygon | undefined>>();

function outlineOf({ mosaic, scenarios }: World, scenario: Scenario, depth: Depth, key: string) {
  const quo = scenarios.get(STATUS_QUO);
  if (!quo) throw new Error(`no scenario ${STATUS_QUO}`);
  const outlines = memoize(outlinesByMosaic, mosaic, () => new RecentCache<string, MultiPolygon | undefined>(MOST_OUTLINES)); // prettier-ignore
  return memoize(outlines, key, () =>
    outlineOfChange(mosaic, assign(quo, mosaic.cells, depthFor(quo, undefined)), assign(scenario, mosaic.cells, depth)),
  );
}

/** The pinned proposals of a view that exist, in their order; an own zone has the oblasts of the view, a plan its text. */
export const pinnedIn = (view: Pick<View, 'pins' | 'own'> & Partial<Pick<View, 'plan'>>, world: World): PinnedLand[] =>
  view.pins.flatMap((pin, place): PinnedLand[] => {
    const name = resolvedName(world, { ...pin, own: view.own, plan: view.plan ?? '' });
    const scenario = variantNamed(world, name);
    if (!scenario) return [];
    const depth = depthFor(scenario, pin.depth ?? undefined);
    const key = `${name}@${sidesOf(depth).join('-')}`;
    return [{ pin, id: `pin.${pinText(pin)}`, place, scenario, depth, key, shape: outlineOf(world, scenario, depth, key) }]; // prettier-ignore
  });
