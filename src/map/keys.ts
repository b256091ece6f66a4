// Which geometry of the stock a scene asks for, by the key of each source: the live map and the still picture read the same.
// It must not know how any of it looks.
import type { Scene } from '../core/scene.ts';

const strikeKey = (kind: string, ids: Scene['strikes']): string =>
  ids === null ? kind : ids.length > 0 ? `${kind}:${ids.join(',')}` : 'nothing';

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
}: Scene): Record<string, string> {
  const emphasised = (ids: readonly string[]): string =>
    ids.length > 0 ? `emphasis:${locale}:${[...ids].sort().join(',')}` : 'nothing';
  // In the order in which the map asks its worker: words first, whose letters are drawn while the worker goes on with the land.
  return {
    towns: `towns:${locale}`,
    labels: `labels:${locale}`,
    'strike-marks': strikeKey('strike-marks', reports),
    waters: 'waters',
    land: 'land',
    countries: 'countries',
    border: 'border',
    edges: lineDraft ? 'edges:draft' : 'edges',
    strikes: strikeKey('strikes', reports),
    overlays: added.length > 0 ? `overlays:${added.map(({ key }) => key).join('|')}` : 'nothing',
    difference: difference === null ? 'nothing' : `difference:${difference}`,
    marks: marked.length > 0 ? `marks:${locale}:${scenario.id}` : 'nothing',
    counts:
      counts.length > 0 ? `counts:${locale}:${counts.map(([id, count]) => `${id}=${count}`).join(',')}` : 'nothing',
    'emphasis-picked': emphasised(picked === null ? [] : [picked]),
    'emphasis-spoken': emphasised(spoken),
    'emphasis-hovered': emphasised(hovered),
  };
}
