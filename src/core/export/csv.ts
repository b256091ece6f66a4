// Tables as text for spreadsheets: lines of commas after RFC 4180, cells with tabs for pasting, the ledger's columns.
// It must not know how a file is saved or which language is read.
import type { TableRow } from '../scenario/ledger-table.ts';
import { roundTo } from '../values/quantity.ts';
import { sidesOf, type Depth } from '../scenario/scenario.ts';

export type Field = string | number;

/** A field that holds a comma, a quotation mark or the end of a line stands in quotation marks. */
const quoted = (value: Field): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** Lines of fields between commas, each ended by CR LF, as RFC 4180 has it. */
export const csvOf = (lines: readonly (readonly Field[])[]): string =>
  lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');

/** Lines of fields between tabs, as spreadsheets take from the clipboard; a tab or a new line becomes a space. */
export const tabbedOf = (lines: readonly (readonly Field[])[]): string =>
  lines.map((line) => line.map((value) => String(value).replace(/\s*[\t\r\n]\s*/g, ' ')).join('\t')).join('\n');

export type About = {
  /** The day that the land is drawn for, `2025-12-28`. */
  readonly date: string;
  readonly scenario: string;
  readonly sources: readonly string[];
  readonly licence: string;
  /** The name of an oblast, and of the country, by its code. */
  readonly nameOf: (oblast: string) => string;
};

const LEDGER_COLUMNS = [
  ...['date', 'scenario', 'oblast', 'iso', 'status'],
  ...['low_km2', 'central_km2', 'high_km2', 'share_percent', 'change_km2'],
  ...['sources', 'licence'],
];

const milli = (value: number): number => roundTo(value, 0.001);

/** The ledger's rows under a line of column names, km2 and per cent to three decimals. */
export const ledgerLines = (rows: readonly TableRow[], about: About): Field[][] => [
  LEDGER_COLUMNS,
  ...rows.map(({ oblast, status, area, share, change }) => [
    ...[about.date, about.scenario, about.nameOf(oblast), oblast, status],
    ...[area.low, area.central, area.high, share.central, change.central].map(milli),
    ...[about.sources.join('; '), about.licence],
  ]),
];

/** `mutual-pull-back@10`, `own.ua-14@10-5`: a variant at a depth, for a column and for the name of a file. */
export function settingOf(variant: string, depth: Depth): string {
  const sides = sidesOf(depth);
  return sides[0] + sides[1] === 0 ? variant : `${variant}@${[...new Set(sides)].join('-')}`;
}
