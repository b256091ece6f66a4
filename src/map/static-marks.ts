// Symbols of a scenario for the static picture: rings, question marks, and the name of a spit.
// It must not know the page; what has an outline is drawn elsewhere.
import type { Feature, Position } from 'geojson';
import type { Palette } from './palette.ts';
import { RINGS } from './patterns.ts';
import type { Label } from './static-labels.ts';

/** A round mark: a town's symbol (`half` fills its right half), a strike report's dot in its halo, a scenario's ring. */
export type Mark = {
  readonly id: string;
  readonly kind: 'town' | 'strike' | 'ring' | 'discussed' | 'unnamed-exchange';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: string;
  readonly half: string;
  readonly stroke: string;
  readonly halo: number;
  /** Its halo is laid on thinly. */
  readonly faint?: boolean;
  readonly dash?: readonly number[];
  /** How many strike reports it stands for, where there are several; the parts of its ring. */
  readonly count?: number;
  readonly arcs?: readonly { readonly d: string; readonly colour: string }[];
};
type Place = (at: Position) => readonly [number, number];

const startOf = ({ geometry }: Feature): Position =>
  geometry.type === 'Point' ? geometry.coordinates : geometry.type === 'LineString' ? (geometry.coordinates[0] ?? []) : []; // prettier-ignore

/** The rings of the marks, in CSS pixels. */
export function ringsOf(features: readonly Feature[], place: Place, palette: Palette): Mark[] {
  return features.flatMap((one): Mark[] => {
    const kind = String(one.properties?.['kind']);
    if (kind !== 'discussed' && kind !== 'unnamed-exchange') return [];
    const [x, y] = place(startOf(one));
    const { radius: r, dashes } = RINGS[kind];
    const dash = dashes > 0 ? { dash: [(Math.PI * r) / dashes, (Math.PI * r) / dashes] } : {};
    const ground = dashes > 0 ? 'none' : palette.ukraine;
    return [{ id: kind, kind, x, y, r, fill: ground, half: ground, stroke: palette.mark, halo: 0, ...dash }];
  });
}

/** What stands in a ring or beside a line: a question mark, a name. */
export function wordsOf(features: readonly Feature[], place: Place, palette: Palette): Label[] {
  return features.flatMap((one): Label[] => {
    const text = String(one.properties?.['name'] ?? '');
    if (text === '') return [];
    const [x, y] = place(startOf(one));
    const below = text === '?' ? 4.7 : 24;
    const look = { size: 13, bold: true, spacing: 0, colour: palette.mark, halo: palette.label.landHalo };
    return [{ id: `mark-${text}`, text, kind: 'sea', at: [x, y], x, y: y + below, anchor: 'middle', ...look }];
  });
}
