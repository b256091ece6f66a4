// Proves that slots are filled as a language writes numbers, in plain words and inside a paragraph.
// It must not know the shipped texts.
import { expect, it } from 'vitest';
import { parseInlines } from '../../src/core/text/prose.ts';
import { exactQuantity, type Quantity } from '../../src/core/values/quantity.ts';
import { filled, withNumbers } from '../../src/i18n/filled.ts';

const VALUES = new Map<string, Quantity>([
  ['share', exactQuantity(78.1, 'percent')],
  ['term', exactQuantity(15, 'years')],
]);
const valueOf = (figure: string): Quantity | undefined => VALUES.get(figure);

it('fills each slot, in the numbers and words of the language', () => {
  expect(filled('It is [](=share).', 'en', valueOf)).toBe('It is 78.1%.');
  expect(filled('Строк: [](=term).', 'uk', valueOf)).toBe('Строк: 15\u00a0років.');
  expect(filled('One of [](=term).', 'en', valueOf)).toBe('One of 15\u00a0years.');
});

it('writes an ellipsis for a figure without a value', () => {
  expect(filled('It is [](=nothing).', 'en', valueOf)).toBe('It is ….');
});

it('leaves no slot in a paragraph, and its emphasis where it was', () => {
  const paragraph = withNumbers(parseInlines('*About [](=share)* of it.'), 'en', valueOf);
  expect(JSON.stringify(paragraph)).not.toContain('slot');
  expect(paragraph[0]).toMatchObject({ kind: 'emphasis' });
});
