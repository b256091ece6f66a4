// Tests the steps of pinned proposals and their text in a link.
// It must not know which proposals exist.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPin, isPinned, movePin, removePin, removePins, setPinOpacity } from '../../src/core/view/pin-steps.ts';
import { MOST_PINS, pinText, readPin, readPins } from '../../src/core/view/pins.ts';
import { fromQuery, settle, toQuery } from '../../src/core/view/share.ts';
import { INITIAL, type View } from '../../src/core/view/view.ts';
import { isView, pinsArbitrary, viewArbitrary } from './views.ts';

const onePin = pinsArbitrary.filter((pins) => pins.length > 0).map((pins) => pins[0]!);

describe('a pin', () => {
  it('survives its text, alone and among others', () => {
    fc.assert(
      fc.property(pinsArbitrary, (pins) => {
        expect(pins.map((pin) => readPin(pinText(pin)))).toEqual(pins);
        if (pins.length > 0) expect(readPins(pins.map(pinText).join(','))).toEqual(pins);
      }),
    );
  });

  it('counts once, however often a link names it', () => {
    expect(readPins('a@10,b,a@10-10,b')).toEqual([
      { scenario: 'a', reading: null, depth: 10 },
      { scenario: 'b', reading: null, depth: null },
    ]);
  });
});

describe('steps', () => {
  it('leave a view that survives its link, never with a fifth pin or one twice', () => {
    fc.assert(
      fc.property(viewArbitrary, pinsArbitrary, fc.integer({ min: -50, max: 200 }), (view, pins, opacity) => {
        const after = pins.reduce<View>((made, pin) => addPin(pin)(made), setPinOpacity(opacity)(view));
        expect(isView(after)).toBe(true);
        expect(fromQuery(toQuery(after))).toEqual({ view: after, notices: [] });
        expect(pins.every((pin) => isPinned(after, pin)) || after.pins.length === MOST_PINS).toBe(true);
      }),
    );
  });

  it('remove what was added, and all', () => {
    fc.assert(
      fc.property(viewArbitrary, onePin, (view, pin) => {
        const without = removePin(pin)(view);
        expect(isPinned(without, pin)).toBe(false);
        if (without.pins.length < MOST_PINS) expect(removePin(pin)(addPin(pin)(without))).toEqual(without);
        expect(removePins(view).pins).toEqual([]);
      }),
    );
  });

  it('move a pin by one place and back, and leave it where there is no such place', () => {
    fc.assert(
      fc.property(pinsArbitrary, fc.nat(), (pins, seed) => {
        const view = { ...INITIAL, pins };
        const [from, pin] = [seed % (pins.length || 1), pins[seed % (pins.length || 1)]];
        if (!pin) return;
        for (const by of [-1, 1] as const) {
          const moved = movePin(pin, by)(view);
          const to = Math.min(pins.length - 1, Math.max(0, from + by));
          expect(moved.pins[to]).toEqual(pin);
          expect(to === from ? moved : movePin(pin, by === 1 ? -1 : 1)(moved)).toEqual(view);
        }
      }),
    );
  });
});

describe('settling', () => {
  const known = {
    has: (_: string, id: string) => id !== 'lost',
    hasReading: (_: string, id: string) => id === 'there',
  };

  it('drops pins of unknown scenarios and unknown readings, each with a notice', () => {
    const { view } = fromQuery('?pins=lost,a.there@10,a.gone@5,b');
    const settled = settle(view, known);
    expect(settled.view.pins.map(pinText)).toEqual(['a.there@10', 'a@5', 'b']);
    expect(settled.notices).toEqual([
      { kind: 'unknown', key: 'pins', value: 'lost' },
      { kind: 'unknown', key: 'reading', value: 'gone' },
    ]);
  });

  it('leaves no pin twice where two differ by a reading that does not exist', () => {
    expect(settle(fromQuery('?pins=a.gone,a').view, known).view.pins.map(pinText)).toEqual(['a']);
  });
});
