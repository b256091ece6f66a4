// Proves the grammar of ids.
// It must not know which ids exist.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURE_KINDS, isFeatureId, oblastCodeOf, kindOf, oblastId } from '../../src/core/values/id.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const slug = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'));

describe('an id', () => {
  it('is a kind, a dot and a slug, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FEATURE_KINDS), slug, (kind, name) => {
        expect(kindOf(`${kind}.${name}`)).toBe(kind);
        for (const wrong of [
          name,
          `${kind}.`,
          `${kind}.-${name}`,
          `${kind}.${name}-`,
          `${kind}.${name} `,
          `${kind}s.${name}`,
          `${kind}.${name}\n`,
          `${kind}.${name}.x`,
          `${kind}.É${name}`,
        ])
          // prettier-ignore
          expect(isFeatureId(wrong), wrong).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(kindOf(text) !== undefined).toBe(isFeatureId(text));
      }),
    );
  });

  it('names an oblast and gives its code back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (number) => {
        expect(oblastCodeOf(oblastId(`UA-${two(number)}`))).toBe(`UA-${two(number)}`);
      }),
    );
    expect(oblastCodeOf('town.kyiv')).toBeUndefined();
  });
});
