// Proves the keys of a presentation: what a remote, a keyboard and a Cyrillic layout send.
// It must not know slides.
import { expect, test } from 'vitest';
import { commandOf } from '../../src/ui/present/keys.ts';

const press = (key: string, typed = '', code = ''): unknown => commandOf({ key, code }, typed);

test('arrows, page keys and the space bar turn slides', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) expect(press(key)).toEqual({ kind: 'next' });
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(press(key)).toEqual({ kind: 'previous' });
  expect([press('Home'), press('End')]).toEqual([{ kind: 'first' }, { kind: 'last' }]);
});

test('a number and Enter go to a slide; Enter alone is nobody’s', () => {
  expect(press('7')).toEqual({ kind: 'digit', digit: '7' });
  expect(press('Enter', '12')).toEqual({ kind: 'slide', slide: 12 });
  expect(press('Enter')).toBeUndefined();
});

test('a Cyrillic layout reaches the letters by their place, and foreign keys are left alone', () => {
  expect(press('и', '', 'KeyB')).toEqual({ kind: 'blank' });
  expect(press('і', '', 'KeyS')).toEqual({ kind: 'spotlight' });
  expect([press('q'), press('й', '', 'KeyQ')]).toEqual([{ kind: 'code' }, { kind: 'code' }]);
  expect(press('B')).toEqual({ kind: 'blank' });
  expect([press('w'), press('ц', '', 'KeyW')]).toEqual([{ kind: 'pen' }, { kind: 'pen' }]);
  expect(press('x')).toBeUndefined();
  expect(press('toString')).toBeUndefined();
});
