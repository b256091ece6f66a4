// Lets an open question be answered from elsewhere: by a key, or from the presenter's window.
// It must not know what is asked.

/** Registers what pressing “Reveal” does; returns the teardown. */
export type Offer = (press: () => void) => () => void;
