// Names for the static picture: the important first, each where it touches no other, else left out.
// It must not know the page: text is measured by an estimate that errs on the wide side.
import type { Feature } from 'geojson';
import type { Control } from '../../geo/schema.ts';
import type { Scene } from '../core/scene.ts';
import { keysOf } from './keys.ts';
import { paletteOf } from './palette.ts';
import type { Frame, Size } from './static-frame.ts';
import type { Stock } from './stock.ts';

/** A name at `x`, `y` (CSS pixels, the text's baseline), with the point that it names at `at`. */
export type Label = {
  readonly id: string;
  readonly text: string;
  readonly kind: 'town' | 'oblast' | 'country' | 'sea';
  readonly town?: Control;
  readonly at: readonly [number, number];
  /** A strike report's mark lies beside the town. */
  readonly beside?: boolean;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly spacing: number;
  readonly colour: string;
  readonly halo: string;
};
type Box = readonly [left: number, top: number, right: number, bottom: number];

const EM = 0.6;
/** From the middle of a town's symbol to its name, CSS pixels; a strike report's mark beside it needs more. */
const GAP = 7;
const GAP_BESIDE = 19;
const TOWN_SIZE = [13.5, 12.5, 12, 11.5, 11];
/** From which zoom a rank is drawn, as on the map. */
const FROM_ZOOM = [0, 5.1, 5.7, 7.1, 8.2];
const widthOf = (text: string, size: number, spacing: number): number => text.length * (size * EM + spacing);
const apart = (a: Box, b: Box): boolean => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
const inside = ([left, top, right, bottom]: Box, { width, height }: Size): boolean =>
  left > 2 && top > 2 && right < width - 2 && bottom < height - 2;

/** The places a town's name may take, the best first: right, left, above, below. */
function choices(label: Label): readonly (readonly [Label, Box])[] {
  const { at, size, text, spacing } = label;
  const gap = label.beside ? GAP_BESIDE : GAP;
  const wide = widthOf(text, size, spacing);
  const put = (anchor: Label['anchor'], dx: number, dy: number): [Label, Box] => {
    const [x, y] = [at[0] + dx, at[1] + dy];
    const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
    return [{ ...label, anchor, x, y }, [left, y - size, left + wide, y + size * 0.25]];
  };
  const middle = size * 0.35;
  if (label.kind !== 'town') return [put('middle', 0, middle)];
  return [
    put('start', gap, middle),
    put('end', -gap, middle),
    put('middle', 0, -gap),
    put('middle', 0, gap + size * 0.8),
  ];
}

function townLabel(feature: Feature, frame: Frame, scene: Scene, named: ReadonlySet<string>): [number, Label][] {
  const { id, name, rank, control, beside } = feature.properties as {
    id: string;
    name: string;
    rank: number;
    control: Control;
    beside: boolean;
  };
  const urgent = named.has(id);
  if (feature.geometry.type !== 'Point' || (!urgent && frame.zoom < (FROM_ZOOM[rank] ?? 99))) return [];
  const { label } = paletteOf(scene.dark);
  const at = frame.place(feature.geometry.coordinates);
  const look = {
    size: TOWN_SIZE[rank] ?? 11,
    bold: rank === 0 || urgent,
    spacing: 0,
    colour: label.town,
    halo: label.landHalo,
  };
  return [
    [
      urgent ? -1 : rank,
      { id, text: name, kind: 'town', town: control, at, beside, x: 0, y: 0, anchor: 'start', ...look },
    ],
  ];
}

function wideLabel(feature: Feature, frame: Frame, scene: Scene): [number, Label][] {
  const { id, name, kind, from } = feature.properties as {
    id: string;
    name: string;
    kind: 'oblast' | 'country' | 'sea';
    from: number;
  };
  const hidden = kind === 'oblast' && (frame.zoom < 5.6 || !scene.shown.has('borders'));
  if (feature.geometry.type !== 'Point' || hidden || frame.zoom < from) return [];
  const { label } = paletteOf(scene.dark);
  const spacing = kind === 'oblast' ? 0.9 : 2.5;
  const look = {
    size: 11,
    bold: false,
    spacing,
    colour: label[kind],
    halo: kind === 'sea' ? label.seaHalo : label.landHalo,
  };
  const text = kind === 'country' ? name.toUpperCase() : name;
  return [
    [5, { id, text, kind, at: frame.place(feature.geometry.coordinates), x: 0, y: 0, anchor: 'middle', ...look }],
  ];
}

/** The names that find room in the frame: emphasised towns, then towns by rank, then wide things. */
export function labelsOf(scene: Scene, stock: Stock, frame: Frame, size: Size): Label[] {
  const keys = keysOf(scene);
  const { picked, spoken } = scene.emphasis;
  const named = new Set([...spoken, ...(picked === null ? [] : [picked])]);
  const towns = scene.shown.has('towns') ? stock.resolve(keys.towns).features : [];
  const wide = stock.resolve(keys.labels).features;
  const wanted = [
    ...towns.flatMap((one) => townLabel(one, frame, scene, named)),
    ...wide.flatMap((one) => wideLabel(one, frame, scene)),
  ].sort((a, b) => a[0] - b[0]);
  const taken: Box[] = [];
  return wanted.flatMap(([, label]) => {
    const found = choices(label).find(([, box]) => inside(box, size) && taken.every((other) => apart(box, other)));
    if (!found) return [];
    const [x, y] = label.at;
    taken.push(found[1]);
    if (label.kind === 'town') taken.push([x - 5, y - 5, x + 5, y + 5]);
    return [found[0]];
  });
}
