// Applies the difference between two of our own styles to a map, and nothing else.
// It must not know scenes; it takes geometry only for sources whose key changed.
import {
  diff,
  type LayerSpecification,
  type SourceSpecification,
  type StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { sourceWithData, type DataOf } from './data.ts';

/** The few commands that a map is given; a fake in the tests has them too. */
export type Canvas = {
  addSource(id: string, source: SourceSpecification): unknown;
  removeSource(id: string): unknown;
  setSourceData(id: string, data: FeatureCollection): unknown;
  addLayer(layer: LayerSpecification, before?: string): unknown;
  removeLayer(id: string): unknown;
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
  setLayoutProperty(layer: string, name: string, value: unknown): unknown;
  setFilter(layer: string, filter: unknown): unknown;
  setLayerZoomRange(layer: string, least: number, most: number): unknown;
};

/** Gives the map the commands that lead from one style to the next; returns how many there were. */
export function apply(canvas: Canvas, previous: StyleSpecification, next: StyleSpecification, dataOf: DataOf): number {
  const commands = diff(previous, next);
  for (const { command, args } of commands) {
    switch (command) {
      case 'addSource':
        canvas.addSource(args[0], sourceWithData(args[0], args[1], dataOf));
        break;
      case 'removeSource':
        canvas.removeSource(args[0]);
        break;
      case 'setGeoJSONSourceData':
        canvas.setSourceData(args[0], dataOf(args[0]));
        break;
      case 'addLayer':
        canvas.addLayer(...args);
        break;
      case 'removeLayer':
        canvas.removeLayer(args[0]);
        break;
      case 'setPaintProperty':
        canvas.setPaintProperty(...args);
        break;
      case 'setLayoutProperty':
        canvas.setLayoutProperty(...args);
        break;
      case 'setFilter':
        canvas.setFilter(...args);
        break;
      case 'setLayerZoomRange':
        canvas.setLayerZoomRange(...args);
        break;
      default:
        throw new Error(`no map takes the command ${command}`);
    }
  }
  return commands.length;
}
