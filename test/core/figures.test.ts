// Proves the reader of figures: it names every fault with its place, and reads the file as the page takes it on trust.
// It must not know which figures the content shows.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { figuresOf } from '../../src/core/text/figure.ts';
import { parseFigures } from '../../src/core/text/formula-reader.ts';
import { describeFaults } from './faults.ts';

const FILE = 'src/content/figures.json';
const text = readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8');

describe('faults of figures', () => describeFaults('figure', (input) => parseFigures(input, FILE)));

test('the file is read as the page takes it on trust', () => {
  const parsed = parseFigures(JSON.parse(text), FILE);
  expect(parsed.ok && figuresOf(parsed.value)).toEqual(FIGURES);
});
