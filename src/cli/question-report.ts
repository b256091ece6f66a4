// The land in question as rows of plain numbers, as CSV and as an aligned table.
// It must not know command-line arguments or files.
import type { World } from '../core/land/catalogue.ts';
import { type Counted } from '../core/scenario/countable.ts';
import {
  inQuestion,
  questionByOblast,
  questionOutcomes,
  questionPieces,
  townsInQuestion,
  type Fate,
} from '../core/scenario/in-question.ts';
import type { Depth, Status } from '../core/scenario/scenario.ts';
import { oblastId } from '../core/values/id.ts';
import type { Population } from '../core/population/population.ts';
import { residentsInQuestion } from '../core/population/residents.ts';
import { AS_OF } from '../core/values/period.ts';
import { combine, endOfRange, quantityOf, type Outcomes } from '../core/values/quantity.ts';
import { alignColumns, amountOf, csvField, peopleAmountOf, toThousandths, type Amount, type PeopleAmount } from './report.ts'; // prettier-ignore

type QuestionRow = { readonly oblast: string; readonly name: string } & Amount & PeopleAmount;
export type QuestionReport = {
  readonly counted: Counted;
  /** The proposals that count, each in its first reading. */
  readonly proposals: readonly { readonly scenario: string; readonly depth: Depth | null }[];
  readonly asOf: string;
  readonly unit: 'km2';
  /** By oblast, largest first; `share` is of the oblast. */
  readonly rows: readonly QuestionRow[];
  /** `share` is of Ukraine; `central` is an end of the range where the line, moved to either side, changes it one way. */
  readonly total: Amount & PeopleAmount & { readonly centralIs: 'least' | 'greatest' | null };
  readonly unchanged: Amount & PeopleAmount;
  /** Pieces that the same proposals change alike, with the line as drawn. */
  readonly pieces: readonly { readonly now: Status; readonly fates: readonly Fate[]; readonly km2: number }[];
  readonly towns: readonly { readonly id: string; readonly name: string }[];
};

export type QuestionOptions = { readonly counted: Counted; readonly depth?: number };

/** The land in question at a depth of zones, km, where proposals have one; `nameOf` returns the name of a feature. */
export function questionReportOf(
  world: World,
  population: Population,
  { counted, depth }: QuestionOptions,
  nameOf: (id: string) => string,
): QuestionReport {
  const question = inQuestion(world, counted, depth);
  const [inside, outside] = [questionOutcomes(question), questionOutcomes(question, () => true, true)];
  const amount = (part: Outcomes, rest: Outcomes): Amount => {
    const share = combine(part, rest, (x, y) => (100 * x) / (x + y));
    return amountOf(quantityOf(part, 'km2'), quantityOf(share, 'percent'));
  };
  return {
    counted,
    proposals: question.proposals.map(({ scenario, depth: km }) => ({
      scenario: scenario.id,
      depth: scenario.depth ? km : null,
    })),
    asOf: AS_OF,
    unit: 'km2',
    rows: questionByOblast(question).map((row) => ({
      oblast: row.oblast,
      name: nameOf(oblastId(row.oblast)),
      ...amountOf(row.area, row.share),
      ...peopleAmountOf(residentsInQuestion(population, question, { oblast: row.oblast })),
    })),
    total: {
      ...amount(inside, outside),
      ...peopleAmountOf(residentsInQuestion(population, question)),
      centralIs: endOfRange(quantityOf(inside, 'km2')),
    },
    unchanged: {
      ...amount(outside, inside),
      ...peopleAmountOf(residentsInQuestion(population, question, { inside: false })),
    },
    pieces: questionPieces(question).map(({ now, fates, km2 }) => ({ now, fates, km2: toThousandths(km2) })),
    towns: townsInQuestion(world, question).map((id) => ({ id, name: nameOf(id) })),
  };
}

const COLUMNS = ['oblast', 'name', 'low', 'central', 'high', 'share', 'places', 'people'] as const;

/** CSV with a header line, a line for each oblast and one for all; areas in km2, `share` in per cent. */
export const questionCsvOf = ({ rows, total }: QuestionReport): string =>
  [
    COLUMNS.join(','),
    ...[...rows, { oblast: '', name: '', ...total }].map((row) =>
      COLUMNS.map((key) => csvField({ ...row, places: row.places.central, people: row.people.central }[key])).join(','),
    ),
  ].join('\n');

export type QuestionStyle = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly total: string;
  readonly unchanged: string;
  readonly number: (value: number, step: number) => string;
};

/** A table for people: whole km2, shares to a tenth of a per cent. */
export function questionTableOf({ rows, total, unchanged }: QuestionReport, style: QuestionStyle): string {
  const line = (name: string, { low, central, high, share, places, people }: Amount & PeopleAmount): string[] => [
    name,
    ...[low, central, high].map((value) => style.number(value, 1)),
    `${style.number(share, 0.1)}%`,
    ...[places.central, people.central].map((value) => style.number(value, 1)),
  ];
  return [
    style.title,
    '',
    ...alignColumns(
      [
        style.headings,
        ...rows.map((row) => line(row.name, row)),
        style.headings.map(() => ''),
        line(style.total, total),
        line(style.unchanged, unchanged),
      ],
      1,
    ),
  ].join('\n');
}
