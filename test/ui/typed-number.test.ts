// The number of a slide that is typed: as far as there is such a slide, and no longer than it waits for Enter.
// It must not know how keys are heard.
import { expect, test, vi } from 'vitest';
import { TypedNumber } from '../../src/ui/present/typed-number.svelte.ts';

test('digits that lead to no slide begin anew, and a number without Enter is forgotten: it once stayed on the projector', () => {
  vi.useFakeTimers();
  const typed = new TypedNumber();
  const after = (keys: string): string => {
    typed.clear();
    for (const key of keys) typed.type(key, 12);
    return typed.digits;
  };
  expect(['0', '7', '12', '13', '72', '00', '109'].map(after)).toEqual(['', '7', '12', '3', '2', '', '9']);
  typed.type('1', 12);
  vi.advanceTimersByTime(60_000);
  expect(typed.digits).toBe('');
  vi.useRealTimers();
});
