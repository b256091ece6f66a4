// Proves the tables for spreadsheets: whatever stands in a field comes back out of it, and the ledger loses nothing.
// It must not use our own code to read them back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, ledgerLines, settingOf, tabbedOf } from '../../src/core/export/csv.ts';
import { populationOf } from '../../src/core/population/population.ts';
import { residentsOfRows } from '../../src/core/population/residents.ts';
import { tableOf } from '../../src/core/scenario/ledger-table.ts';
import { assignAll } from '../../src/core/scenario/ledger.ts';
import { gridMosaic } from './grid.ts';
import { realScenarios } from './ground.ts';

/** A reader of RFC 4180, letter by letter. */
function parse(text: string): string[][] {
  const lines: string[][] = [];
  let [line, field, inside]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (inside && letter === '"' && text[at + 1] === '"') field += text.charAt((at += 1));
    else if (letter === '"') inside = !inside;
    else if (inside) field += letter;
    else if (letter === ',') [line, field] = [[...line, field], ''];
    else if (letter === '\r' && text[at + 1] === '\n') {
      lines.push([...line, field]);
      [line, field] = [[], ''];
      at += 1;
    } else field += letter;
  }
  expect([inside, line, field]).toEqual([false, [], '']);
  return lines;
}

const awkward = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\t', ' ', 'a', 'ʼ', 'є', '€', "'") });

describe('lines of commas', () => {
  it('come back as they were, whatever the fields hold', () => {
    const table = fc.array(fc.array(fc.oneof(awkward, fc.string()), { minLength: 1 }));
    fc.assert(
      fc.property(table, (lines) => {
        expect(parse(csvOf(lines))).toEqual(lines);
      }),
    );
  });

  it('quote only what must be quoted', () => {
    expect(csvOf([['a', 1.5, 'b c', 'd,e', 'f"g', 'h\ni']])).toBe('a,1.5,b c,"d,e","f""g","h\ni"\r\n');
  });
});

describe('cells between tabs', () => {
  it('keep one line a row and one tab between fields', () => {
    fc.assert(
      fc.property(fc.array(fc.array(awkward, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (lines) => {
        const read = tabbedOf(lines).split('\n');
        expect(read).toHaveLength(lines.length);
        for (const line of read) expect(line.split('\t')).toHaveLength(3);
      }),
    );
  });
});

/** One place without a number and two with, on land that the zone changes and on land that it leaves. */
const GRID_PLACES = [
  { id: 1, lon: 36.68, lat: 47.03, people: 1200 },
  { id: 2, lon: 36.7, lat: 47.03, people: null },
  { id: 3, lon: 36.1, lat: 47.02, people: 800 },
];
const PEOPLE = 2000;

describe('the ledger for a spreadsheet', () => {
  const mosaic = gridMosaic();
  const [quo, deep] = ['status-quo', 'mutual-pull-back'].map((id) =>
    assignAll(
      mosaic,
      realScenarios().find((one) => one.id === id)!,
      10,
    ),
  );
  const of = residentsOfRows(populationOf(mosaic, GRID_PLACES), deep!);
  const rows = tableOf(quo!, deep!).map((row) => ({ ...row, residents: of(row.oblast, row.status) }));
  const about = {
    date: '2025-12-28',
    scenario: 'x@10',
    isOwn: true,
    sources: ['own-line', 'osm-echarts'],
    licence: 'ODbL 1.0',
  };
  const lines = parse(csvOf(ledgerLines(rows, { ...about, nameOf: (iso) => `“${iso}”, oblast` })));

  it('has the columns promised, and a line for each row', () => {
    expect(lines[0]!.join(' ')).toBe(
      'date scenario setting oblast iso status low_km2 central_km2 high_km2 share_percent change_km2 places places_without_number people_low people people_high sources licence',
    );
    expect(lines).toHaveLength(rows.length + 1);
  });

  it('gives each number back to three decimals', () => {
    for (const [index, { oblast, status, area, share, change, residents }] of rows.entries()) {
      const line = lines[index + 1]!;
      expect(line.slice(0, 2)).toEqual(['2025-12-28', 'x@10']);
      expect(line.slice(3, 6)).toEqual([`“${oblast}”, oblast`, oblast, status]);
      const wanted = [area.low, area.central, area.high, share.central, change.central];
      for (const [place, value] of wanted.entries())
        expect(Math.abs(Number(line[6 + place]) - value)).toBeLessThanOrEqual(0.0005 + 1e-9);
      for (const text of line.slice(6, 11)) expect(text).toMatch(/^-?\d+(\.\d{1,3})?$/);
      const { places, unnumbered, people } = residents;
      expect(line.slice(11, 16).map(Number)).toEqual([places.central, unnumbered, people.low, people.central, people.high]); // prettier-ignore
      expect(line.slice(16)).toEqual(['own-line; osm-echarts', 'ODbL 1.0']);
    }
  });

  it('has all people of the list once in the rows of the country, and leaves them empty until they are fetched', () => {
    const whole = lines.slice(1).filter((line) => line[4] === 'UA');
    expect(whole.reduce((sum, line) => sum + Number(line[14]), 0)).toBe(PEOPLE);
    const bare = ledgerLines(tableOf(quo!, deep!), { ...about, nameOf: (iso) => iso })[1]!;
    expect(bare.slice(11, 16)).toEqual(['', '', '', '', '']);
  });

  it('says in every row where nobody has proposed the setting', () => {
    const settings = (isOwn: boolean): unknown[] => {
      const written = ledgerLines(rows, { ...about, isOwn, nameOf: (iso) => iso }).slice(1);
      return [...new Set(written.map((line) => line[2]))];
    };
    expect(settings(true)).toEqual(['nobody has proposed this']);
    expect(settings(false)).toEqual(['as reported']);
  });
});

it('names a setting by its variant and its depths', () => {
  expect(settingOf('crimea', 0)).toBe('crimea');
  expect(settingOf('mutual-pull-back', 10)).toBe('mutual-pull-back@10');
  expect(settingOf('own.ua-14', [10, 0])).toBe('own.ua-14@10-0');
});
