// What was begun and not entered is kept with the draft until it is entered or dropped.
// It must not know where drafts are stored.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begunIn, withBegun } from '../../../src/core/draft/begun.ts';
import { newDraft } from '../../../src/core/draft/draft.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { AreaDrawing, type Sketch } from '../../../src/state/workshop/area-drawing.svelte.ts';

test('what is begun under any name is there until it is dropped, and leaves what else was begun alone', () => {
  const json = fc.jsonValue() as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(fc.string(), fc.string(), json, json, (one, other, first, second) => {
      fc.pre(one !== other);
      const both = withBegun(withBegun(newDraft('x', 'x', '1'), one, first), other, second);
      expect([begunIn(both, one), begunIn(both, other)]).toEqual([first, second]);
      expect(withBegun(both, one, structuredClone(first))).toBe(both);
      const dropped = withBegun(both, one, undefined);
      expect([begunIn(dropped, one), begunIn(dropped, other)]).toEqual([undefined, second]);
    }),
  );
});

test('corners are kept from the first to the last, also where the area is left, until they are finished or cancelled', () => {
  const kept: (Sketch | undefined)[] = [];
  const area = new AreaDrawing((_id, sketch) => kept.push(sketch));
  const leave = area.show('area.a');
  area.begin({ kind: 'part' });
  expect(kept).toEqual([]);
  area.place([31, 48]);
  area.place([31.5, 48]);
  leave();
  expect(kept.at(-1)?.corners).toEqual([[31, 48], [31.5, 48]]); // prettier-ignore
  area.show('area.a');
  area.goOn(kept.at(-1)!);
  area.place([31.5, 48.5]);
  expect(kept.at(-1)?.corners).toHaveLength(3);
  area.end();
  expect(kept.at(-1)).toBe(undefined);
});
