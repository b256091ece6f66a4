// The ledger of a scenario as rows of plain numbers, as CSV and as an aligned table.
// It must not know command-line arguments or files.
import type { World } from '../core/land/catalogue.ts';
import { oblastId } from '../core/values/id.ts';
import { settingNote } from '../core/export/csv.ts';
import { isNamedDepth } from '../core/scenario/reported.ts';
import { assignAll, ledgerOf, partsOf } from '../core/scenario/ledger.ts';
import type { Population, Residents } from '../core/population/population.ts';
import { residentsOfRows } from '../core/population/residents.ts';
import { UKRAINE } from '../core/scenario/ledger-table.ts';
import { AS_OF } from '../core/values/period.ts';
import { roundTo, type Quantity } from '../core/values/quantity.ts';
import type { Depth, Scenario, Status } from '../core/scenario/scenario.ts';

/** km2 to three decimals; `share` is the central share in per cent: of the oblast for a row, of all reported oblasts for a total. */
export type Amount = { readonly low: number; readonly central: number; readonly high: number; readonly share: number };
type Range = { readonly low: number; readonly central: number; readonly high: number };
/** The populated places that the gazetteer lists, and the people registered there before 2022. */
export type PeopleAmount = {
  readonly places: Range;
  /** How many of the places, with the line as drawn, have no number of people. */
  readonly placesWithoutNumber: number;
  readonly people: Range;
};
export type ReportRow = { readonly oblast: string; readonly name: string; readonly status: Status } & Amount &
  PeopleAmount;
export type Report = {
  readonly scenario: string;
  /** km; null for a scenario that has no depth. */
  readonly depth: Depth | null;
  /** Whether a source names the depth, or nobody has proposed it. */
  readonly setting: string;
  readonly asOf: string;
  readonly unit: 'km2';
  readonly rows: readonly ReportRow[];
  /** The sums over all reported oblasts, by status. */
  readonly totals: readonly ({ readonly status: Status } & Amount & PeopleAmount)[];
  readonly oblasts: readonly { readonly oblast: string; readonly name: string; readonly total: number }[];
  /** The area of all of Ukraine, even in a report on one oblast. */
  readonly ukraine: number;
};

export const toThousandths = (value: number): number => roundTo(value, 0.001);
export const amountOf = ({ low, central, high }: Quantity, share: Quantity): Amount => ({
  low: toThousandths(low),
  central: toThousandths(central),
  high: toThousandths(high),
  share: toThousandths(share.central),
});

const rangeOf = ({ low, central, high }: Quantity): Range => ({ low, central, high });
export const peopleAmountOf = ({ places, unnumbered, people }: Residents): PeopleAmount => ({
  places: rangeOf(places),
  placesWithoutNumber: unnumbered,
  people: rangeOf(people),
});

export type ReportOptions = { readonly scenario: Scenario; readonly depth?: number; readonly oblast?: string };

/** The areas and residents of a scenario, for one oblast or all; `nameOf` returns the name of a feature. */
export function reportOf(
  world: World,
  population: Population,
  { scenario, depth, oblast }: ReportOptions,
  nameOf: (id: string) => string,
): Report {
  const assignment = assignAll(world.mosaic, scenario, depth);
  const reported = oblast === undefined ? world.mosaic.oblasts : [oblast];
  const residents = residentsOfRows(population, assignment);
  const total = (inside: (iso: string) => boolean): number =>
    toThousandths(assignment.cells.reduce((sum, cell) => (inside(cell.oblast) ? sum + cell.km2 : sum), 0));
  return {
    scenario: scenario.id,
    depth: scenario.depth ? assignment.depth : null,
    setting: settingNote(!isNamedDepth(scenario, assignment.depth)),
    asOf: AS_OF,
    unit: 'km2',
    rows: ledgerOf(assignment)
      .filter((row) => reported.includes(row.oblast))
      .map((row) => ({
        oblast: row.oblast,
        name: nameOf(oblastId(row.oblast)),
        status: row.status,
        ...amountOf(row.area, row.share),
        ...peopleAmountOf(residents(row.oblast, row.status)),
      })),
    totals: partsOf(assignment, reported).map(({ status, area, share }) => ({
      status,
      ...amountOf(area, share),
      ...peopleAmountOf(residents(oblast ?? UKRAINE, status)),
    })),
    oblasts: reported.map((iso) => ({
      oblast: iso,
      name: nameOf(oblastId(iso)),
      total: total((other) => other === iso),
    })),
    ukraine: total(() => true),
  };
}

const COLUMNS = [
  'scenario',
  'depth',
  'setting',
  'oblast',
  'name',
  'status',
  'low',
  'central',
  'high',
  'share',
  'places',
  'places_without_number',
  'people_low',
  'people',
  'people_high',
] as const;

/** Quotes a field that contains a comma, a quotation mark or a line break (RFC 4180). */
export const csvField = (value: string | number | null): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value ?? '');

/** The fields of a row's people, under the names of their columns. */
const peopleFields = ({ places, placesWithoutNumber, people }: PeopleAmount) => ({
  places: places.central,
  places_without_number: placesWithoutNumber,
  people_low: people.low,
  people: people.central,
  people_high: people.high,
});

/** CSV with a header line; `low`, `central` and `high` in km2, `share` in per cent, people registered before 2022. */
export const csvOf = (reports: readonly Report[]): string =>
  [
    COLUMNS.join(','),
    ...reports.flatMap(({ scenario, depth, setting, rows }) =>
      rows.map((row) =>
        COLUMNS.map((key) =>
          csvField(
            { scenario, depth: depth === null ? null : String(depth), setting, ...row, ...peopleFields(row) }[key],
          ),
        ).join(','),
      ),
    ),
  ].join('\n');

/** The texts and number format of a table in a language. */
export type TableStyle = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly total: string;
  readonly status: (status: Status) => string;
  readonly number: (value: number, step: number) => string;
};

const FIRST_NUMBER_COLUMN = 2;

/** Lines of equally wide columns: text to the left, and from `firstNumber` on numbers to the right. */
export function alignColumns(
  lines: readonly (readonly string[])[],
  firstNumber: number = FIRST_NUMBER_COLUMN,
): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((text, column) =>
        column < firstNumber ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A table for people: whole km2, shares to a tenth of a per cent, each oblast named once. */
export function tableOf({ rows, totals }: Report, style: TableStyle): string {
  const numbers = ({ low, central, high, share, places, people }: Amount & PeopleAmount): string[] => [
    ...[low, central, high].map((value) => style.number(value, 1)),
    `${style.number(share, 0.1)}%`,
    ...[places.central, people.central].map((value) => style.number(value, 1)),
  ];
  const lines = rows.map((row, index) => [
    rows[index - 1]?.oblast === row.oblast ? '' : row.name,
    style.status(row.status),
    ...numbers(row),
  ]);
  const sums = totals.map((row, index) => [index === 0 ? style.total : '', style.status(row.status), ...numbers(row)]);
  return [style.title, '', ...alignColumns([style.headings, ...lines, style.headings.map(() => ''), ...sums])].join(
    '\n',
  );
}
