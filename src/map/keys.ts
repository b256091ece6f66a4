// Which geometry of the stock a scene asks for, by the key of each source: the live map and the still picture read the same.
// It must not know how any of it looks.
import type { Scene } from '../core/scene.ts';

/** The key of no geometry at all. */
export const NOTHING = 'nothing';

const some = (kind: string, ids: readonly string[], between = ','): string =>
  ids.length > 0 ? `${kind}:${ids.join(between)}` : NOTHING;

/** The key of each source's data; the stock turns it into geometry when the map is told. */
export function keysOf({
  locale,
  scenario,
  overlays: added,
  marks: marked,
  difference,
  strikes: reports,
  emphasis: { picked, spoken, hovered },
  counts,
  lineDraft,
}: Scene) {
  const emphasised = (ids: readonly string[]): string => some(`emphasis:${locale}`, [...ids].sort());
  const reported = (kind: string): string => (reports === null ? kind : some(kind, reports));
  // In the order in which the map asks its worker: words first, whose letters are drawn while the worker goes on with the land.
  return {
    towns: `towns:${locale}`,
    labels: `labels:${locale}`,
    'strike-marks': reported('strike-marks'),
    waters: 'waters',
    land: 'land',
    countries: 'countries',
    border: 'border',
    edges: lineDraft ? 'edges:draft' : 'edges',
    strikes: reported('strikes'),
    overlays: some(
      'overlays',
      added.map(({ key }) => key),
      '|',
    ),
    difference: some('difference', difference === null ? [] : [difference]),
    marks: marked.length > 0 ? `marks:${locale}:${scenario.id}` : NOTHING,
    counts: some(
      `counts:${locale}`,
      counts.map(([id, count]) => `${id}=${count}`),
    ),
    'emphasis-picked': emphasised(picked === null ? [] : [picked]),
    'emphasis-spoken': emphasised(spoken),
    'emphasis-hovered': emphasised(hovered),
  };
}
