// Which addresses nobody but this machine can open.
// It must not know who asks.
import { expect, it } from 'vitest';
import { isLocalOnly } from '../../src/state/location.ts';

it.each([
  ['file:///home/teacher/redlines.html', true],
  ['http://localhost:4173/', true],
  ['http://127.0.0.1:4173/?v=1', true],
  ['http://[::1]:4173/', true],
  ['http://192.168.1.20:4173/', false],
  ['https://maps.example.org/redlines/', false],
  ['https://localhost.example.org/', false],
])('%s: %s', (address, here) => expect(isLocalOnly(new URL(address) as unknown as Location)).toBe(here));
