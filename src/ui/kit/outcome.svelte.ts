// What has become of a promise, as state that a component can show: nothing yet, a value, or an error.
// It must not know what is fetched. It stands in for {#await}, with which Svelte 5.57 keeps every value for ever.
import { within } from './load-part.ts';

/** Exactly one of the two once the promise is settled, or has been given up. */
type Settled<Value> = { readonly value: Value } | { readonly error: unknown };

export class Outcome<Value> {
  /** Undefined until then; a value that comes after it was given up takes the place of the error. */
  settled = $state.raw<Settled<Value> | undefined>();

  /** `attempt` says how often the same was asked for before. */
  constructor(
    promise: Promise<Value>,
    readonly attempt: number,
  ) {
    const settle = (value: Value): void => void (this.settled = { value });
    within(promise, settle).then(settle, (error: unknown) => (this.settled = { error }));
  }
}
