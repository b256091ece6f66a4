// Takes clicks and keys of the map for a tool of the workshop, in place of what the map would do with them.
// It must not know what the tool does.
import type { Pixel } from '../../../map/view.ts';
import type { MapState } from '../../../state/map-state.svelte.ts';

type Tool = {
  /** A click or tap that has not dragged the map: its pixel on the map, and whether Alt was held. */
  readonly onClick: (pixel: Pixel, isFree: boolean) => void;
  readonly onDoubleClick?: () => void;
  /** What keys do, by their names; `Mod+` before one is for Ctrl, or Cmd on a Mac. */
  readonly keys: ReadonlyMap<string, () => void>;
};

/** Keeps from the map what is left of a double click whose first click ended a tool; goes with the next click of its own. */
function dropSecond(event: MouseEvent): void {
  if (event.detail > 1) {
    event.stopPropagation();
    event.preventDefault();
    return;
  }
  const stage = event.currentTarget as HTMLElement;
  stage.removeEventListener('click', dropSecond, true);
  stage.removeEventListener('dblclick', dropSecond, true);
}

/** How far a click may stray from where the pointer was pressed, CSS pixels. */
const STRAY_PX = 5;

/**
 * Gives the focus to the map, so that its keys are the tool's at once; returns what gives clicks and keys back to the map.
 * Nothing is said of what lies under the pointer then, until it moves; and a second click that comes with the last one, a
 * double click, does nothing.
 */
export function takeMap({ onClick, onDoubleClick, keys }: Tool, map: Pick<MapState, 'pointed'>): () => void {
  const stage = document.getElementById('map');
  const end = new AbortController();
  let pressed = [NaN, NaN];
  /** Buttons that lie over the map keep their clicks and keys. */
  const isOfMap = ({ target }: Event): boolean => target === stage || target instanceof HTMLCanvasElement;
  const take = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  const on = <Kind extends keyof HTMLElementEventMap>(kind: Kind, heard: (event: HTMLElementEventMap[Kind]) => void) =>
    stage?.addEventListener(kind, (event) => isOfMap(event) && heard(event), { capture: true, signal: end.signal });
  on('pointerdown', ({ clientX, clientY }) => (pressed = [clientX, clientY]));
  on('click', (event) => {
    event.stopPropagation();
    const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {};
    const [x, y] = [event.clientX, event.clientY];
    if (Math.hypot(x - (pressed[0] ?? 0), y - (pressed[1] ?? 0)) <= STRAY_PX)
      onClick([x - left, y - top], event.altKey);
  });
  on('dblclick', (event) => {
    take(event);
    onDoubleClick?.();
  });
  on('keydown', (event) => {
    const deed = keys.get(`${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.key}`);
    if (!deed) return;
    take(event);
    deed();
  });
  stage?.querySelector('canvas')?.focus({ preventScroll: true });
  return () => {
    end.abort();
    stage?.addEventListener('click', dropSecond, true);
    stage?.addEventListener('dblclick', dropSecond, true);
    map.pointed = undefined;
    // Where the pointer was is told a frame later.
    requestAnimationFrame(() => (map.pointed = undefined));
  };
}
