// What a reader does on a map: moves it, picks, points; as callbacks.
// It must not know what is drawn, nor what follows from any of it.
import type { Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import type { Position } from 'geojson';
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

/** A point of the map that a mouse, a pen or the keyboard's cursor rests on. */
export type PointedPlace = {
  readonly ids: readonly string[];
  /** `[lon, lat]` */
  readonly at: Position;
  /** CSS pixels from the top left of the window. */
  readonly pixel: readonly [x: number, y: number];
};

type Pointing = {
  /** What is under a point of the canvas, CSS pixels. */
  readonly idsAt: (point: Point) => readonly string[];
  readonly onPick: (ids: readonly string[]) => void;
  readonly onHover: (ids: readonly string[]) => void;
  /** `left` once the pointer has left the map; undefined while the map moves. A finger points at nothing. */
  readonly onPoint: (place: PointedPlace | 'left' | undefined) => void;
};

/** Notes whether the pointer is a finger, after whose tap browsers report the moves of a mouse too. */
function watchFinger(canvas: HTMLElement): { readonly isFinger: () => boolean; readonly stop: () => void } {
  const waiting = new AbortController();
  let finger = false;
  const note = ({ pointerType }: PointerEvent): void => {
    finger = pointerType === 'touch';
  };
  for (const kind of ['pointerdown', 'pointermove'] as const)
    canvas.addEventListener(kind, note, { signal: waiting.signal });
  return { isFinger: () => finger, stop: () => waiting.abort() };
}

/** By map, what is drawn over its picture: asked first at a click, at a point of the canvas; true where it takes the click. */
export const overPicture = new WeakMap<MapLibreMap, (at: Point) => boolean>();

/** Calls back with what is clicked, and, at most once a frame, with what the pointer rests on; returns the teardown. */
export function followPointer(map: MapLibreMap, { idsAt, onPick, onHover, onPoint }: Pointing): () => void {
  const pointer = watchFinger(map.getCanvas());
  let frame = 0;
  let hovered = '';
  const hover = (ids: readonly string[]): void => {
    const all = ids.join(',');
    if (all === hovered) return;
    hovered = all;
    map.getCanvas().style.cursor = all && 'pointer';
    onHover(ids);
  };
  const point = ({ point, lngLat, originalEvent: { clientX, clientY } }: MapMouseEvent): void => {
    if (map.isMoving()) return;
    const ids = idsAt(point);
    hover(ids);
    if (!pointer.isFinger()) onPoint({ ids, at: lngLat.toArray(), pixel: [clientX, clientY] });
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    onPoint(undefined);
  };
  map.on('click', ({ point }) => {
    stop();
    if (!overPicture.get(map)?.(point)) onPick(idsAt(point));
  });
  map.on('mousemove', (event) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => point(event));
  });
  map.on('movestart', stop);
  map.on('mouseout', () => {
    cancelAnimationFrame(frame);
    onPoint('left');
    hover([]);
  });
  return () => {
    cancelAnimationFrame(frame);
    pointer.stop();
  };
}

/** What lies in the middle of the part of a map that no panel covers. */
export function placeInMiddle(map: MapLibreMap, idsAt: Pointing['idsAt']): PointedPlace {
  const centre = map.getCenter();
  const point = map.project(centre);
  const { left, top } = map.getContainer().getBoundingClientRect();
  return { ids: idsAt(point), at: centre.toArray(), pixel: [left + point.x, top + point.y] };
}
