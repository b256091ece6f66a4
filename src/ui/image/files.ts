// Turns the picture that stands on the page into files: an SVG that carries its letters with it, and a PNG of that SVG.
// It must not know what is in the picture.
import { PNG_SCALE } from './formats.ts';
import { facesFor } from './typefaces.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The letters of the picture and what its legend takes from the page's style sheet, as a style sheet of its own. */
async function styleSheet(picture: SVGSVGElement): Promise<string> {
  const texts = [...picture.querySelectorAll('text')];
  const isSerif = (text: Element): boolean => /Serif/.test(getComputedStyle(text).fontFamily.split(',')[0] ?? '');
  const joined = (some: readonly Element[]): string => some.map(({ textContent }) => textContent).join('');
  const faces = await facesFor({
    serif: joined(texts.filter(isSerif)),
    sans: joined(texts.filter((text) => !isSerif(text))),
  });
  return `${faces}\n.sample text{font-size:11px;font-weight:600;text-anchor:middle}`;
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
  style.textContent = await styleSheet(picture);
  copy.prepend(style);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

type Pen = CanvasRenderingContext2D;

function transform(pen: Pen, { a, b, c, d, e, f }: DOMMatrix): void {
  pen.setTransform(PNG_SCALE * a, PNG_SCALE * b, PNG_SCALE * c, PNG_SCALE * d, PNG_SCALE * e, PNG_SCALE * f);
}

/** A map shows nothing outside its frame, its numbers and names included. */
function clipTo(pen: Pen, owner: SVGSVGElement | null, toSheet: DOMMatrix): void {
  const place = owner?.getAttribute('overflow') === 'hidden' ? owner.getScreenCTM() : null;
  if (!owner || !place) return;
  transform(pen, toSheet.multiply(place));
  const { x, y, width, height } = owner.viewBox.baseVal;
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
}

/**
 * Writes a text where it stands on the page, with the page's own letters: those of a picture in a picture come too
 * late, or never, to be drawn.
 */
function write(pen: Pen, text: SVGTextElement, toSheet: DOMMatrix): void {
  const place = text.getScreenCTM();
  if (!place) return;
  const look = getComputedStyle(text);
  pen.save();
  clipTo(pen, text.ownerSVGElement, toSheet);
  transform(pen, toSheet.multiply(place));
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
  pen.restore();
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
