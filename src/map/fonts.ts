// The font files of the map's labels, as addresses on this page's own host.
// It must not know which layer uses which font.
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT_FACES, type FontFile } from './font-faces.ts';

const FILES: Readonly<Record<string, string>> = {
  'latin-400': latin400,
  'latin-600': latin600,
  'cyrillic-400': cyrillic400,
  'cyrillic-600': cyrillic600,
} satisfies Record<FontFile, string>;

/** The font faces of the style with whole addresses, which is all that MapLibre takes; `base` is the page's own. */
export function fontFaces(base: string): FontFacesSpecification {
  const absolute = (file: string): string => new URL(FILES[file] ?? file, base).href;
  return Object.fromEntries(
    Object.entries(FONT_FACES).map(([font, faces]) => [
      font,
      typeof faces === 'string' ? absolute(faces) : faces.map((face) => ({ ...face, url: absolute(face.url) })),
    ]),
  );
}
