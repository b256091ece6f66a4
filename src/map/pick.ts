// Which one thing the pointer or the keyboard means: small ones before wide ones, land only when nothing lies on it.
// It must not know what happens to what was picked.
import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import { cellsOf } from '../core/land/area.ts';
import type { World } from '../core/land/catalogue.ts';
import { oblastId } from '../core/values/id.ts';
import { cellAt } from '../core/land/mosaic.ts';
import type { Scene } from '../core/view/scene.ts';
import { zoneIn } from '../core/view/zone.ts';
import { NAMED_EMPHASES } from './picture/emphasis.ts';
import { TOWN_LAYERS } from './picture/names.ts';
import { STRIKE_LAYERS } from './picture/strikes.ts';

/** How far from a point or line a finger or a pointer may be, CSS pixels. */
const POINT_SLACK = 9;
const LINE_SLACK = 5;
const POINT_LAYERS = [...STRIKE_LAYERS, ...TOWN_LAYERS.toReversed(), 'count-dot'];
const EMPHASISED = NAMED_EMPHASES.flatMap((role) => [`${role}-line`, `${role}-ring`]);
const NAMED_SPITS = ['area.kinburn-spit'];

/** The smallest land at `[lon, lat]`: a pocket, a zone of the proposal, a spit, a drawn area, else the oblast; null outside Ukraine. */
function landAt(world: World, scene: Scene, point: readonly [number, number]): string | null {
  const cell = cellAt(world.mosaic, [...point]);
  if (!cell) return null;
  const named = (ids: readonly string[]): string | undefined => ids.find((id) => cellsOf(id)?.(cell));
  const pocket = cell.pocket === undefined ? undefined : named([`pocket.${cell.pocket}`]);
  return pocket ?? zoneIn(scene, cell) ?? named(NAMED_SPITS) ?? cell.areas?.[0] ?? oblastId(cell.oblast);
}

function firstIn(map: MapLibreMap, { x, y }: Point, layers: readonly string[], slack: number): string | undefined {
  const box: [[number, number], [number, number]] = [
    [x - slack, y - slack],
    [x + slack, y + slack],
  ];
  const features = map.queryRenderedFeatures(box, { layers: layers.filter((layer) => map.getLayer(layer)) });
  const rank = (layer: string): number => layers.indexOf(layer);
  const ids = [...features]
    .sort((a, b) => rank(a.layer.id) - rank(b.layer.id))
    .map(({ properties }) => properties['id'] as unknown);
  return ids.find((id): id is string => typeof id === 'string');
}

const LINE = ['line-centre', 'line-draft'];

const single = (id: string | null | undefined): string[] => (id ? [id] : []);

/**
 * What is under a point of the screen (CSS pixels): strikes, towns, pockets, the line, zones, spits, oblasts. One thing,
 * or all the strike reports that one mark stands for.
 */
export function pickAt(map: MapLibreMap, world: World, scene: Scene, at: Point): readonly string[] {
  const point = firstIn(map, at, POINT_LAYERS, POINT_SLACK);
  if (point) return point.split(',');
  const { lng, lat } = map.unproject(at);
  const land = landAt(world, scene, [lng, lat]);
  if (land?.startsWith('pocket.')) return [land];
  return single(firstIn(map, at, LINE, LINE_SLACK) ?? land);
}

/** What can be seen between the panels now: the points and named land drawn there, and what is emphasised. */
export type VisibleFeatures = { readonly drawn: readonly string[]; readonly emphasised: readonly string[] };

export function visibleFeatures(map: MapLibreMap): VisibleFeatures {
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const { clientWidth, clientHeight } = map.getContainer();
  const between: [[number, number], [number, number]] = [
    [left, top],
    [Math.max(left, clientWidth - right), Math.max(top, clientHeight - bottom)],
  ];
  const idsIn = (layers: readonly string[]): string[] => {
    const features = map.queryRenderedFeatures(between, { layers: layers.filter((layer) => map.getLayer(layer)) });
    // A mark that several reports share has their ids between commas.
    return [...new Set(features.flatMap(({ properties }) => String(properties['id']).split(',')))].sort();
  };
  return { drawn: idsIn([...POINT_LAYERS, 'label-oblast']), emphasised: idsIn([...EMPHASISED, 'strikes-highlighted']) };
}
