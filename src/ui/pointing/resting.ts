// When a tooltip appears and goes: once the pointer rests, until it has left both the place and the tooltip (WCAG 1.4.13).
// It must not know what the tooltip says or where it stands.

type Pixel = readonly [x: number, y: number];
type Target = { readonly pixel: Pixel; readonly spoken: boolean };

/** A pointer rests when it has not moved for so long; a pointer on its way to the tooltip may leave the map for so long. */
const REST_MS = 120;
const LEAVE_MS = 250;
/** Within this distance of what the tooltip speaks of, CSS pixels, it stays while the pointer moves. */
const NEAR_PX = 28;

export class Resting<Place extends Target> {
  readonly #show: (place: Place | undefined) => void;
  #shown: Place | undefined;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `show` is called with the place to speak of, and with undefined when the tooltip is to go. */
  constructor(show: (place: Place | undefined) => void) {
    this.#show = show;
  }

  /**
   * The pointer is at a place; it has `left` the map, perhaps for the tooltip; or undefined: nothing is pointed at any
   * more. The keyboard's cursor rests at once.
   */
  point(place: Place | 'left' | undefined): void {
    clearTimeout(this.#timer);
    if (place === undefined) this.dismiss();
    else if (place === 'left') this.#leave();
    else if (place.spoken) this.#set(place);
    else {
      if (this.#shown && distance(this.#shown.pixel, place.pixel) > NEAR_PX) this.dismiss();
      this.#timer = setTimeout(() => this.#set(place), REST_MS);
    }
  }

  /** The pointer is over the tooltip itself, which then stays, or has left it. */
  hover(isOver: boolean): void {
    this.#isOver = isOver;
    clearTimeout(this.#timer);
    this.#leave();
  }

  /** Hides the tooltip until the pointer rests again. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.#isOver = false;
    this.#set(undefined);
  }

  /** Hides the tooltip in a moment, unless the pointer reaches it before. */
  #leave(): void {
    if (!this.#isOver) this.#timer = setTimeout(() => this.dismiss(), LEAVE_MS);
  }

  #set(place: Place | undefined): void {
    if (this.#shown === place) return;
    this.#shown = place;
    this.#show(place);
  }
}

const distance = ([x, y]: Pixel, [toX, toY]: Pixel): number => Math.hypot(toX - x, toY - y);
