// Edits of the line: the grid, the ids, the sectors, and the land that a dragged vertex hands over.
// It must not know how a draft keeps operations.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLineSource, type LineSource } from '../../../geo/schema-line.ts';
import { addVertex, LINE_FILE, moveVertex, removeVertex, snapped, sweptLand } from '../../../src/core/draft/line-edits.ts'; // prettier-ignore
import { applyAll, documentIn, documentsOf, type Operation } from '../../../src/core/draft/operation.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { areaKm2 } from '../geodesic.ts';

const source = JSON.parse(readFileSync(new URL('../../../geo/recipes/line.json', import.meta.url), 'utf8')) as Json;
const line = source as unknown as LineSource;
const after = (operations: readonly Operation[]): LineSource => {
  const documents = applyAll(
    documentsOf(() => source),
    operations,
  );
  const parsed = parseLineSource(documentIn(documents, LINE_FILE), LINE_FILE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
const anyIndex = fc.nat(line.vertices.length - 1);
const idAt = (index: number): string => line.vertices[index]?.id ?? '';
const shift = fc.tuple(
  fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  fc.double({ min: -0.3, max: 0.3, noNaN: true }),
);

test('a position snaps to two decimals, without remainders of binary fractions', () => {
  fc.assert(
    fc.property(fc.double({ min: 22, max: 41, noNaN: true }), (degrees) => {
      const [lon] = snapped([degrees, 48]);
      expect(String(lon).replace(/^\d+\.?/, '').length).toBeLessThanOrEqual(2);
      expect(Math.abs(lon - degrees)).toBeLessThanOrEqual(0.005 + 1e-9);
    }),
  );
});

describe('vertices', () => {
  test('a moved one is where it was put, and no other moves', () => {
    fc.assert(
      fc.property(anyIndex, shift, (index, [east, north]) => {
        const vertex = line.vertices[index]!;
        const to = [vertex.at[0] + east, vertex.at[1] + north];
        const moved = after(moveVertex(line, vertex.id, to));
        expect(moved.vertices[index]?.at).toEqual([...snapped(to)]);
        expect(moved.vertices.toSpliced(index, 1)).toEqual(line.vertices.toSpliced(index, 1));
      }),
    );
  });

  test('an added one stands after its predecessor, under an id of its own', () => {
    fc.assert(
      fc.property(anyIndex, (index) => {
        const { id, operations } = addVertex(line, idAt(index), [37, 48]);
        const longer = after(operations);
        expect(longer.vertices.map((vertex) => vertex.id).indexOf(id)).toBe(index + 1);
        const again = addVertex(longer, id, [37, 48]);
        expect(longer.vertices.some((vertex) => vertex.id === again.id)).toBe(false);
      }),
    );
  });

  test('a removed one leaves no sector without its ends', () => {
    fc.assert(
      fc.property(fc.array(anyIndex, { maxLength: 60 }), (indexes) => {
        let shorter = line;
        for (const index of indexes) {
          const id = shorter.vertices[index % shorter.vertices.length]?.id ?? '';
          const operations = removeVertex(shorter, id);
          const documents = applyAll(
            documentsOf(() => shorter as unknown as Json),
            operations,
          );
          shorter = documentIn(documents, LINE_FILE) as unknown as LineSource;
        }
        const ids = shorter.vertices.map(({ id }) => id);
        for (const { from, to } of shorter.sectors) expect(ids.indexOf(from)).toBeLessThan(ids.indexOf(to));
        for (const { from } of shorter.sectors) expect(ids).toContain(from);
      }),
    );
  });
});

describe('the land that a dragged vertex hands over', () => {
  test('is that between the old and the new line, if it moves to one side', () => {
    const index = line.vertices.findIndex(({ id }) => id === 'v44');
    const [before, vertex, next] = [-1, 0, 1].map((step) => [...line.vertices[index + step]!.at] as number[]) as [number[], number[], number[]]; // prettier-ignore
    const to = [vertex[0]! - 0.1, vertex[1]! + 0.02];
    const { toUkraine, toRussia } = sweptLand(line, index, to);
    expect(toUkraine).toBe(0);
    const ring = [before, vertex, next, to, before].map(([lon = 0, lat = 0]) => [lon, lat]);
    expect(Math.abs(toRussia / areaKm2({ type: 'Polygon', coordinates: [ring] }) - 1)).toBeLessThan(0.001);
  });

  test('is gained by the side from which the vertex moves away', () => {
    const index = line.vertices.findIndex(({ id }) => id === 'v44');
    const { at } = line.vertices[index]!;
    expect(sweptLand(line, index, [at[0] + 0.1, at[1] - 0.02]).toRussia).toBe(0);
    expect(sweptLand(line, index, at)).toEqual({ toUkraine: 0, toRussia: 0 });
  });
});
