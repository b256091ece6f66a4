// Packed numbers, lines and features come back as they were, any of them and the real ones; what is damaged is refused.
// It must not know how a build writes the files or how the page fetches them.
import fc from 'fast-check';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { listCoder, listReader, packLines, unpackLines, type Nested } from '../../src/core/land/packed-arcs.ts';
import { packFeatures, unpackFeatures, type PackedFeatures } from '../../src/core/land/packed-features.ts';
import { shareLines } from '../../src/core/land/shared-lines.ts';
import { packMosaic, unpackMosaic, type PackedMosaic } from '../../src/core/land/packed-mosaic.ts';
import { packNumbers, unpackNumbers } from '../../src/core/values/packed-numbers.ts';
import { packedText } from '../../pack.config.ts';
import { gridTopology } from './grid.ts';

const MOST = 2 ** 30 - 1;
const whole = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -MOST, max: MOST }));

describe('numbers', () => {
  test('of any size come back', () =>
    fc.assert(fc.property(fc.array(whole), (numbers) => [...unpackNumbers(packNumbers(numbers))].join() === numbers.join()))); // prettier-ignore

  test('are written as source maps write them, with all first digits first', () => {
    expect([0, 1, -1, 15, 16, -17].map((one) => packNumbers([one]))).toEqual(['#', '%', '&', 'A', 'C $', 'F $']);
    expect(packNumbers([16, 1, 600])).toBe('C%S $H $');
    expect(packNumbers([])).toBe('');
  });

  test.each([0.5, NaN, MOST + 1, -MOST - 1])('%s is not packed', (number) =>
    expect(() => packNumbers([number])).toThrow(RangeError),
  );

  test.each([
    ['another letter', '#!'],
    ['a letter beyond the alphabet', '#ж'],
    ['no second row', 'D'],
    ['a second row cut off', 'DD $'],
    ['digits of no number', '# $'],
  ])('%s is refused', (_fault, text) => expect(() => unpackNumbers(text)).toThrow('faulty'));
});

const step = fc.integer({ min: -5000, max: 5000 });
const position = fc.tuple(step, step) as fc.Arbitrary<Position>;
const arcs = fc.array(fc.array(position, { minLength: 1, maxLength: 9 }), { maxLength: 9 });
const index = fc.integer({ min: -30, max: 30 });
const lists = (depth: number): fc.Arbitrary<Nested> =>
  depth === 0 ? index : fc.array(lists(depth - 1), { maxLength: 5 });

describe('lines and the lists that name them', () => {
  test('come back', () => {
    fc.assert(
      fc.property(arcs, (all) => {
        expect(unpackLines(packLines(all))).toEqual(all);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }).chain(lists)), (all) => {
        expect(all.map(listCoder()).map(listReader())).toEqual(all);
      }),
    );
  });

  test('are small numbers for lines that are named in their order, and for their way back', () =>
    expect([[0, 1], [2, ~1]].map(listCoder())).toEqual([[0, 0], [0, 5]])); // prettier-ignore

  test.each([
    ['a position', [2], [1, 2, 3]],
    ['a count', [1], [1, 2, 3, 4]],
  ])('lines that lack %s are refused', (_fault, counts, steps) =>
    expect(() => unpackLines({ counts: packNumbers(counts), steps: packNumbers(steps) })).toThrow('faulty'),
  );
});

/** The grids that lines lie on: hundredths of a degree to its hundred-thousandths, and the grid of Ukraine's border. */
const place = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(4, 100, 1000, 8192, 10_000, 100_000))
  .map(([steps, per]) => Number((steps / per).toFixed(5)) + 0);
/** Few places, so that rings share edges, run back on themselves and pass through one place twice. */
const places = fc.uniqueArray(fc.tuple(place, place), { minLength: 4, maxLength: 12, selector: String });
const featuresAmong = (among: readonly Position[]): fc.Arbitrary<FeatureCollection> => {
  const at = fc.constantFrom(...among);
  const ring = fc.array(at, { minLength: 3, maxLength: 8 }).map((row) => [...row, row[0]]);
  const rings = fc.array(ring, { minLength: 1, maxLength: 3 });
  const geometry = fc.oneof(
    fc.record({ type: fc.constant('Point'), coordinates: at }),
    fc.record({ type: fc.constant('LineString'), coordinates: fc.array(at, { minLength: 2, maxLength: 8 }) }),
    fc.record({ type: fc.constant('Polygon'), coordinates: rings }),
    fc.record({ type: fc.constant('MultiPolygon'), coordinates: fc.array(rings, { minLength: 1, maxLength: 3 }) }),
  );
  const feature = fc.record({ type: fc.constant('Feature'), id: fc.string(), properties: fc.dictionary(fc.string(), fc.jsonValue()), geometry }); // prettier-ignore
  return fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(feature, { maxLength: 6 }) }) as never;
};

const square = (x: number): Position[] => [[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]; // prettier-ignore
const collection = (...rings: Position[][]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rings.map((ring) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring] },
  })),
});
describe('features', () => {
  test('of any kind come back, each number as it was', () =>
    fc.assert(
      fc.property(places.chain(featuresAmong), (input) => {
        const sent = JSON.parse(JSON.stringify(packFeatures(input))) as PackedFeatures;
        expect(unpackFeatures(sent)).toEqual(JSON.parse(JSON.stringify(input)));
      }),
    ));

  test('share the edge of two neighbours, which one of them has backwards', () => {
    const { lines, lists } = shareLines([[square(0)], [square(1)]]);
    expect(lines).toHaveLength(4);
    expect(lists).toEqual([[[0, 1, 2]], [[3, ~1]]]);
    expect(lines[1]).toEqual([[1, 0], [1, 1]]); // prettier-ignore
  });

  test('with six decimals are not packed', () =>
    expect(() => packFeatures(collection(square(0.000001)))).toThrow('more than five decimals'));
});

test('a mosaic in degrees is not packed', () => expect(() => packMosaic(gridTopology())).toThrow(RangeError));

const PACKED = [
  'geo/mosaic.topo.json',
  ...['countries', 'waters', 'band'].map((name) => `geo/features/${name}.geojson`),
];

describe.each(PACKED)('%s', (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const content = JSON.parse(text) as Record<string, unknown>;

  test('comes back as it is, and takes less than two thirds', () => {
    const packed = packedText(file, content);
    const read: unknown = JSON.parse(packed);
    const unpacked = file.includes('mosaic') ? unpackMosaic(read as PackedMosaic) : unpackFeatures(read as PackedFeatures); // prettier-ignore
    expect(unpacked).toEqual(content);
    expect(gzipSync(packed).length).toBeLessThan((gzipSync(text).length * 2) / 3);
  });

  test('is not packed if something would be lost', () =>
    expect(() => packedText(file, { ...content, objects: { ...(content['objects'] as object), more: {} }, bbox: [] })).toThrow('would lose')); // prettier-ignore
});
