// What is drawn over the map while presenting: strokes of each slide, with undo; gone with the slide unless they are to last.
// It must not know how a stroke is made, how it looks, or how windows exchange it. Never stored, and part of no link.
import type { Strokes } from '../core/deck/guess.ts';

export type Tool = 'pen' | 'eraser';
/** The drawing of one slide, as windows of one presentation exchange it. */
export type Drawing = { readonly slide: number; readonly strokes: Strokes; readonly lasting: boolean };

const NOTHING: Strokes = [];

export class Ink {
  /** The tool in hand; without one, the pointer moves the map. */
  tool = $state<Tool | undefined>();
  /** Whether drawings outlast their slide, until the window is closed. */
  lasting = $state(false);
  #slide = $state(0);
  #bySlide = $state.raw<ReadonlyMap<number, Strokes>>(new Map());
  #past = $state.raw<readonly Strokes[]>([]);
  /** Called with what this window has changed, for the other windows. */
  onChange: ((drawing: Drawing) => void) | undefined;

  readonly strokes: Strokes = $derived(this.#bySlide.get(this.#slide) ?? NOTHING);
  /** Whether anything is drawn, on this slide or on others whose drawings last. */
  readonly drawn: boolean = $derived([...this.#bySlide.values()].some(({ length }) => length > 0));
  readonly canUndo: boolean = $derived(this.#past.length > 0);

  get drawing(): Drawing {
    return { slide: this.#slide, strokes: this.strokes, lasting: this.lasting };
  }

  /** Takes a tool in hand, or puts it down if it is in hand already. */
  toggle(tool: Tool): void {
    this.tool = this.tool === tool ? undefined : tool;
  }
  /** Sets the strokes of the slide; `begins`: undo comes back to what was there before. */
  draw(strokes: Strokes, begins: boolean): void {
    if (strokes === this.strokes) return;
    if (begins) this.#past = [...this.#past, this.strokes];
    this.#set(this.#slide, strokes);
    this.onChange?.(this.drawing);
  }
  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.draw(before, false);
  }
  clear(): void {
    if (this.strokes.length > 0) this.draw(NOTHING, true);
  }
  setLasting(on: boolean): void {
    this.lasting = on;
    this.onChange?.(this.drawing);
  }

  /** Goes to a slide: the drawings of others go, unless they are to last. */
  turnTo(slide: number): void {
    if (slide === this.#slide) return;
    if (!this.lasting) this.#bySlide = new Map();
    this.#past = [];
    this.#slide = slide;
  }
  /** Takes what another window has drawn. */
  receive({ slide, strokes, lasting }: Drawing): void {
    this.lasting = lasting;
    if (slide === this.#slide) this.#past = [];
    if (slide === this.#slide || lasting) this.#set(slide, strokes);
  }

  #set(slide: number, strokes: Strokes): void {
    this.#bySlide = new Map([...this.#bySlide, [slide, strokes]]);
  }
}
