// The zones of a proposal as things that can be picked: their ids, and the zone in which a cell lies.
// It must not know how a zone is drawn, nor its words.
import type { World } from '../land/catalogue.ts';
import type { Cell } from '../land/mosaic.ts';
import { assign } from '../scenario/scenario.ts';
import { DRAWN_STATUSES, zonesOf, type DrawnStatus, type Scene } from './scene.ts';
import type { View } from './view.ts';

/** `zone.left-by-ukraine`: all land to which the view's proposal gives that status, at the view's depth. */
export type ZoneId = `zone.${DrawnStatus}`;

export const zoneId = (status: DrawnStatus): ZoneId => `zone.${status}`;

/** The status of a zone by its id; undefined for ids of anything else. */
export const statusOfZone = (id: string | null): DrawnStatus | undefined =>
  DRAWN_STATUSES.find((status) => zoneId(status) === id);

/** Whether the proposal of a view has the zone with the line as drawn; false for ids of anything else. */
export function hasZone(world: World, view: View, id: string): boolean {
  const status = statusOfZone(id);
  return status !== undefined && zonesOf(world, view).some((zone) => zone.status === status);
}

/** The zone that a scene draws over a cell, with the line as drawn; undefined where it draws none. */
export function zoneIn({ overlays }: Pick<Scene, 'overlays'>, cell: Cell): ZoneId | undefined {
  const setting = overlays[0]?.setting;
  const [status] = setting ? assign(setting.scenario, [cell], setting.depth) : [];
  const drawn = DRAWN_STATUSES.find((one) => one === status);
  return drawn && zoneId(drawn);
}
