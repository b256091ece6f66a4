// Cameras of scenarios: each has one, and it has in sight the land that the scenario changes, and its marks.
// It must not know how a camera is fitted to a window.
import type { Geometry } from 'geojson';
import type { Problem, Scenario } from '../../../geo/schema.ts';
import { outlineWith, type Mosaic } from '../land/mosaic.ts';
import { assign, depthFor } from '../scenario/scenario.ts';
import { boundsOf, within, type Box } from '../values/bounds.ts';
import { DRAWN_STATUSES } from '../view/scene.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { isApplicable, ruleListsOf, SCENARIOS_FILE } from './scenario-rules.ts';

/** The land that a scenario gives one of the drawn statuses, in each of its readings. */
function landOf(scenario: Scenario, mosaic: Mosaic): Geometry[] {
  if (mosaic.cells.length === 0 || !isApplicable(scenario)) return [];
  return ruleListsOf(scenario).flatMap(({ rules }) => {
    const statuses = assign({ ...scenario, rules: [...rules] }, mosaic.cells, depthFor(scenario, undefined));
    return DRAWN_STATUSES.flatMap((status) => outlineWith(mosaic, statuses, status) ?? []);
  });
}

const contains = (camera: Box, [west, south, east, north]: Box): boolean =>
  within(camera, [west, south]) && within(camera, [east, north]);

function judge({ world: { scenarios, mosaic, features } }: CheckInput): Problem[] {
  return [...scenarios.values()].flatMap((scenario) => {
    const { id, camera, marks = [] } = scenario;
    if (!camera) return [problemAt(SCENARIOS_FILE, id, 'has no `camera`', 'write [west, south, east, north]')];
    const path = `${id}.camera`;
    const hidden = landOf(scenario, mosaic).some((shape) => !contains(camera, boundsOf(shape)));
    const lost = marks.filter(({ feature, at }) => {
      const geometry = at ? { type: 'Point' as const, coordinates: at } : features.get(feature)?.geometry;
      return geometry && !contains(camera, boundsOf(geometry));
    });
    return [
      ...(hidden ? [problemAt(SCENARIOS_FILE, path, 'does not contain all land that the scenario changes')] : []),
      ...lost.map(({ feature }) => problemAt(SCENARIOS_FILE, path, `does not contain the mark of “${feature}”`)),
    ];
  });
}

export const CAMERA_RULES: readonly Rule[] = [{ name: 'cameras of scenarios', judge }];
