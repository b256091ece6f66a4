// `npm run ledger`: the areas of a scenario by oblast and status, as a table, JSON or CSV.
// It must not work anything out: it reads arguments and files, asks for the report and prints it.
import { parseArgs } from 'node:util';
import type { World } from '../core/land/catalogue.ts';
import { AS_OF } from '../core/values/period.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { LOCALES, type Locale } from '../core/view/view.ts';
import { formatPeriod } from '../i18n/days.ts';
import { formatNumber } from '../i18n/format.ts';
import { say } from '../i18n/messages.ts';
import { FilesError, readMessages, readTexts, readWorld } from './files.ts';
import { csvOf, reportOf, tableOf, type Asked, type Report, type Style } from './report.ts';

const USAGE = `npm run ledger -- --scenario <slug> | --all
  --depth N       km on each side, for a scenario that has a depth
  --oblast UA-14  one oblast instead of all
  --lang CODE     language of the names: ${LOCALES.join(', ')}
  --json | --csv  for programs: km² to three decimals`;

/** The line moved by its error to either side, and as drawn, in km²; in per cent, the area by the line as drawn. */
const HEADS = ['ledger.low', 'ledger.central', 'ledger.high', 'ledger.part'] as const;

/** Something was asked for that is not there; the message says what is. */
class Refusal extends Error {}

function depthOf(text: string | undefined, { id, depth }: Scenario, strict: boolean): number | undefined {
  if (text === undefined || (!depth && !strict)) return undefined;
  if (!depth) throw new Refusal(`${id} has no depth. Leave --depth out.`);
  const km = Number(text);
  if (/^\d+$/.test(text) && km >= depth.least && km <= depth.most) return km;
  throw new Refusal(`${text} is no depth of ${id}. It takes whole kilometres, ${depth.least} to ${depth.most}.`);
}

type Wanted = { scenario?: string | undefined; depth?: string | undefined; oblast?: string | undefined; all: boolean };

function askedOf({ scenario: slug, depth, oblast, all }: Wanted, { scenarios, mosaic }: World): Asked[] {
  if (all === (slug !== undefined)) throw new Refusal(`Name one scenario, or --all.\n\n${USAGE}`);
  const found = [...scenarios.values()].filter(({ id }) => all || id === slug);
  if (found.length === 0)
    throw new Refusal(`There is no scenario ${slug ?? ''}. There are:\n  ${[...scenarios.keys()].join('\n  ')}`);
  if (oblast !== undefined && !mosaic.oblasts.includes(oblast))
    throw new Refusal(`There is no oblast ${oblast}. There are: ${mosaic.oblasts.join(', ')}`);
  return found.map((scenario) => {
    const km = depthOf(depth, scenario, !all);
    return { scenario, ...(km === undefined ? {} : { depth: km }), ...(oblast === undefined ? {} : { oblast }) };
  });
}

type Printer = { readonly nameOf: (id: string) => string; readonly table: (report: Report) => string };

function printerIn(locale: Locale): Printer {
  const texts = readTexts(locale);
  const messages = readMessages(locale);
  const titleOf = ({ scenario, depth }: Report): string => {
    const title = texts.scenarios[scenario]?.title ?? scenario;
    const named = depth === null ? title : `${title}, ${say(messages, locale, 'depth.value', { n: String(depth) })}`;
    return say(messages, locale, 'ledger.caption', {
      scenario: named,
      date: formatPeriod({ from: AS_OF }, locale),
    });
  };
  const style: Omit<Style, 'title'> = {
    heads: [
      say(messages, locale, 'ledger.oblast'),
      say(messages, locale, 'ledger.status'),
      ...HEADS.map((key) => say(messages, locale, key)),
    ],
    total: say(messages, locale, 'ledger.total'),
    status: (status) => say(messages, locale, `status.${status}`),
    number: (value, step) => formatNumber(value, locale, step),
  };
  return {
    nameOf: (id) => texts.names[id]?.name ?? id,
    table: (report) => tableOf(report, { ...style, title: titleOf(report) }),
  };
}

const localeOf = (text: string): Locale => {
  const found = LOCALES.find((locale) => locale === text);
  if (!found) throw new Refusal(`There is no language ${text}. There are: ${LOCALES.join(', ')}`);
  return found;
};

function run(): string {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: {
      ...{ scenario: text, depth: text, oblast: text },
      ...{ all: flag, json: flag, csv: flag, help: flag },
      lang: { type: 'string', default: 'en' },
    },
  });
  if (values.help) return USAGE;
  const printer = printerIn(localeOf(values.lang));
  const world = readWorld();
  const reports = askedOf(values, world).map((asked) => reportOf(world, asked, printer.nameOf));
  if (values.json) return JSON.stringify(values.all ? reports : reports[0], null, 2);
  return values.csv ? csvOf(reports) : reports.map(printer.table).join('\n\n\n');
}

try {
  console.log(run());
} catch (error) {
  const { code } = error as { code?: string };
  const isOurs = error instanceof Refusal || error instanceof FilesError || code?.startsWith('ERR_PARSE_ARGS');
  if (!isOurs) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
