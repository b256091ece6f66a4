// The types of chromium.mjs, for the browser tests.
// It must not know anything chromium.mjs does not export.
/** The path of a browser that runs, or undefined. */
export function findChromium(): string | undefined;
/** Finds or installs a browser; ends the process with a clear message when there is none to be had. */
export function chromium(): string;
