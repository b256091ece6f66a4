// A tree of squares over the globe, each with the few of many items that can be nearest there; it grows where it is asked.
// It must not know what the items are. It is not part of the first view: single points are measured without it.
import type { Position } from 'geojson';

/** A point of the globe as a unit vector. */
export type Vector = readonly [x: number, y: number, z: number];
/** How far an item is from a point, km: by at most one kilometre more or less for each that the point moves. */
export type Cost = (item: number, point: Vector) => number;

const RADIANS = Math.PI / 180;
/** Radius of the sphere on which distances are measured, km. */
export const RADIUS = 6371.0088;

export function vectorOf([lon = 0, lat = 0]: Position): Vector {
  const [x, y] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

/** The distance in km of two points of the sphere. */
export function kmBetween(a: Vector, b: Vector): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
}

type Node = {
  readonly west: number;
  readonly south: number;
  /** Longitudes and latitudes that it spans, degrees. */
  readonly width: number;
  readonly height: number;
  /** By question the items that may be the answer somewhere in the square, in ascending order. */
  readonly items: readonly (readonly number[])[];
  readonly isFew: boolean;
  asked: number;
  readonly parts: (Node | undefined)[];
};
/** Which of `count` items is the nearest. Of all whose cost is the least, or more by no more than `slack` km, none is lost. */
export type Question = { readonly count: number; readonly cost: Cost; readonly slack: number };

/** A square is divided once it was asked so often, has more items than these, and is wider than this, degrees. */
const [OFTEN, FEW, NARROW] = [8, 3, 0.2];

export class NearTree {
  readonly #questions: readonly Question[];
  readonly #root: Node;

  constructor(questions: readonly Question[]) {
    this.#questions = questions;
    const items = questions.map(({ count }) => Array.from({ length: count }, (_, item) => item));
    this.#root = { west: -180, south: -90, width: 360, height: 180, items, isFew: false, asked: 0, parts: [] };
  }

  /** By question the items that may be nearest to `[lon, lat]`, in ascending order, and others that are hardly farther. */
  near([lon = 0, lat = 0]: Position): readonly (readonly number[])[] {
    const x = lon >= -180 && lon < 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
    let node = this.#root;
    while (!node.isFew && node.asked++ >= OFTEN) node = this.#part(node, x, lat);
    return node.items;
  }

  #part(node: Node, lon: number, lat: number): Node {
    const [width, height] = [node.width / 2, node.height / 2];
    const [isEast, isNorth] = [lon >= node.west + width, lat >= node.south + height];
    const at = (isEast ? 1 : 0) + (isNorth ? 2 : 0);
    return (node.parts[at] ??= this.#node(node, node.west + (isEast ? width : 0), node.south + (isNorth ? height : 0)));
  }

  /** A quarter of a square with those of its items that no other rules out anywhere in it. */
  #node(whole: Node, west: number, south: number): Node {
    const [width, height] = [whole.width / 2, whole.height / 2];
    const middle = vectorOf([west + width / 2, south + height / 2]);
    const nearestToEquator =
      south <= 0 && south + height >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(south + height));
    const reach = RADIUS * RADIANS * (height / 2 + (width / 2) * Math.cos(nearestToEquator * RADIANS));
    const items = this.#questions.map(({ cost, slack }, question) => {
      const all = whole.items[question] ?? [];
      const costs = all.map((item) => cost(item, middle));
      const most = costs.reduce((least, one) => Math.min(least, one), Infinity) + 2 * reach + slack;
      return all.filter((_, index) => (costs[index] ?? 0) <= most);
    });
    const isFew = width <= NARROW || items.every(({ length }) => length <= FEW);
    return { west, south, width, height, items, isFew, asked: 0, parts: [] };
  }
}
