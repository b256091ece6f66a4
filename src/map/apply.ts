// Applies the difference between two of our own styles to a map, and nothing else.
// It must not know scenes; it takes geometry only for sources whose key changed.
import { diff, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { sourceWithData, type DataOf } from './data.ts';

/** Commands that a map takes as the style package gives them. */
const PLAIN = ['removeSource', 'addLayer', 'removeLayer', 'setPaintProperty', 'setLayoutProperty', 'setFilter', 'setLayerZoomRange'] as const; // prettier-ignore
type Plain = (typeof PLAIN)[number];
const isPlain = (command: string): command is Plain => (PLAIN as readonly string[]).includes(command);

/** What a map must be able to do; a fake in the tests can do no more. */
export type Target = Pick<MapLibreMap, Plain | 'addSource' | 'getSource'>;

/** Gives the map the commands that lead from one style to the next; returns how many there were. */
export function apply(map: Target, previous: StyleSpecification, next: StyleSpecification, dataOf: DataOf): number {
  const commands = diff(previous, next);
  for (const { command, args } of commands) {
    if (command === 'addSource') map.addSource(args[0], sourceWithData(args[0], args[1], dataOf));
    else if (command === 'setGeoJSONSourceData') void map.getSource<GeoJSONSource>(args[0])?.setData(dataOf(args[0]));
    else if (isPlain(command)) (map[command] as (...args: unknown[]) => unknown)(...args);
    else throw new Error(`no map takes the command ${command}`);
  }
  return commands.length;
}
