// Tables as text for spreadsheets: CSV after RFC 4180, tab-separated text for pasting, and the rows of the ledger.
// It must not know how a file is saved or which language the reader uses.
import type { Residents } from '../population/population.ts';
import type { ResidentRow } from '../population/residents.ts';
import { roundTo } from '../values/quantity.ts';
import { sidesOf, type Depth } from '../scenario/scenario.ts';

export type Field = string | number;

/** Quotes a field that contains a comma, a quotation mark or a line break. */
const quoteField = (value: Field): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** Comma-separated rows, each ending in CR LF, after RFC 4180. */
export const csvOf = (lines: readonly (readonly Field[])[]): string =>
  lines.map((line) => `${line.map(quoteField).join(',')}\r\n`).join('');

/** Tab-separated rows, as spreadsheets read them from the clipboard; tabs and line breaks in fields become spaces. */
export const tabbedOf = (lines: readonly (readonly Field[])[]): string =>
  lines.map((line) => line.map((value) => String(value).replace(/\s*[\t\r\n]\s*/g, ' ')).join('\t')).join('\n');

export type LedgerContext = {
  /** The date of the situation, `2025-12-28`. */
  readonly date: string;
  readonly scenario: string;
  /** Whether the reader has set what nobody proposed. */
  readonly isOwn: boolean;
  readonly sources: readonly string[];
  readonly licence: string;
  /** The name of an oblast or of the country, by its code. */
  readonly nameOf: (oblast: string) => string;
};

const LEDGER_COLUMNS = [
  ...['date', 'scenario', 'setting', 'oblast', 'iso', 'status'],
  ...['low_km2', 'central_km2', 'high_km2', 'share_percent', 'change_km2'],
  ...['places', 'places_without_number', 'people_low', 'people', 'people_high'],
  ...['sources', 'licence'],
];

/** What the column `setting` of every file says of a depth or zone: for programs, so in one language. */
export const settingNote = (isOwn: boolean): string => (isOwn ? 'nobody has proposed this' : 'as reported');

const toThousandths = (value: number): number => roundTo(value, 0.001);

/** Listed places and people registered before 2022, or empty fields where the population has not been fetched. */
function residentFields(residents: Residents | undefined): Field[] {
  if (!residents) return ['', '', '', '', ''];
  const { places, unnumbered, people } = residents;
  return [places.central, unnumbered, people.low, people.central, people.high];
}

/** A header row and the rows of the ledger; km2 and per cent to three decimals. */
export const ledgerLines = (rows: readonly ResidentRow[], context: LedgerContext): Field[][] => [
  LEDGER_COLUMNS,
  ...rows.map(({ oblast, status, area, share, change, residents }) => [
    ...[context.date, context.scenario, settingNote(context.isOwn), context.nameOf(oblast), oblast, status],
    ...[area.low, area.central, area.high, share.central, change.central].map(toThousandths),
    ...residentFields(residents),
    ...[context.sources.join('; '), context.licence],
  ]),
];

/** A variant with its depth, km, for a column or a file name: `mutual-pull-back@10`, or `own.ua-14@10-5` by side. */
export function settingOf(variant: string, depth: Depth): string {
  const sides = sidesOf(depth);
  return sides[0] + sides[1] === 0 ? variant : `${variant}@${[...new Set(sides)].join('-')}`;
}
