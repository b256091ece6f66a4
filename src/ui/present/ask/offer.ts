// How an open question lets itself be answered from elsewhere: by a key, or from the presenter's window.
// It must not know what is asked.

/** Hands out what pressing “Reveal” does; returns how to take it back. */
export type Offer = (press: () => void) => () => void;
