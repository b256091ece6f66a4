// Strike reports that share a point or lie close at a zoom, gathered under one mark; what is near far out parts further in.
// It must not know colours, dates or what was hit.
import type { Feature, FeatureCollection, Point, Position } from 'geojson';
import { pixelsPerKm, EQUATOR_KM } from './scale.ts';
import { strikesIn } from './strikes.ts';
import { markOf, type Grade } from './patterns-strikes.ts';
import type { World } from '../core/land/catalogue.ts';
import type { Scene } from '../core/view/scene.ts';

export type Placed = { readonly id: string; readonly city: string; readonly grade: Grade; readonly at: Position };
export type Cluster = { readonly city: string; readonly at: Position; readonly members: readonly Placed[] };

/** Marks closer than this would lie on each other, CSS pixels. */
const NEAR = 26;
/** Whole zooms that the map reaches. */
const ZOOMS = [3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Web Mercator, CSS pixels at zoom 0. */
function pixelOf([lon = 0, lat = 0]: Position): readonly [number, number] {
  const side = EQUATOR_KM * pixelsPerKm(0);
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [side * (lon / 360 + 0.5), side * (0.5 - y)];
}

const apart = (a: Placed, b: Placed): number => {
  const [[x, y], [u, v]] = [pixelOf(a.at), pixelOf(b.at)];
  return Math.hypot(x - u, y - v);
};
/** A mark stands where one of its reports stands: the one nearest to all others. */
const gathered = (members: readonly Placed[]): Cluster => {
  const far = members.map((one) => members.reduce((sum, other) => sum + apart(one, other), 0));
  const { city = '', at = [] } = members[far.indexOf(Math.min(...far))] ?? {};
  return { city, at, members };
};

/** Every report in exactly one cluster of its city, with all that is near it or near one that is. */
export function clustersAt(reports: readonly Placed[], zoom: number): Cluster[] {
  const groups = reports.reduce<readonly (readonly Placed[])[]>((made, report) => {
    const touches = (group: readonly Placed[]): boolean =>
      group.some((one) => one.city === report.city && apart(one, report) < NEAR / 2 ** zoom);
    return [...made.filter((group) => !touches(group)), [...made.filter(touches).flat(), report]];
  }, []);
  return groups.map((group) => gathered(reports.filter((one) => group.includes(one))));
}

const placed = ({ features }: FeatureCollection): Placed[] =>
  features.map(({ geometry, properties }) => ({ ...properties, at: (geometry as Point).coordinates }) as Placed);

/** A point for each cluster of each zoom: `from` and `to` say at which zooms, `all` has its ids between commas, `number` how many they are. */
export function strikeMarksIn(world: World, ids: Scene['strikes']): FeatureCollection {
  const reports = placed(strikesIn(world, ids));
  const features = ZOOMS.flatMap((zoom, index) =>
    clustersAt(reports, zoom).map(({ city, at, members }): Feature => {
      const all = members.map(({ id }) => id);
      return {
        type: 'Feature',
        properties: {
          id: all.join(','),
          all: `,${all.join(',')},`,
          city,
          several: all.length > 1,
          number: all.length > 1 ? String(all.length) : '',
          mark: markOf(members.map(({ grade }) => grade)),
          from: index === 0 ? 0 : zoom,
          to: index === ZOOMS.length - 1 ? 99 : zoom + 1,
        },
        geometry: { type: 'Point', coordinates: at },
      };
    }),
  );
  return { type: 'FeatureCollection', features };
}
