// The ledger of a scenario as rows of plain numbers, and as text: an aligned table or lines of commas.
// It must not know arguments or files.
import type { World } from '../core/land/catalogue.ts';
import { oblastId } from '../core/values/id.ts';
import { assignAll, ledgerOf, partsOf } from '../core/scenario/ledger.ts';
import { AS_OF } from '../core/values/period.ts';
import { roundTo, type Quantity } from '../core/values/quantity.ts';
import type { Depth, Scenario, Status } from '../core/scenario/scenario.ts';

/** km2 to three decimals; `share` is the central value in per cent of the oblast, or of the whole. */
type Amount = { readonly low: number; readonly central: number; readonly high: number; readonly share: number };
export type ReportRow = { readonly oblast: string; readonly name: string; readonly status: Status } & Amount;
export type Report = {
  readonly scenario: string;
  /** km; null for a scenario that has no depth. */
  readonly depth: Depth | null;
  readonly asOf: string;
  readonly unit: 'km2';
  readonly rows: readonly ReportRow[];
  /** For each status, over the oblasts of the rows. */
  readonly totals: readonly ({ readonly status: Status } & Amount)[];
  readonly oblasts: readonly { readonly oblast: string; readonly name: string; readonly total: number }[];
  /** The whole of Ukraine, whatever oblast is asked for. */
  readonly ukraine: number;
};

const milli = (value: number): number => roundTo(value, 0.001);
const amount = ({ low, central, high }: Quantity, share: Quantity): Amount => ({
  low: milli(low),
  central: milli(central),
  high: milli(high),
  share: milli(share.central),
});

export type Asked = { readonly scenario: Scenario; readonly depth?: number; readonly oblast?: string };

/** The areas of one scenario, for one oblast or all; `nameOf` names features. */
export function reportOf(world: World, { scenario, depth, oblast }: Asked, nameOf: (id: string) => string): Report {
  const assignment = assignAll(world.mosaic, scenario, depth);
  const reported = oblast === undefined ? world.mosaic.oblasts : [oblast];
  const total = (inside: (iso: string) => boolean): number =>
    milli(assignment.cells.reduce((sum, cell) => (inside(cell.oblast) ? sum + cell.km2 : sum), 0));
  return {
    scenario: scenario.id,
    depth: scenario.depth ? assignment.depth : null,
    asOf: AS_OF,
    unit: 'km2',
    rows: ledgerOf(assignment)
      .filter((row) => reported.includes(row.oblast))
      .map((row) => ({
        oblast: row.oblast,
        name: nameOf(oblastId(row.oblast)),
        status: row.status,
        ...amount(row.area, row.share),
      })),
    totals: partsOf(assignment, reported).map(({ status, area, share }) => ({ status, ...amount(area, share) })),
    oblasts: reported.map((iso) => ({
      oblast: iso,
      name: nameOf(oblastId(iso)),
      total: total((other) => other === iso),
    })),
    ukraine: total(() => true),
  };
}

const COLUMNS = ['scenario', 'depth', 'oblast', 'name', 'status', 'low', 'central', 'high', 'share'] as const;

/** A field that holds a comma or a quotation mark is quoted, after RFC 4180. */
const field = (value: string | number | null): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? '');

/** One line a row under a line of column names; `low`, `central` and `high` in km2, `share` in per cent. */
export const csvOf = (reports: readonly Report[]): string =>
  [
    COLUMNS.join(','),
    ...reports.flatMap(({ scenario, depth, rows }) =>
      rows.map((row) =>
        COLUMNS.map((key) => field({ scenario, depth: depth === null ? null : String(depth), ...row }[key])).join(','),
      ),
    ),
  ].join('\n');

/** How a table is written in a language. */
export type Style = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly total: string;
  readonly status: (status: Status) => string;
  readonly number: (value: number, step: number) => string;
};

const NUMBERS_FROM = 2;

function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((text, column) =>
        column < NUMBERS_FROM ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A table for people: whole km2, shares to a tenth, an oblast named once. */
export function tableOf({ rows, totals }: Report, style: Style): string {
  const numbers = ({ low, central, high, share }: Amount): string[] => [
    ...[low, central, high].map((value) => style.number(value, 1)),
    `${style.number(share, 0.1)}%`,
  ];
  const lines = rows.map((row, index) => [
    rows[index - 1]?.oblast === row.oblast ? '' : row.name,
    style.status(row.status),
    ...numbers(row),
  ]);
  const sums = totals.map((row, index) => [index === 0 ? style.total : '', style.status(row.status), ...numbers(row)]);
  return [style.title, '', ...aligned([style.heads, ...lines, style.heads.map(() => ''), ...sums])].join('\n');
}
