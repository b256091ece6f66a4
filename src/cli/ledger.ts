// `npm run ledger`: the areas of a scenario by oblast and status, as a table, JSON or CSV.
// It must not compute anything: it reads arguments and files, and prints the report.
import { parseArgs } from 'node:util';
import type { World } from '../core/land/catalogue.ts';
import { AS_OF } from '../core/values/period.ts';
import { isNamedDepth } from '../core/scenario/reported.ts';
import type { Depth, Scenario } from '../core/scenario/scenario.ts';
import { COUNTABLE, countedScenarios, type Counted } from '../core/scenario/countable.ts';
import { LOCALES, type Locale } from '../core/view/view.ts';
import { formatPeriod } from '../i18n/days.ts';
import { formatNumber } from '../i18n/format.ts';
import { say } from '../i18n/messages.ts';
import { populationOf } from '../core/population/population.ts';
import { FilesError, readMessages, readPopulation, readTexts, readWorld } from './files.ts';
import { csvOf, reportOf, tableOf, type ReportOptions, type Report, type TableStyle } from './report.ts';
import { questionCsvOf, questionReportOf, questionTableOf, type QuestionStyle } from './question-report.ts';
import { exitOnClosedPipe } from './closed-pipe.ts';

const USAGE = `npm run ledger -- --scenario <slug> | --all | --in-question
  --depth N       km on each side, for scenarios with a depth
  --oblast UA-14  only this oblast
  --in-question   the land that at least one proposal would change, by oblast; --depth sets the zones
  --count LIST    with --in-question, what counts besides the standing proposals: superseded, earlier
  --lang CODE     language of the output: ${LOCALES.join(', ')}
  --json | --csv  for programs, with km² to three decimals
Places and people are those that GeoNames lists, as registered before 2022: not who lives there today.`;

/** Areas in km² with the line moved by its error to either side and as drawn; then the share of the area as drawn, in per cent. */
const NUMBER_COLUMNS = ['ledger.low', 'ledger.central', 'ledger.high', 'ledger.part'] as const;
const PEOPLE_COLUMNS = ['people.places', 'people.people'] as const;

/** An invalid argument; the message says what is valid. */
class UsageError extends Error {}

function depthOf(text: string | undefined, { id, depth }: Scenario, mustHaveDepth: boolean): number | undefined {
  if (text === undefined || (!depth && !mustHaveDepth)) return undefined;
  if (!depth) throw new UsageError(`${id} has no depth. Leave --depth out.`);
  const km = Number(text);
  if (/^\d+$/.test(text) && km >= depth.least && km <= depth.most) return km;
  throw new UsageError(`${text} is not a depth of ${id}. It takes whole kilometres, ${depth.least} to ${depth.most}.`);
}

type LedgerArguments = {
  scenario?: string | undefined;
  depth?: string | undefined;
  oblast?: string | undefined;
  all: boolean;
};

function reportOptionsOf(
  { scenario: slug, depth, oblast, all }: LedgerArguments,
  { scenarios, mosaic }: World,
): ReportOptions[] {
  if (all === (slug !== undefined)) throw new UsageError(`Name one scenario, or --all.\n\n${USAGE}`);
  const selected = [...scenarios.values()].filter(({ id }) => all || id === slug);
  if (selected.length === 0)
    throw new UsageError(`There is no scenario ${slug ?? ''}. There are:\n  ${[...scenarios.keys()].join('\n  ')}`);
  if (oblast !== undefined && !mosaic.oblasts.includes(oblast))
    throw new UsageError(`There is no oblast ${oblast}. There are: ${mosaic.oblasts.join(', ')}`);
  return selected.map((scenario) => {
    const km = depthOf(depth, scenario, !all);
    return { scenario, ...(km === undefined ? {} : { depth: km }), ...(oblast === undefined ? {} : { oblast }) };
  });
}

/** The groups that count: those that stand, and what `--count` adds. */
function countedOf(text: string | undefined): Counted {
  const added = text === undefined ? [] : text.split(',');
  const unknown = added.find((group) => !COUNTABLE.some((known) => known === group));
  if (unknown !== undefined) throw new UsageError(`There is no group ${unknown}. There are: ${COUNTABLE.join(', ')}`);
  return COUNTABLE.filter((group) => group === 'standing' || added.includes(group));
}

