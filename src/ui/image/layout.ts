// Where everything stands in the picture of a view: title, maps, figures, legend and small print, in one of its formats.
// It must not know letters, colours or the page: who calls it measures.
import { GAP, type Format } from './formats.ts';
import { linesOf } from './lines.ts';
import type { Figure, Row, StillWords } from './still.ts';

export type Type = {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly faint?: boolean;
  readonly serif?: boolean;
};
/** The width of a text in units of the picture. */
export type MeasureType = (text: string, type: Type) => number;
/** A line of text; `y` is its baseline. */
export type Line = Type & { readonly x: number; readonly y: number; readonly text: string };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Placed<T> = T & { readonly x: number; readonly y: number; readonly lines: readonly string[] };
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Line[];
  readonly map: Box;
  readonly figures: readonly Placed<Figure>[];
  readonly rows: readonly Placed<Row>[];
};
/** All that is written; `small` are the paragraphs of the small print. */
export type Written = Pick<StillWords, 'title' | 'dated' | 'names' | 'figures' | 'rows'> & {
  readonly note: string;
  readonly small: readonly string[];
};

export const LABEL: Type = { size: 14, weight: 400 };
const DATED: Type = { size: 16, weight: 400, faint: true };
const NOTE: Type = { size: 16, weight: 400 };
const SMALL: Type = { size: 12, weight: 400, faint: true };
/** From the top of a figure to the baseline of its label, from line to line, and beside the sample of a row. */
const [FIGURE, FIGURE_STEP, ROW_STEP, SAMPLE] = [58, 19, 18, 40];
/** A picture of a fixed shape grows, all its words alike smaller in it, until the map has its height; at most so often. */
const [GROWTH, MOST_GROWTHS] = [1.08, 12];

/** Lines of a text from `y` down, and where the next thing may begin. */
function put(text: string, x: number, y: number, width: number, type: Type, measure: MeasureType) {
  const step = Math.round(type.size * 1.32);
  const lines = linesOf(text, width, (part) => measure(part, type));
  return {
    texts: lines.map((line, index): Line => ({ ...type, x, y: y + type.size + index * step, text: line })),
    end: y + lines.length * step,
  };
}

type Block<T> = { readonly items: readonly Placed<T>[]; readonly height: number };

/** Things below each other in columns about equally long, placed from the top left of their block. */
function columns<T>(
  items: readonly (T & { readonly lines: readonly string[] })[],
  count: number,
  step: number,
  heightOf: (lines: number) => number,
): Block<T> {
  const all = items.reduce((sum, { lines }) => sum + heightOf(lines.length), 0);
  let [column, y, passed, height] = [0, 0, 0, 0];
  const placed = items.map((item) => {
    const own = heightOf(item.lines.length);
    const full = y > 0 && passed + own / 2 > ((column + 1) * all) / count;
    if (full && column < count - 1) [column, y] = [column + 1, 0];
    const at = { ...item, x: column * step, y };
    [y, passed] = [y + own, passed + own];
    height = Math.max(height, y);
    return at;
  });
  return { items: placed, height };
}

/** Figures and legend in a block of a width. */
function keyOf(written: Written, width: number, count: number, measure: MeasureType) {
  const step = (width + GAP) / count;
  const wrap = (text: string, indent: number): string[] =>
    linesOf(text, step - GAP - indent, (part) => measure(part, LABEL));
  const figures = columns(
    written.figures.map((figure) => ({ ...figure, lines: wrap(figure.label, 0) })),
    count, step, (lines) => 52 + lines * FIGURE_STEP); // prettier-ignore
  const rows = columns(
    written.rows.map((row) => ({ ...row, lines: wrap(row.text, row.look || row.mark ? SAMPLE : 0) })),
    count, step, (lines) => 10 + lines * ROW_STEP); // prettier-ignore
  const between = written.figures.length > 0 ? 12 : 0;
  return { figures, rows, rowsTop: figures.height + between, height: figures.height + between + rows.height };
}

const moved = <T>(items: readonly Placed<T>[], x: number, y: number): Placed<T>[] =>
  items.map((item) => ({ ...item, x: item.x + x, y: item.y + y }));

/** The layout of a width; `height` is undefined where the picture is as high as what stands in it. */
function layoutAt(written: Written, format: Format, width: number, height: number | undefined, measure: MeasureType) {
  const { margin, aside } = format;
  const inner = width - 2 * margin;
  const title = put(written.title, margin, margin - 8, inner, { size: format.title, weight: 700, serif: true }, measure); // prettier-ignore
  const dated = put(written.dated, margin, title.end + 2, inner, DATED, measure);
  const note = put(written.note, margin, dated.end + 2, inner, NOTE, measure);
  const top = note.end + (written.names.some(Boolean) ? 34 : 14);

  const wide = aside === undefined ? inner : inner - aside - GAP;
  const key = keyOf(written, aside ?? inner, format.columns, measure);
  const small = written.small.reduce<{ texts: Line[]; end: number }>(
    ({ texts, end }, text) => {
      const made = put(text, margin, end, inner, SMALL, measure);
      return { texts: [...texts, ...made.texts], end: made.end + 4 };
    },
    { texts: [], end: 0 },
  );
  const beside = aside === undefined ? 0 : key.height;
  const below = aside === undefined ? key.height + 20 : 0;
  const rest = top + below + 14 + small.end + margin - 16;
  const map = height === undefined ? Math.max(format.map, beside) : height - rest;
  const keyX = aside === undefined ? margin : margin + wide + GAP;
  const keyY = aside === undefined ? top + map + 20 : top;
  const smallY = top + map + below + 14;
  return {
    fits: map >= Math.max(beside, format.map * (width / format.width)),
    layout: {
      width,
      height: Math.ceil(height ?? rest + map),
      texts: [...title.texts, ...dated.texts, ...note.texts, ...small.texts.map((line) => ({ ...line, y: line.y + smallY }))],
      map: { x: margin, y: top, width: wide, height: Math.max(1, Math.floor(map)) },
      figures: moved(key.figures.items, keyX, keyY),
      rows: moved(key.rows.items, keyX, keyY + key.rowsTop),
    } satisfies Layout,
  }; // prettier-ignore
}

/** The layout of a picture: of its ratio exactly, where the format has one, with the map as large as the words allow. */
export function layoutOf(written: Written, format: Format, measure: MeasureType): Layout {
  const { ratio } = format;
  if (ratio === undefined) return layoutAt(written, format, format.width, undefined, measure).layout;
  const at = (growth: number) => {
    const width = Math.round(format.width * GROWTH ** growth);
    return layoutAt(written, format, width, Math.round(width / ratio), measure);
  };
  for (let growth = 0; growth < MOST_GROWTHS; growth += 1) {
    const { fits, layout } = at(growth);
    if (fits) return layout;
  }
  return at(MOST_GROWTHS).layout;
}

/** From the top of a figure to the baseline of its label's line. */
export const labelAt = (line: number): number => FIGURE + line * FIGURE_STEP;
/** From the top of a row to the baseline of its line. */
export const rowAt = (line: number): number => 13 + line * ROW_STEP;
export const SAMPLE_WIDTH = SAMPLE;
