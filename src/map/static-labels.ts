// Names and symbols of the still picture: the important first, each where it touches no other, else left out.
// It must not know the page: text is measured by an estimate that errs on the wide side.
import type { NoteAnchor } from '../core/view/notes.ts';
import { isApart, NOTE, wordsBox, type Box } from './notes.ts';
import { propertyOf, sizeAt, valueFor } from './picture/evaluate.ts';
import type { Anchor, SymbolLayer, Text } from './picture/layer.ts';
import { iconDisc, type Disc } from './static-discs.ts';
import type { Size } from './static-frame.ts';
import type { PlacedFeature, Sheet } from './static-sheet.ts';

/** A text at `x`, `y` (CSS pixels, its baseline), with the point that it names at `at`. */
export type Label = PlacedFeature['spot'] & {
  readonly text: string;
  readonly at: readonly [number, number];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly spacing: number;
  readonly colour: string;
  readonly halo: Text['halo'];
};
type Symbols = { readonly icons: ReadonlyMap<string, readonly Disc[]>; readonly labels: readonly Label[] };

/** Width of a letter and height of small letters, em. */
const EM = 0.6;
const MIDDLE = 0.35;
/** The same where lines of two sizes stand in one text: the map library sets them lower. */
const MIDDLE_OF_LINES = 0.53;
const isInside = ([left, top, right, bottom]: Box, { width, height }: Size): boolean =>
  left > 2 && top > 2 && right < width - 2 && bottom < height - 2;

const isNoteAnchor = (anchor: Anchor | undefined): anchor is NoteAnchor =>
  anchor === 'left' || anchor === 'right' || anchor === 'top' || anchor === 'bottom';

/** The lines of one text, and the room that they take. */
type Put = readonly [lines: readonly Label[], room: Box];

/** A label at one of its places. */
function put(label: Label, anchor: Anchor, gap: number): Put {
  const { at, size, text, spacing } = label;
  const right = Number(anchor.includes('left')) - Number(anchor.includes('right'));
  const down = Number(anchor.includes('top')) - Number(anchor.includes('bottom'));
  const away = right !== 0 && down !== 0 ? gap * Math.SQRT1_2 : gap;
  const baseline = down === 0 ? MIDDLE : down > 0 ? 0.8 : 0;
  const [x, y] = [at[0] + right * away, at[1] + down * away + baseline * size];
  const wide = text.length * (size * EM + spacing);
  const left = right > 0 ? x : right < 0 ? x - wide : x - wide / 2;
  const side = right > 0 ? 'start' : right < 0 ? 'end' : 'middle';
  return [[{ ...label, anchor: side, x, y }], [left, y - size, left + wide, y + size * 0.25]];
}

/** Height of a line where a layer states none, em: the map library's. */
const LINE_HEIGHT = 1.2;

/** Words in lines of about the same length, as few as `most` em each allow; a word is never broken. */
function linesOf(words: string, most: number, spacing: number): string[] {
  const even = words.length / Math.ceil((words.length * (EM + spacing)) / most);
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length / 2 > even) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The lines of a name, about the middle of its land or sea. */
function putAround(label: Label, lines: readonly string[], height: number): Put {
  const puts = lines.map((text, index) => {
    const down = (index - (lines.length - 1) / 2) * height * label.size;
    return put({ ...label, text, at: [label.at[0], label.at[1] + down] }, 'center', 0);
  });
  const [first, last] = [puts[0]?.[1] ?? [0, 0, 0, 0], puts.at(-1)?.[1] ?? [0, 0, 0, 0]];
  const [left, right] = [Math.min(...puts.map(([, box]) => box[0])), Math.max(...puts.map(([, box]) => box[2]))];
  return [
    puts.flatMap(([labels]) => labels.map((one) => ({ ...one, at: label.at }))),
    [left, first[1], right, last[3]],
  ];
}

/** A head and the lines below it, as labels of their own in the room that the words of a note take. */
function putLines(label: Label, lines: readonly string[], anchor: NoteAnchor): Put {
  const box = wordsBox({ anchor, lines }, label.at);
  const x = anchor === 'left' ? box[0] : anchor === 'right' ? box[2] : (box[0] + box[2]) / 2;
  const side = anchor === 'left' ? 'start' : anchor === 'right' ? 'end' : 'middle';
  let top = box[1];
  const labels = lines.map((text, index): Label => {
    const size = label.size * (index === 0 ? NOTE.head : 1);
    const high = size * NOTE.lineHeight;
    top += high;
    return { ...label, text, size, bold: index === 0, anchor: side, x, y: top - high / 2 + MIDDLE_OF_LINES * size };
  });
  return [labels, box];
}

