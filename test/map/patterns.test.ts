// Patterns as bytes: they repeat without a seam, and say the same as the shapes for SVG.
// It must not know which status a pattern stands for.
import { describe, expect, it } from 'vitest';
import { images } from '../../src/map/images.ts';
import { PALETTES, type Pattern } from '../../src/map/palette.ts';
import { PIXEL_RATIO, pictureOfPattern, tileOf, type Picture } from '../../src/map/patterns.ts';

const patterns = Object.entries(PALETTES).flatMap(([theme, { status, former }]) =>
  [...Object.entries(status), ['former', { pattern: former }] as const].flatMap(([name, { pattern }]) =>
    pattern ? [{ name: `${name} ${theme}`, pattern }] : [],
  ),
);

const at = ({ width, height, data }: Picture, x: number, y: number): number[] => {
  const index = (((y + height) % height) * width + ((x + width) % width)) * 4;
  return [...data.slice(index, index + 4)];
};
const step = (a: number[], b: number[]): number =>
  Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));

/** The largest step between neighbouring pixels, within the tile and across its edges. */
function steps(picture: Picture): { within: number; across: number } {
  const [inner, outer] = [[0], [0]];
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const right = step(at(picture, x, y), at(picture, x + 1, y));
      const below = step(at(picture, x, y), at(picture, x, y + 1));
      (x === picture.width - 1 ? outer : inner).push(right);
      (y === picture.height - 1 ? outer : inner).push(below);
    }
  return { within: Math.max(...inner), across: Math.max(...outer) };
}

/** The share of the tile that marks cover, by their own measures. */
function inkOf({ marks }: Pattern): number {
  if (marks.kind === 'dots') return (Math.PI * marks.radius ** 2) / marks.spacing ** 2;
  const lines = marks.weight / marks.spacing;
  return marks.kind === 'cross' ? 2 * lines - lines ** 2 : lines * (marks.dash ?? 1);
}

describe.each(patterns)('$name', ({ pattern }) => {
  const picture = pictureOfPattern(pattern);

  it('has no seam where the tile meets itself', () => {
    const { within, across } = steps(picture);
    expect(across).toBeLessThanOrEqual(within + 2);
  });

  it('is a whole number of pixels, as large as the tile for SVG', () => {
    expect(picture.width).toBe(tileOf(pattern).size * PIXEL_RATIO);
    expect(Number.isInteger(picture.width)).toBe(true);
    expect(picture.data.length).toBe(picture.width * picture.height * 4);
  });

  it('is inked as much as its marks say', () => {
    let inked = 0;
    for (let index = 3; index < picture.data.length; index += 4) {
      const alpha = (picture.data[index] ?? 0) / 255;
      inked += (alpha - pattern.wash.opacity) / (1 - pattern.wash.opacity);
    }
    const share = (inked * 4) / picture.data.length;
    expect(Math.abs(share - inkOf(pattern))).toBeLessThan(0.07);
  });
});

describe('images', () => {
  it('have names of their own, for both themes', () => {
    const ids = images().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.endsWith('@dark')).length * 2).toBe(ids.length);
  });

  it('show the contested as the one symbol with two halves', () => {
    const halves = images()
      .filter(({ id }) => id.startsWith('town-'))
      .map(({ id, picture: draw }) => {
        const picture = draw();
        const middle = Math.floor(picture.height / 2);
        const reach = Math.floor(picture.width / 2) - 6;
        return [id, step(at(picture, reach, middle), at(picture, picture.width - 1 - reach, middle)) > 40] as const;
      });
    expect(halves.filter(([, two]) => two).map(([id]) => id)).toEqual(['town-contested@light', 'town-contested@dark']);
  });
});
