// What is typed into a form of something new: kept with the draft until it is added, so that it outlives the form and the page.
// It must not know what the form asks for.
import { sameJson, type Json } from '../../core/draft/json.ts';
import { begunAt, keepBegun, type Desk } from './begun.ts';

export class BegunForm<Typed extends object> {
  typed = $state.raw() as Typed;
  readonly #desk: Desk;
  readonly #key: string;
  readonly #blank: Typed;

  /** Begins with what was typed before under this name, or else with `blank`. */
  constructor(desk: Desk, key: string, blank: Typed) {
    this.#desk = desk;
    this.#key = key;
    this.#blank = blank;
    this.typed = { ...blank, ...(begunAt(desk, key) as unknown as Partial<Typed> | undefined) };
  }
  write(part: Partial<Typed>): void {
    this.typed = { ...this.typed, ...part };
    const isBlank = sameJson(this.typed as unknown as Json, this.#blank as unknown as Json);
    keepBegun(this.#desk, this.#key, isBlank ? undefined : (this.typed as unknown as Json));
  }
  /** After what was typed has been added. */
  end(): void {
    keepBegun(this.#desk, this.#key, undefined);
  }
}
