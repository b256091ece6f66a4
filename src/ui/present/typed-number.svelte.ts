// The number of a slide as it is typed, until Enter goes there: digits that lead to no slide, or to which no Enter follows, are forgotten.
// It must not know how keys are heard or slides are turned.

/** How long a number waits for Enter, ms. */
const FORGET_MS = 5000;

export class TypedNumber {
  digits = $state('');
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  /** Adds a digit to those before it; where there is no such slide up to `last`, it begins a number anew. */
  type(digit: string, last: number): void {
    const numbers = [Number((this.digits + digit).slice(-2)), Number(digit)];
    this.clear();
    this.digits = String(numbers.find((number) => number >= 1 && number <= last) ?? '');
    this.#forgetting = setTimeout(() => this.clear(), FORGET_MS);
  }
  clear(): void {
    this.digits = '';
    clearTimeout(this.#forgetting);
  }
}
