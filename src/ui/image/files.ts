// Turns the picture that stands on the page into files: an SVG that carries its letters with it, and a PNG of that SVG.
// It must not know what is in the picture.
import cyrillic from '@fontsource-variable/noto-sans/files/noto-sans-cyrillic-wght-normal.woff2?url';
import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import { PNG_SCALE } from './sizes.ts';

const LATIN = 'U+0000-00FF,U+02BB-02BC,U+2000-206F,U+2122,U+2190-2193,U+2212';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+2116';
const FACES = [
  { url: latin, range: LATIN },
  { url: cyrillic, range: CYRILLIC },
] as const;
const SVG = 'http://www.w3.org/2000/svg';

async function dataAddress(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/** The letters of the picture and what its legend takes from the page's style sheet, as a style sheet of its own. */
async function styleSheet(): Promise<string> {
  const faces = await Promise.all(
    FACES.map(
      async ({ url, range }) =>
        `@font-face{font-family:'Noto Sans';font-weight:100 900;src:url(${await dataAddress(url)}) format('woff2');unicode-range:${range}}`,
    ),
  );
  return `${faces.join('\n')}\n.sample text{font-size:11px;font-weight:600;text-anchor:middle}`;
}

/** Nodes that only the page's own machinery needs. */
function tidied(node: Element): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else if (child instanceof Element) tidied(child);
  }
  if (node.getAttribute('class') !== 'sample') node.removeAttribute('class');
}

function copyOf(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  for (const one of copy.querySelectorAll('.sample')) one.setAttribute('class', 'sample');
  tidied(copy);
  return copy;
}

/** The text of an SVG file of the picture. */
export async function svgText(picture: SVGSVGElement): Promise<string> {
  const copy = copyOf(picture);
  const style = document.createElementNS(SVG, 'style');
  style.textContent = await styleSheet();
  copy.prepend(style);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

type Pen = CanvasRenderingContext2D;

/**
 * Writes a text where it stands on the page, with the page's own letters: those of a picture in a picture come too
 * late, or never, to be drawn.
 */
function write(pen: Pen, text: SVGTextElement, toSheet: DOMMatrix): void {
  const place = text.getScreenCTM();
  if (!place) return;
  const { a, b, c, d, e, f } = toSheet.multiply(place);
  const look = getComputedStyle(text);
  pen.setTransform(PNG_SCALE * a, PNG_SCALE * b, PNG_SCALE * c, PNG_SCALE * d, PNG_SCALE * e, PNG_SCALE * f);
  pen.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`;
  pen.letterSpacing = look.letterSpacing === 'normal' ? '0px' : look.letterSpacing;
  pen.textAlign = ({ middle: 'center', end: 'end' } as const)[look.textAnchor] ?? 'start';
  pen.lineJoin = 'round';
  const [x, y] = [text.x.baseVal[0]?.value ?? 0, text.y.baseVal[0]?.value ?? 0];
  if (look.stroke !== 'none') {
    pen.strokeStyle = look.stroke;
    pen.lineWidth = Number.parseFloat(look.strokeWidth);
    pen.strokeText(text.textContent, x, y);
  }
  pen.fillStyle = look.fill;
  pen.fillText(text.textContent, x, y);
}

/** The picture without its letters, as an image that can be drawn at once. */
async function wordless(picture: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = copyOf(picture);
  for (const one of copy.querySelectorAll('text')) one.remove();
  const source = new XMLSerializer().serializeToString(copy);
  const address = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The same picture in pixels, two for each of its own in either direction. */
export async function pngOf(picture: SVGSVGElement): Promise<Blob> {
  const [image] = await Promise.all([wordless(picture), document.fonts.ready]);
  const { width, height } = picture.viewBox.baseVal;
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * PNG_SCALE,
    height: height * PNG_SCALE,
  });
  const pen = canvas.getContext('2d');
  const toSheet = picture.getScreenCTM()?.inverse();
  if (!pen || !toSheet) throw new Error('no canvas');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const text of picture.querySelectorAll('text')) write(pen, text, toSheet);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return blob;
}
