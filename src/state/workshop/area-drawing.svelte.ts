// What is going on at the shape of a drawn area: which corner is chosen, and the corners that are being set one by one.
// It must not know how either is drawn. Positions are [lon, lat] in degrees, WGS84.
import { snapped } from '../../core/draft/line-edits.ts';
import type { VertexPlace } from '../../core/draft/area-edits.ts';

/** What the corners will be: the outline of a polygon anew, one more polygon, or a hole in one. */
export type Purpose =
  | { readonly kind: 'outline'; readonly polygon: number }
  | { readonly kind: 'part' }
  | { readonly kind: 'hole'; readonly polygon: number };
type At = readonly [lon: number, lat: number];
export type Sketch = { readonly purpose: Purpose; readonly corners: readonly At[] };

const FIRST: VertexPlace = { polygon: 0, ring: 0, index: 0 };

export class AreaDrawing {
  /** The area whose corners are on the map; empty while no area is being edited. */
  id = $state('');
  chosen = $state.raw<VertexPlace>(FIRST);
  /** Corners that are being set; undefined while none are. */
  sketch = $state.raw<Sketch | undefined>();
  /** Whether corners that are moved or set by a pointer snap to borders, the line and other areas. */
  snaps = $state(true);
  /** The area whose outline is drawn as soon as its corners are shown. */
  #drawnNext = '';

  /** `keep` is told what is set for an area, so that it outlives the page; undefined when it has ended. */
  constructor(readonly onSketchChange: (id: string, sketch: Sketch | undefined) => void = () => undefined) {}

  #set(sketch: Sketch | undefined): void {
    this.sketch = sketch;
    this.onSketchChange(this.id, sketch && sketch.corners.length > 0 ? sketch : undefined);
  }
  /** Has the outline of an area drawn as soon as its corners are shown. */
  drawWhenShown(id: string): void {
    this.#drawnNext = id;
  }
  /** Shows the corners of an area; returns what takes them off the map again. */
  show(id: string): () => void {
    Object.assign(this, { id, chosen: FIRST, sketch: undefined });
    if (this.#drawnNext === id) this.begin({ kind: 'outline', polygon: 0 });
    this.#drawnNext = '';
    return () => Object.assign(this, { id: '', sketch: undefined });
  }
  begin(purpose: Purpose): void {
    this.sketch = { purpose, corners: [] };
  }
  /** Goes on with corners that were set before. */
  goOn(sketch: Sketch): void {
    this.#set(sketch);
  }
  /** Sets the next corner, at the nearest position of the grid; one that is there already is not set again. */
  place(to: readonly number[]): void {
    const at = snapped([...to]);
    const { sketch } = this;
    if (!sketch || String(sketch.corners.at(-1)) === String(at)) return;
    this.#set({ ...sketch, corners: [...sketch.corners, at] });
  }
  takeBack(): void {
    if (this.sketch) this.#set({ ...this.sketch, corners: this.sketch.corners.slice(0, -1) });
  }
  /** Ends the setting of corners; gives what was set. */
  end(): Sketch | undefined {
    const { sketch } = this;
    this.#set(undefined);
    return sketch;
  }
}
