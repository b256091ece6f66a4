// What a reader does on a map: moves it, picks, points; as callbacks.
// It must not know what is drawn, nor what follows from any of it.
import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import type { Camera } from '../core/view/view.ts';

/** What the map must be able to do; a fake in the tests can do no more. */
export type MovedMap = Pick<MapLibreMap, 'on' | 'getCenter' | 'getZoom' | 'isMoving'>;

/** What the library adds to the events of a move that the page makes; all others are the reader's. */
export const OWN_MOVE = { own: true } as const;

const isByReader = (event: object): boolean => 'originalEvent' in event && event.originalEvent !== undefined;

/**
 * Calls back with the camera at the end of each move that the reader made. The library does not name the reader's event
 * in every such move, a slow wheel being one; but the page's own moves are marked, and a resize is known by its event.
 */
export function followMoves(map: MovedMap, onCamera: (camera: Camera) => void): void {
  let own = false;
  map.on('movestart', (event) => {
    own = 'own' in event;
  });
  map.on('resize', () => {
    if (!map.isMoving()) own = true;
  });
  // The reader may take over a move of the page's.
  map.on('wheel', () => {
    own = false;
  });
  map.on('moveend', (event) => {
    if ('own' in event || (own && !isByReader(event))) return;
    const { lng, lat } = map.getCenter();
    onCamera({ lon: lng, lat, zoom: map.getZoom() });
  });
}

type Pointing = {
  /** What is under a point of the canvas, CSS pixels. */
  readonly idsAt: (point: Point) => readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onHover: (ids: readonly string[]) => void;
};

/** Calls back with what is clicked, and, at most once a frame, with what the pointer rests on; returns the teardown. */
export function followPointer(map: MapLibreMap, { idsAt, onPick, onHover }: Pointing): () => void {
  let frame = 0;
  let hovered = '';
  const hover = (ids: readonly string[]): void => {
    const all = ids.join(',');
    if (all === hovered) return;
    hovered = all;
    map.getCanvas().style.cursor = all && 'pointer';
    onHover(ids);
  };
  map.on('click', ({ point }) => onPick(idsAt(point)));
  map.on('mousemove', ({ point }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!map.isMoving()) hover(idsAt(point));
    });
  });
  map.on('mouseout', () => hover([]));
  return () => cancelAnimationFrame(frame);
}