/** The places that a feature's text may take, the best first; none for a feature without a text. */
function choicesOf({ text }: SymbolLayer, { feature, spot }: PlacedFeature, zoom: number): Put[] {
  const words = text ? String(propertyOf(feature, text.property) ?? '') : '';
  const head = text?.head && String(propertyOf(feature, text.head.property) ?? '');
  if (!text || (words === '' && !head)) return [];
  const { shift = [0, 0], anchors = ['center'], gap = 0, spacing = 0, bold = false, colour, halo } = text;
  const size = sizeAt(text.size, zoom);
  const label: Label = {
    ...{ ...spot, text: text.uppercase ? words.toUpperCase() : words, at: [spot.x + shift[0], spot.y + shift[1]] },
    ...{ anchor: 'middle', size, bold, spacing: spacing * size, colour, halo },
  };
  const [anchor] = anchors;
  if (head && isNoteAnchor(anchor)) return [putLines(label, [head, ...words.split('\n').slice(1)], anchor)];
  if (anchor === 'center' && anchors.length === 1 && text.maxWidth !== undefined) {
    const lines = linesOf(label.text, text.maxWidth, spacing);
    return [putAround(label, lines, text.lineHeight ?? LINE_HEIGHT)];
  }
  return anchors.map((place) => put(label, place, valueFor(gap, feature) * size));
}

/** Places what one layer draws, and notes in `taken` the room that later ones must leave free. */
function place(layer: SymbolLayer, taken: Box[], { frame, size, palette, pointsOf }: Sheet) {
  const { icon, order, placement = 'free' } = layer;
  const rank = ({ feature }: PlacedFeature): number => (order === undefined ? 0 : Number(propertyOf(feature, order)));
  const isFree = (box: Box): boolean => taken.every((other) => isApart(box, other));
  return pointsOf(layer)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((placed): Placed[] => {
      const { x, y } = placed.spot;
      const disc = icon && iconDisc(icon, placed, palette);
      const edge = disc ? disc.r + (disc.width ?? 0) / 2 : 0;
      const iconBox: Box = [x - edge, y - edge, x + edge, y + edge];
      const choices = choicesOf(layer, placed, frame.zoom);
      const fits = ([, box]: Put): boolean => isInside(box, size) && isFree(box);
      const found = placement === 'free' ? choices.find(fits) : choices[0];
      const blocked = placement === 'free' && !icon?.overlaps && disc && !isFree(iconBox);
      if (blocked || (choices.length > 0 && !found)) return [];
      if (placement !== 'over') taken.push(...(disc ? [iconBox] : []), ...(found ? [found[1]] : []));
      return [{ ...(disc && { disc }), ...(found && { labels: found[0] }) }];
    });
}

type Placed = { readonly disc?: Disc; readonly labels?: readonly Label[] };
/** Whether a text stands under a symbol of a layer above it, as the number of a strike mark under the town's. */
const isUnder = ({ at: [x, y] }: Label, above: readonly Placed[]): boolean =>
  above.some(({ disc }) => disc?.fill !== undefined && Math.hypot(disc.x - x, disc.y - y) < disc.r);

/** The symbols that find room, by layer, and their texts. What lies on top is placed first, as on the live map. */
export function placeSymbols(sheet: Sheet): Symbols {
  const taken: Box[] = [];
  const placed = sheet.layers
    .toReversed()
    .flatMap((layer) =>
      layer.kind === 'symbol'
        ? [{ id: layer.id, over: layer.placement === 'over', symbols: place(layer, taken, sheet) }]
        : [],
    )
    .toReversed();
  return {
    icons: new Map(placed.map(({ id, symbols }) => [id, symbols.flatMap(({ disc }) => disc ?? [])])),
    labels: placed.flatMap(({ over, symbols }, index) => {
      const above = over ? placed.slice(index + 1).flatMap((layer) => layer.symbols) : [];
      return symbols.flatMap(({ labels = [] }) => labels.filter((label) => !isUnder(label, above)));
    }),
  };
}
