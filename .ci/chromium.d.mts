// The types of chromium.mjs, for the browser tests.
// It must not declare anything that chromium.mjs does not export.
/** The path of a browser that runs, or undefined. */
export function findChromium(): string | undefined;
/** The path of a browser, which is installed if necessary; exits with a message if that is impossible. */
export function chromium(): string;