type QuestionArguments = { readonly count?: string | undefined; readonly depth?: string | undefined };

/** The land in question as the arguments ask for it. */
function questionText(
  { count, depth, ...how }: QuestionArguments & { json: boolean; csv: boolean },
  world: World,
  locale: Locale,
): string {
  const counted = countedOf(count);
  const zone = countedScenarios(world, counted).find((scenario) => scenario.depth);
  const km = zone && depthOf(depth, zone, true);
  const { nameOf, question } = printerFor(locale, world);
  const population = populationOf(world.mosaic, readPopulation());
  const report = questionReportOf(world, population, { counted, ...(km === undefined ? {} : { depth: km }) }, nameOf);
  if (how.json) return JSON.stringify(report, null, 2);
  return how.csv ? questionCsvOf(report) : questionTableOf(report, question);
}

type Printer = {
  readonly nameOf: (id: string) => string;
  readonly table: (report: Report) => string;
  readonly question: QuestionStyle;
};

function printerFor(locale: Locale, { scenarios }: World): Printer {
  const texts = readTexts(locale);
  const messages = readMessages(locale);
  const settingTitle = (id: string, depth: Depth | null): string => {
    const title = texts.scenarios[id]?.title ?? id;
    const scenario = scenarios.get(id);
    if (!scenario || depth === null || isNamedDepth(scenario, depth)) return title;
    return say(messages, locale, 'own.nobody', { title: say(messages, locale, 'own.variant', { title }) });
  };
  const titleOf = ({ scenario, depth }: Report): string => {
    const title = settingTitle(scenario, depth);
    const named = depth === null ? title : `${title}, ${say(messages, locale, 'depth.value', { n: String(depth) })}`;
    return say(messages, locale, 'ledger.caption', {
      scenario: named,
      date: formatPeriod({ from: AS_OF }, locale),
    });
  };
  const style: Omit<TableStyle, 'title'> = {
    headings: [
      say(messages, locale, 'ledger.oblast'),
      say(messages, locale, 'ledger.status'),
      ...[...NUMBER_COLUMNS, ...PEOPLE_COLUMNS].map((key) => say(messages, locale, key)),
    ],
    total: say(messages, locale, 'ledger.total'),
    status: (status) => say(messages, locale, `status.${status}`),
    number: (value, step) => formatNumber(value, locale, step),
  };
  return {
    nameOf: (id) => texts.names[id]?.name ?? id,
    question: {
      title: say(messages, locale, 'question.caption', { date: formatPeriod({ from: AS_OF }, locale) }),
      headings: style.headings.filter((_, column) => column !== 1),
      total: style.total,
      unchanged: say(messages, locale, 'question.unchanged'),
      number: style.number,
    },
    table: (report) => tableOf(report, { ...style, title: titleOf(report) }),
  };
}

const localeOf = (text: string): Locale => {
  const match = LOCALES.find((locale) => locale === text);
  if (!match) throw new UsageError(`There is no language ${text}. There are: ${LOCALES.join(', ')}`);
  return match;
};

function run(): string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: {
      ...{ scenario: text, depth: text, oblast: text },
      ...{ all: flag, json: flag, csv: flag, help: flag, 'in-question': flag },
      count: text,
      lang: { type: 'string', default: 'en' },
    },
  });
  if (values.help) return USAGE;
  const locale = localeOf(values.lang);
  const world = readWorld();
  if (values['in-question']) return questionText(values, world, locale);
  const printer = printerFor(locale, world);
  const population = populationOf(world.mosaic, readPopulation());
  const reports = reportOptionsOf(values, world).map((options) => reportOf(world, population, options, printer.nameOf));
  if (values.json) return JSON.stringify(values.all ? reports : reports[0], null, 2);
  return values.csv ? csvOf(reports) : reports.map(printer.table).join('\n\n\n');
}

exitOnClosedPipe();
try {
  console.log(run());
} catch (error) {
  const { code } = error as { code?: string };
  const isExpected = error instanceof UsageError || error instanceof FilesError || code?.startsWith('ERR_PARSE_ARGS');
  if (!isExpected) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
