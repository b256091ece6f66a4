// Colours that take no side and stay apart for every eye, on a projector and on a grey printer.
// It must not know how they are drawn.
import { readdirSync, readFileSync } from 'node:fs';
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
import { MOST_PINS } from '../../src/core/view/pins.ts';
import { STATUSES, type Status } from '../../src/core/scenario/scenario.ts';
import { PALETTES, patternsOf, type Marks, type Palette, type Pattern } from '../../src/map/palette.ts';
import { pictureOfPattern } from '../../src/map/patterns.ts';

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

/** What a status fills on average, `#rrggbb`: its pattern over Ukraine's ground, or the bare ground. */
function meanFill({ ukraine, status: looks }: Palette, status: Status): string {
  const { pattern } = looks[status];
  if (!pattern) return ukraine;
  const { data } = pictureOfPattern(pattern);
  const ground = [1, 3, 5].map((at) => Number.parseInt(ukraine.slice(at, at + 2), 16));
  const sums = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255;
    for (const part of [0, 1, 2]) sums[part]! += data[at + part]! * alpha + ground[part]! * (1 - alpha);
  }
  return `#${sums.map((sum) => Math.round(sum / (data.length / 4)).toString(16).padStart(2, '0')).join('')}`; // prettier-ignore
}

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

  it('gives no two statuses the same look', () => {
    const shared = pairs.filter(([a, b]) => JSON.stringify(palette.status[a]) === JSON.stringify(palette.status[b]));
    expect(shared).toEqual([]);
    // Where the bare ground speaks, the edge alone tells two statuses apart.
    const bare = pairs.filter(([a, b]) => !palette.status[a].pattern && !palette.status[b].pattern);
    for (const [a, b] of bare) expect(apart(palette.status[a].edge, palette.status[b].edge)).toBeGreaterThan(20);
  });

  it('lets no status look in a comparison like another one', () => {
    const all = [...patternsOf(palette)].map(([name, { marks, colour }]): [string, string] => [
      name.replace(/^to-/, ''),
      `${shapeOf(marks)} ${colour}`,
    ]);
    const shared = all.flatMap(([a, look], index) =>
      all.slice(index + 1).flatMap(([b, other]) => (a !== b && look === other ? [`${a} and ${b}: ${look}`] : [])),
    );
    expect(shared).toEqual([]);
  });

  it('shows what land becomes in a pattern that nothing else on the map has, without any colour', () => {
    const patterns = patternsOf(palette);
    const named = [...patterns].filter(([name]) => name.startsWith('to-'));
    for (const [name, { marks }] of named) {
      // bug: land that becomes Russian-held had the pattern of land that is, and so had their rows of the legend.
      const same = [...patterns].filter(([other, one]) => other !== name && shapeOf(one.marks) === shapeOf(marks));
      const isItself = (other: string): boolean => `to-${other}` === name && palette.status[other as Status].pattern!.wash.opacity > 0.5; // prettier-ignore
      expect(
        same.map(([other]) => other).filter((other) => !isItself(other)),
        name,
      ).toEqual([]);
    }
  });

  it('follows one rule of hue for both sides: what a side gives up has its hue, in the same strokes on an equal wash', () => {
    const { status: looks } = palette;
    const sides = [
      ['left-by-ukraine', 'government-held'],
      ['vacated-by-russia', 'russian-held'],
    ] as const;
    const made = sides.map(([given, side]) => {
      const { colour, edge, pattern } = looks[given];
      expect([colour, pattern?.colour]).toEqual(Array(2).fill(looks[side].colour));
      expect(edge).toBe(looks[side].edge);
      const { wash, marks } = pattern as Pattern & { readonly marks: { readonly kind: 'lines' } };
      const [own, pale] = [oklch(colour), oklch(wash.colour)];
      expect(Math.abs((own?.h ?? 0) - (pale?.h ?? 999)), given).toBeLessThan(25);
      return { wash, pale, marks: { ...marks, direction: null } };
    });
    const [ukraine, russia] = made;
    expect(ukraine!.marks).toEqual(russia!.marks);
    expect(ukraine!.wash.opacity).toBe(russia!.wash.opacity);
    expect(Math.abs(ukraine!.pale!.l - russia!.pale!.l)).toBeLessThan(0.05);
  });

  it('sets every two neighbours apart by an edge at 3:1 against the fill on either side of it', () => {
    const faint = STATUSES.flatMap((edge) =>
      STATUSES.flatMap((fill) => {
        const contrast = wcagContrast(palette.status[edge].edge, meanFill(palette, fill));
        return contrast < 3 ? [`${edge} on ${fill}: ${contrast.toFixed(2)}`] : [];
      }),
    );
    expect(faint).toEqual([]);
  });

  it.each(Object.entries(EYES))(
    'gives each pinned outline a stroke of its own, and a hue that is seen with %s',
    (eye, seen) => {
      const { pins } = palette;
      expect(pins.length).toBe(MOST_PINS);
      expect(new Set(pins.map(({ dash = [] }) => dash.join())).size).toBe(pins.length);
      if (eye === 'greyscale') return;
      const close = pins.flatMap(({ colour }, index) =>
        pins.slice(index + 1).filter((other) => apart(seen(colour), seen(other.colour)) < 7),
      );
      expect(close).toEqual([]);
    },
  );

  it('shows pinned outlines at 3:1 on their casing, names them at AA, and gives none the colour of a flag or a status', () => {
    for (const { colour } of palette.pins) {
      expect(wcagContrast(colour, palette.ukraine), colour).toBeGreaterThan(3);
      expect(wcagContrast(colour, palette.label.landHalo), colour).toBeGreaterThan(4.5);
      const others = [...FLAGS, ...coloursOf(palette)];
      expect(Math.min(...others.map((other) => apart(colour, other))), colour).toBeGreaterThan(10);
    }
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

describe('one table of looks', () => {
  const root = new URL('../../src/', import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(ui|map)\/.*\.(svelte|ts)$/.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));
  const drawing = (part: string): string[] => sources.filter(({ text }) => text.includes(part)).map(({ path }) => path);

  it('no other file writes a colour of a status', () => {
    const colours = THEMES.flatMap(({ palette }) => coloursOf(palette));
    const written = sources.filter(
      ({ path, text }) => path !== 'map/palette.ts' && colours.some((colour) => text.toLowerCase().includes(colour)),
    );
    expect(written.map(({ path }) => path)).toEqual([]);
  });

  it('bar, legend, matrix, table of areas, outcomes and pictures take theirs from it', () => {
    expect(drawing('palette.status[')).toEqual(
      expect.arrayContaining(
        [
          ...['ui/kit/Bar.svelte', 'ui/kit/Patterns.svelte', 'ui/legend/LegendEntry.svelte', 'ui/ledger/LedgerBar.svelte'],
          ...['ui/overview/Matrix.svelte', 'ui/overview/MatrixCell.svelte', 'ui/ledger/AreaRow.svelte'],
          ...['ui/here/Outcomes.svelte', 'ui/image/still.ts', 'map/picture/overlays.ts'],
        ], // prettier-ignore
      ),
    );
  });

  it('nothing else makes a tile of a status: each maker of tiles reads a look', () => {
    const makers = drawing('tileOf(').filter((path) => !path.startsWith('map/'));
    for (const path of makers) expect(sources.find((one) => one.path === path)!.text, path).toMatch(/tileOf\((look\.)?pattern\)/); // prettier-ignore
    expect(makers.length).toBeGreaterThan(1);
  });
});
