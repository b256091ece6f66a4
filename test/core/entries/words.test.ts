// Every field of every form, every choice in it and every kind of formula has its words in all languages.
// It must not know what the words are.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMULAS, OPS } from '../../../src/core/entries/formulas.ts';
import { KINDS, SECTORS } from '../../../src/core/entries/kinds.ts';
import { STATUS, WHERE } from '../../../src/core/entries/rules.ts';
import type { Field } from '../../../src/core/entries/shape.ts';
import { choiceKey, isOwnChoice } from '../../../src/ui/workshop/entries/choice-words.ts';
import { SUBJECTS } from '../../../src/state/workshop/place.ts';
import { LOCALES } from '../../../src/core/values/locale.ts';

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')) as Record<string, unknown>;

/** A field and all that lie within it. */
function within(field: Field): Field[] {
  const { shape } = field;
  return [field, ...('fields' in shape ? shape.fields.flatMap(within) : [])];
}
const FIELDS = [...Object.values(KINDS).flatMap(({ fields }) => fields), ...SECTORS.fields, ...Object.values(FORMULAS).flat(), ...WHERE, STATUS].flatMap(within); // prettier-ignore

describe.each(LOCALES)('in %s', (locale) => {
  const own = read(`src/i18n/workshop/${locale}.json`);
  const site = read(`src/i18n/messages/${locale}.json`);
  const missing = (keys: readonly string[], words: Record<string, unknown>) =>
    keys.filter((key) => typeof words[key] !== 'string');

  test('every field is named', () => {
    expect(missing(FIELDS.map(({ name, label = name }) => `field.${label}`), own)).toEqual([]); // prettier-ignore
  });
  test('every choice is named', () => {
    const keys = FIELDS.flatMap(({ shape }) =>
      shape.is === 'choice' || shape.is === 'choices'
        ? shape.of.map((id) => [isOwnChoice(shape.words), choiceKey(shape.words, id)] as const)
        : [],
    );
    expect(missing(keys.flatMap(([isOwn, key]) => (isOwn ? [key] : [])), own)).toEqual([]); // prettier-ignore
    expect(missing(keys.flatMap(([isOwn, key]) => (isOwn ? [] : [key])), site)).toEqual([]); // prettier-ignore
  });
  test('every kind of entry and of formula is named', () => {
    expect(missing([...SUBJECTS.flatMap((one) => [`tab.${one}`, `about.${one}`]), ...Object.keys(KINDS).map((one) => `new.${one}`), ...OPS.map((op) => `op.${op}`)], own)).toEqual([]); // prettier-ignore
  });
});
