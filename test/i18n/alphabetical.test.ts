// Proves that names stand in the order of the reader's alphabet, and that no list has an order of its own.
// It must not know which names there are.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alphabetical } from '../../src/i18n/alphabetical.ts';

describe('names', () => {
  it('stand in the order of the Ukrainian alphabet, not of code points or of Latin letters', () => {
    const names = ['Ямпіль', 'Ірпінь', 'Їжаківка', 'Єнакієве', 'Ґрунь', 'Гуляйполе', 'Дніпро', 'Изюм'];
    expect(alphabetical(names, 'uk')).toEqual(
      ['Гуляйполе', 'Ґрунь', 'Дніпро', 'Єнакієве', 'Изюм', 'Ірпінь', 'Їжаківка', 'Ямпіль'],
    ); // prettier-ignore
  });

  it('are ordered by this function wherever the screen lists them', () => {
    const src = new URL('../../src/', import.meta.url);
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name));
    const using = files.filter((name) => readFileSync(new URL(name, src), 'utf8').includes('new Intl.Collator('));
    expect(using.map((name) => name.replaceAll('\\', '/'))).toEqual(['i18n/alphabetical.ts']);
  });
});
