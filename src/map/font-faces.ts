// Which font files hold which letters, by short names; the files themselves are named in fonts.ts.
// It must not import a file: the style stays a plain value.
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** As in the packages' own style sheets; the letter apostrophe U+02BC of Ukrainian is in the Latin file. */
const LATIN = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+2000-206F', 'U+2122', 'U+2212'];
const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];

export const FONT_FILES = ['latin-400', 'cyrillic-400', 'latin-600', 'cyrillic-600'] as const;
export type FontFile = (typeof FONT_FILES)[number];

const faces = (weight: 400 | 600): { url: FontFile; 'unicode-range': string[] }[] => [
  { url: `latin-${weight}`, 'unicode-range': LATIN },
  { url: `cyrillic-${weight}`, 'unicode-range': CYRILLIC },
];

export const FONT_FACES: FontFacesSpecification = {
  'Noto Sans Regular': faces(400),
  'Noto Sans SemiBold': faces(600),
};
