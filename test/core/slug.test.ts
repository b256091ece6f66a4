// Proves that slugs made from any text are ids, short enough for one, or empty.
// It must not know what a slug is for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SLUG, SLUG } from '../../geo/schema-id.ts';
import { slugOf } from '../../src/core/values/slug.ts';

describe('a slug', () => {
  it('is an id for any text that has a Latin letter or digit, with room for a number after it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 60 }), fc.constant('a'.repeat(9999))),
        (text) => {
          const slug = slugOf(text);
          if (slug === '') expect(text).not.toMatch(/[a-z0-9]/i);
          else expect([SLUG.test(slug), slug.length <= LONGEST_SLUG - 4]).toEqual([true, true]);
        },
      ),
    );
  });

  it('holds whole words, and as many as are asked for', () => {
    expect(slugOf("Chasiv Yar's café")).toBe('chasiv-yars-cafe');
    expect(slugOf('One two, three — four five', 4)).toBe('one-two-three-four');
    expect(
      slugOf('word '.repeat(99))
        .split('-')
        .every((word) => word === 'word'),
    ).toBe(true);
    expect(slugOf('Часів Яр')).toBe('');
  });
});
