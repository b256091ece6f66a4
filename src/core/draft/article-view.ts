// The view of a passage: what the map shows now, or a frame around its places, as an annotation writes it.
// It must not know the map. Boxes are [west, south, east, north] in degrees, WGS84, with two decimals.
import { MAY_BE_CUT_OFF } from '../check/articles.ts';
import { boxAround, type World } from '../land/catalogue.ts';
import { depthFor } from '../scenario/scenario.ts';
import type { WrittenAnnotation } from '../text/annotation-reader.ts';
import { padBox, union, type Box } from '../values/bounds.ts';
import { HOME, LAYERS, type LayerId, type View } from '../view/view.ts';

type PassageView = WrittenAnnotation['view'];

/** The box with two decimals, no smaller than it was. */
const rounded = ([west, south, east, north]: Box): PassageView['box'] => [
  Math.floor(west * 100) / 100,
  Math.floor(south * 100) / 100,
  Math.ceil(east * 100) / 100,
  Math.ceil(north * 100) / 100,
];

/** The layers of the strike reports among features: a passage that ties them switches these on. */
const strikeLayers = (world: World, features: readonly string[]): LayerId[] =>
  LAYERS.filter((layer) =>
    features.some((id) => {
      const properties = world.features.get(id)?.properties;
      return properties?.kind === 'strike' && layer === `strikes-${String(properties['city'])}`;
    }),
  );

function layersOf(hidden: readonly LayerId[], shown: readonly LayerId[]): Pick<PassageView, 'layers'> {
  const pairs = [...hidden.filter((layer) => !shown.includes(layer)).map((layer) => [layer, false] as const), ...shown.map((layer) => [layer, true] as const)]; // prettier-ignore
  return pairs.length > 0 ? { layers: Object.fromEntries(pairs) } : {};
}

/** The depth of a proposal whose zone has one, in whole km, the same on both sides; none otherwise. */
function depthOf(world: World, { scenario, depth }: View): Pick<PassageView, 'depth'> {
  const known = world.scenarios.get(scenario);
  const chosen = known?.depth && depthFor(known, depth);
  return typeof chosen === 'number' ? { depth: chosen } : {};
}

/** The view that the map has now, for a passage about these features: box, proposal, depth and hidden layers. */
export function viewNow(world: World, view: View, box: Box, features: readonly string[]): PassageView {
  const scenario = world.scenarios.has(view.scenario) ? { scenario: view.scenario } : {};
  const layers = layersOf(view.hidden, strikeLayers(world, features));
  return { ...scenario, ...depthOf(world, view), ...layers, box: rounded(box) };
}

/** How far beyond its places a frame goes: a share of their size, and at least so many degrees in all. */
const MARGIN = 0.15;
const LEAST_DEGREES = 1.5;
/** The other places are shown on the small map of the world. */
const isAbroad = (id: string): boolean => id.startsWith('place.');

/** The view with its box around the features, those abroad left out; all of Ukraine where there are no others. */
export function viewAround(world: World, features: readonly string[], view: Partial<PassageView> = {}): PassageView {
  const around = boxAround(world, features.filter((id) => !isAbroad(id))); // prettier-ignore
  const box = around ? padBox(around, MARGIN, LEAST_DEGREES) : HOME;
  const layers = { ...view.layers, ...layersOf([], strikeLayers(world, features)).layers };
  return { ...view, ...(Object.keys(layers).length > 0 ? { layers } : {}), box: rounded(box) };
}

/** The view with its box as large as it must be to show the features; those abroad and the longest ones need not fit. */
export function viewHolding(world: World, features: readonly string[], view: PassageView): PassageView {
  const around = boxAround(
    world,
    features.filter((id) => !isAbroad(id) && !MAY_BE_CUT_OFF.includes(id)),
  );
  const layers = { ...view.layers, ...layersOf([], strikeLayers(world, features)).layers };
  const box = around ? rounded(union(view.box, around)) : view.box;
  return { ...view, ...(Object.keys(layers).length > 0 ? { layers } : {}), box };
}
