// Faults of drawn polygons: sound ones have none, and each kind of damage is found at its place.
// It must not know the words of a fault.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaPolygons } from '../../geo/schema-areas.ts';
import { polygonFaults, type PolygonFault } from '../../src/core/check/polygon-faults.ts';

type At = [number, number];
type Ring = At[];
const UKRAINE = [22, 44, 40.5, 52.5] as const;
const round = (degrees: number): number => Number(degrees.toFixed(2));

/** A star in hundredths of a degree: corners at rising angles around a middle, so that it never crosses itself. */
const starAround = ([x, y]: At, least: number, most: number): fc.Arbitrary<Ring> =>
  fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: 5, maxLength: 14 }).map((radii) => {
    const corners = radii.map((r, index): At => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [round(x + r * Math.cos(angle)), round(y + r * Math.sin(angle))];
    });
    return [...corners, corners[0]!];
  });
const middle = fc.tuple(fc.double({ min: 26, max: 37, noNaN: true }), fc.double({ min: 46.5, max: 50.5, noNaN: true }));
/** Outlines of 1 to 1.5 degrees around holes of 0.1 to 0.3, in parts that lie 4 degrees apart. */
const sound: fc.Arbitrary<AreaPolygons> = middle.chain(([x, y]) =>
  fc.array(fc.tuple(starAround([x, y], 1, 1.5), fc.option(starAround([x, y], 0.1, 0.3))), { minLength: 1, maxLength: 2 }).map((parts) =>
    parts.map(([outline, hole], part) => {
      const shifted = (ring: Ring): Ring => ring.map(([lon, lat]) => [round(lon - 4 * part), lat]);
      return hole ? [shifted(outline), shifted(hole)] : [shifted(outline)];
    }),
  ),
); // prettier-ignore
const kindsOf = (polygons: AreaPolygons): PolygonFault['kind'][] =>
  polygonFaults(polygons, UKRAINE).map(({ kind }) => kind);
const isStar = (polygons: AreaPolygons): boolean => polygonFaults(polygons, undefined).length === 0;

describe('sound polygons', () => {
  test('have no fault, whichever way their rings run and wherever they begin', () => {
    fc.assert(
      fc.property(sound, fc.nat(20), fc.boolean(), (polygons, start, isReversed) => {
        const turned = polygons.map((rings) =>
          rings.map((ring) => {
            const open = ring.slice(0, -1);
            const at = start % open.length;
            const begun = [...open.slice(at), ...open.slice(0, at)];
            const run = isReversed ? begun.reverse() : begun;
            return [...run, run[0]!];
          }),
        );
        fc.pre(kindsOf(polygons).every((kind) => kind !== 'outside'));
        expect([kindsOf(polygons), kindsOf(turned)]).toEqual([[], []]);
      }),
    );
  });
  test('a part may lie in the hole of another', () => {
    const box = (least: number, most: number): Ring => [[least, 48], [most, 48], [most, 48 + most - least], [least, 48 + most - least], [least, 48]]; // prettier-ignore
    const up = (ring: Ring, by: number): Ring => ring.map(([x, y]) => [x, round(y + by)]);
    expect(kindsOf([[box(30, 34), up(box(31, 33), 1)], [up(box(31.5, 32.5), 1.5)]])).toEqual([]);
  });
});

describe('a fault is found', () => {
  test('where a position is too fine or far off', () => {
    fc.assert(
      fc.property(sound, fc.nat(100), fc.constantFrom(0, 1), (polygons, which, axis) => {
        fc.pre(isStar(polygons));
        const position = which % (polygons[0]![0]!.length - 1);
        const change = (value: number): AreaPolygons => {
          const copy = structuredClone(polygons);
          copy[0]![0]![position]![axis] = value;
          return copy;
        };
        const fine = change(polygons[0]![0]![position]![axis] + 0.003);
        expect(polygonFaults(fine, undefined)[0]).toMatchObject({ kind: 'fine', polygon: 0, ring: 0, position });
        expect(polygonFaults(change(10), UKRAINE)).toContainEqual(expect.objectContaining({ kind: 'outside', polygon: 0, ring: 0, position })); // prettier-ignore
      }),
    );
  });
  test('where two corners of a regular polygon change places', () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: 4, max: 14 }), fc.nat(100), ([x, y], count, which) => {
        const corners = Array.from({ length: count }, (_, index): At => {
          const angle = (2 * Math.PI * index) / count;
          return [round(x + Math.cos(angle)), round(y + Math.sin(angle))];
        });
        const at = which % (count - 1);
        const swapped = corners.with(at, corners[at + 1]!).with(at + 1, corners[at]!);
        expect(kindsOf([[[...swapped, swapped[0]!]]])).toEqual(['crosses']);
      }),
    );
  });
  test('where a ring runs out and straight back, even over the place where it begins', () => {
    const spike: Ring = [[30, 48], [31, 48], [31, 49], [30.5, 48.5], [30, 48]]; // prettier-ignore
    expect(kindsOf([[spike]])).toEqual([]);
    for (let start = 0; start < 5; start++) {
      const open: Ring = [[30, 48], [32, 48], [31, 48], [31, 49], [30, 49]]; // prettier-ignore
      const begun = [...open.slice(start), ...open.slice(0, start)];
      expect(kindsOf([[[...begun, begun[0]!]]])).toEqual(['crosses']);
    }
  });
  test('where a hole leaves its outline, or a part lies on another', () => {
    fc.assert(
      fc.property(sound, middle, (polygons, [x, y]) => {
        fc.pre(isStar(polygons));
        const [rings] = polygons as [Ring[]];
        const far = rings[0]!.map(([lon, lat]): At => [round(lon + 3), lat]);
        expect(polygonFaults([[rings[0]!, far]], undefined)[0]).toMatchObject({ kind: 'holeOutside', ring: 1 });
        const beside = rings[0]!.map(([lon, lat]): At => [round(lon + x / 100), round(lat + y / 100)]);
        expect(polygonFaults([[rings[0]!], [beside]], undefined)[0]).toMatchObject({ kind: 'partsOverlap', polygon: 1, other: 0 }); // prettier-ignore
      }),
    );
  });
});
