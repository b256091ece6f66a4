// The file of a page's preview: its name beside the page, and its size as networks ask for it.
// It must not know what it shows.

/** CSS pixels. */
export const PREVIEW = { file: 'preview.png', width: 1200, height: 630 } as const;
