// Tables of text in every guise: written with any separator, decimal sign, quoting, mark and encoding, they are read back.
// It must not know places.
import { tsvFormat, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/core/own-places/places.ts';
import { readFile } from '../../src/formats/read.ts';
import { SEPARATORS } from '../../src/formats/delimited.ts';
import { ONE_BYTE } from '../../src/formats/encoding.ts';

const TOWNS = [
  'Слов’янськ',
  "Кам'янець",
  'Їжакове',
  'Харків',
  'Львів',
  'Ґонта, село',
  'Київ; столиця',
  'Суми\tобласні',
  'с. «Рось»',
];
const row = fc.record({
  name: fc.constantFrom(...TOWNS),
  lat: fc.integer({ min: 44_300, max: 52_400 }).map((n) => n / 1000),
  lon: fc.integer({ min: 22_100, max: 40_200 }).map((n) => n / 1000),
}); // prettier-ignore
const rows = fc.array(row, { minLength: 3, maxLength: 12 });

/** A text as bytes of an encoding of one byte a letter; letters that it lacks become question marks. */
function encode(text: string, encoding: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => (letter < '\u0080' ? letter.charCodeAt(0) : Math.max(63, letters.indexOf(letter))));
} // prettier-ignore

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const guises = fc.constantFrom<readonly [string, (text: string) => Uint8Array]>(
  ['utf-8', utf8],
  ['utf-8', (text) => utf8(`\ufeff${text}`)],
  ['utf-16le', (text) => utf16(`\ufeff${text}`, true)],
  ['utf-16be', (text) => utf16(`\ufeff${text}`, false)],
);

describe('a table', () => {
  test('is read back from any separator, decimal sign, mark and ending of lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...SEPARATORS),
        fc.boolean(),
        guises,
        fc.constantFrom('\n', '\r\n'),
        async (all, separator, hasCommas, [encoding, bytes], end) => {
          // prettier-ignore
          const number = (value: number): string => (hasCommas ? String(value).replace('.', ',') : String(value));
          const lines = [['name', 'lat', 'lon'], ...all.map(({ name, lat, lon }) => [name, number(lat), number(lon)])];
          const text = dsvFormat(separator).formatRows(lines).replaceAll('\n', end);
          const sheet = await readFile(bytes(text));
          expect(sheet.readAs).toMatchObject({ encoding, separator });
          const { positions, columns } = placesOf(sheet, { axes: 'as-read' }, { today: '2026-11-30' });
          expect(columns[0]?.values).toEqual(all.map(({ name }) => name));
          expect([...positions]).toEqual(all.flatMap(({ lon, lat }) => [lon, lat]));
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(['windows-1251', 'koi8-u', 'ibm866', 'x-mac-cyrillic'])('is read back from %s', async (encoding) => {
    const words = ['Назва населеного пункту', 'Слов’янськ', 'Краматорськ', 'Покровськ', 'Дружківка', 'Костянтинівка', 'Бахмут'];
    const russian = words.map((word) => word.replace(/[іїєґ’]/g, 'и'));
    const text = russian.map((word, at) => `${word};${at === 0 ? 'lat;lon' : `48,${at};37,${at}`}`).join('\n');
    const sheet = await readFile(encode(text, encoding));
    expect(sheet.readAs.encoding).toBe(encoding);
    expect(sheet.columns[0]).toEqual(russian.slice(1));
  }); // prettier-ignore

  test.each([
    ['windows-1252', 'name;lat;lon\nMünchen Süd;48.1;11.5\nGenève;46.2;6.1\nMálaga, Cañada;36.7;-4.4'],
    ['windows-1250', 'name;lat;lon\nŁódź Bałuty;51.8;19.4\nKraków Kość;50.1;19.9\nGdańsk Święty;54.3;18.6'],
  ])('in Latin letters is taken for Latin: %s', async (encoding, text) => {
    const { readAs } = await readFile(encode(text, encoding));
    expect(['windows-1252', 'windows-1250']).toContain(readAs.encoding);
    expect(ONE_BYTE).toContain(readAs.encoding);
  });

  test('from UTF-16 without a mark is read, too', async () => {
    const { readAs, names } = await readFile(utf16(tsvFormat([{ lat: 48.5, lon: 37.5, name: 'A' }]), true));
    expect([readAs.encoding, names]).toEqual(['utf-16le', ['lat', 'lon', 'name']]);
  });

  test('keeps columns of the same name, empty names and names of the prototype', async () => {
    const { names, columns } = await readFile(utf8('lat,lon,a,a,,__proto__\n48,37,1,2,3,4\n'));
    expect(names).toEqual(['lat', 'lon', 'a', 'a', '', '__proto__']);
    expect(columns.map(([first]) => first)).toEqual(['48', '37', '1', '2', '3', '4']);
  });
});
