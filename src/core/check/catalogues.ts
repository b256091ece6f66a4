// The catalogues of messages, and where each is written.
// It must not know what they say.

/** That of the screen, and those that are fetched only with what they are for. Each is a folder of `src/i18n`. */
export const CATALOGUES = ['messages', 'workshop', 'plan', 'pages', 'own-places'] as const;
export type Catalogue = (typeof CATALOGUES)[number];

/** The file of a catalogue in a language. */
export const catalogueFile = (catalogue: Catalogue, locale: string): string => `src/i18n/${catalogue}/${locale}.json`;
