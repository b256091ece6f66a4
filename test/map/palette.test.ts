// Colours that take no side and stay apart for every eye, on a projector and on a grey printer.
// It must not know how they are drawn.
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '../../src/core/scenario/scenario.ts';
import { PALETTES, type Marks, type Palette } from '../../src/map/palette.ts';

const THEMES = Object.entries(PALETTES).map(([theme, palette]) => ({ theme, palette }));
const apart = differenceCiede2000();
const oklch = converter('oklch');
const FLAGS = ['#0057b7', '#ffd700', '#0039a6', '#d52b1e'];
const through =
  (filter: (colour: Color) => Color) =>
  (colour: string): Color | string => {
    const read = parse(colour);
    return read ? filter(read) : colour;
  };
const EYES: Readonly<Record<string, (colour: string) => Color | string>> = {
  protanopia: through(filterDeficiencyProt(1)),
  deuteranopia: through(filterDeficiencyDeuter(1)),
  tritanopia: through(filterDeficiencyTrit(1)),
  greyscale: through(filterGrayscale(1)),
};

/** What a pattern is without its colour: kind, direction, dashes and how dense it is in steps of a fifth. */
function shapeOf(marks: Marks | undefined): string {
  if (!marks) return 'none';
  const direction = marks.kind === 'lines' ? `${marks.direction}${marks.dash === undefined ? '' : ' dashed'}` : '';
  return `${marks.kind} ${direction} ${Math.round(Math.log(marks.spacing) / Math.log(1.2))}`;
}
const coloursOf = (palette: Palette): string[] =>
  STATUSES.flatMap((status) => [palette.status[status].colour, palette.status[status].pattern?.colour ?? []].flat());
const pairs = STATUSES.flatMap((a, index) => STATUSES.slice(index + 1).map((b) => [a, b] as const));

describe.each(THEMES)('the $theme theme', ({ palette }) => {
  it('uses no colour of a flag for a status', () => {
    const close = coloursOf(palette).filter((colour) => FLAGS.some((flag) => apart(colour, flag) < 15));
    expect(close).toEqual([]);
  });

  it('sets no red against a green', () => {
    const hues = coloursOf(palette).flatMap((colour) => {
      const { h, c } = oklch(colour) ?? { h: undefined, c: 0 };
      return h !== undefined && c > 0.06 ? [h] : [];
    });
    const red = hues.filter((hue) => hue < 40 || hue > 350);
    const green = hues.filter((hue) => hue > 110 && hue < 170);
    expect([red, green]).toEqual([[], []]);
  });

  it.each(Object.entries(EYES))('keeps every two statuses apart, by colour or pattern, with %s', (_, seen) => {
    const look = (status: Status): [string, string] => {
      const { colour, pattern } = palette.status[status];
      return [colour, shapeOf(pattern?.marks)];
    };
    const confused = pairs.filter(([a, b]) => {
      const [[colourA, shapeA], [colourB, shapeB]] = [look(a), look(b)];
      return shapeA === shapeB && apart(seen(colourA), seen(colourB)) < 12;
    });
    expect(confused).toEqual([]);
  });

  it('gives all patterned statuses a pattern of their own without any colour', () => {
    const shapes = STATUSES.flatMap((status) => palette.status[status].pattern ?? []).map(({ marks }) =>
      shapeOf(marks),
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('weighs the two sides alike', () => {
    const [ochre, teal] = [palette.status['russian-held'].colour, palette.status['government-held'].colour];
    expect(Math.abs((oklch(ochre)?.l ?? 0) - (oklch(teal)?.l ?? 0))).toBeLessThan(0.08);
  });

  it('reads at AA: every label on its halo, and on the ground beneath it', () => {
    const { label, land, ukraine, sea } = palette;
    const read: [string, string][] = [
      [label.town, label.landHalo],
      [label.oblast, label.landHalo],
      [label.country, land],
      [label.sea, label.seaHalo],
      [label.town, ukraine],
      [label.oblast, ukraine],
      [label.sea, sea],
      [palette.ink, palette.paper],
      [palette.secondary, palette.paper],
    ];
    expect(read.filter(([ink, ground]) => wcagContrast(ink, ground) < 4.5)).toEqual([]);
  });

  it('shows marks at 3:1: the border, strikes, the line, the edges of zones', () => {
    const marks = [
      palette.recognisedBorder,
      palette.strike.dot,
      palette.line.centre,
      palette.donbas,
      ...coloursOf(palette),
    ];
    expect(marks.filter((mark) => wcagContrast(mark, palette.ukraine) < 3)).toEqual([]);
  });
});
