// `npm run locate`: for each place of a reader's file who holds the land, how far the line is, what each proposal makes of it.
// It must not compute anything: it reads arguments and files, and prints what is joined; the account goes to stderr.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { World } from '../core/land/catalogue.ts';
import { csvOf } from '../core/export/csv.ts';
import { leftOutLines } from '../core/own-places/account.ts';
import { joinedCsv, joinedGeoJson, type Joined } from '../core/own-places/joined.ts';
import { LIMITS } from '../core/own-places/limits.ts';
import { locator } from '../core/own-places/located.ts';
import { placesOf, positionOf, type OwnPlaces } from '../core/own-places/places.ts';
import { UnreadableFile, type Sheet } from '../core/own-places/sheet.ts';
import { LOCALES, type Locale } from '../core/view/view.ts';
import { readFile } from '../formats/read.ts';
import { resolveSystem } from '../formats/systems.ts';
import { accountSentences, faultSentence, type OwnPlacesWords } from '../i18n/own-places.ts';
import { exitOnClosedPipe } from './closed-pipe.ts';
import { DISK } from './disk.ts';
import { FilesError, readTexts, readWorld } from './files.ts';

const USAGE = `npm run locate -- points.csv
  reads GeoJSON, CSV, TSV, XLSX, KML, KMZ, GPX or a zipped Shapefile, and prints its rows as CSV with who holds the land,
  how far the line of contact is in km, and the status under each proposal. Where the status would be another if the line
  lay elsewhere within its stated error, that one follows after " | ".
  --json           GeoJSON instead of CSV
  --depth N        km on each side, for proposals with a zone
  --left-out FILE  writes the rows that are left out there, as CSV with reasons
  --lang CODE      language of names and of the account on stderr: ${LOCALES.join(', ')}
  Rows dated within the last 14 days are left out: this is no tool for operations.`;

/** An invalid argument; the message says what is valid. */
class UsageError extends Error {}

const localeOf = (text: string): Locale => {
  const match = LOCALES.find((locale) => locale === text);
  if (!match) throw new UsageError(`There is no language ${text}. There are: ${LOCALES.join(', ')}`);
  return match;
};

function depthOf(text: string | undefined, world: World): number | undefined {
  if (text === undefined) return undefined;
  const zones = [...world.scenarios.values()].flatMap(({ depth }) => depth ?? []);
  const [least, most] = [Math.min(...zones.map((zone) => zone.least)), Math.max(...zones.map((zone) => zone.most))];
  const km = Number(text);
  if (/^\d+$/.test(text) && km >= least && km <= most) return km;
  throw new UsageError(`${text} is not a depth. It takes whole kilometres, ${least} to ${most}.`);
}

/** The bytes of the file, unless it is too large to be read at all. */
function bytesOf(path: string): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}.`);
  if (found.size > LIMITS.bytes) throw new UnreadableFile('tooLarge', LIMITS.bytes);
  return new Uint8Array(readFileSync(path));
}

type Read = { readonly sheet: Sheet; readonly places: OwnPlaces };
async function placesIn(path: string): Promise<Read> {
  const sheet = await readFile(bytesOf(path));
  const today = new Date().toISOString().slice(0, 10);
  return { sheet, places: placesOf(sheet, {}, { today, resolve: resolveSystem }) };
}

function join(places: OwnPlaces, world: World, locale: Locale, depth: number | undefined): Joined {
  const { names } = readTexts(locale);
  const scenarios = [...world.scenarios.values()];
  const locate = locator(world, scenarios, depth);
  const located = Array.from({ length: places.count }, (_, place) => locate(positionOf(places, place)));
  const nameOf = (id: string): string => names[id]?.name ?? id;
  return { places, located, scenarios, ...(depth === undefined ? {} : { depth }), day: world.asOf, nameOf };
}

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    options: { json: flag, help: flag, depth: text, 'left-out': text, lang: { type: 'string', default: 'en' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (path === undefined || positionals.length > 1) throw new UsageError(`Name one file.\n\n${USAGE}`);
  const locale = localeOf(values.lang);
  const words = JSON.parse(DISK.read(`src/i18n/own-places/${locale}.json`) ?? '{}') as OwnPlacesWords;
  const world = readWorld();
  const depth = depthOf(values.depth, world);
  try {
    const { sheet, places } = await placesIn(path);
    const joined = join(places, world, locale, depth);
    process.stdout.write(values.json ? `${JSON.stringify(joinedGeoJson(joined))}\n` : joinedCsv(joined));
    console.error(accountSentences(words, locale, places.account).join('\n'));
    const to = values['left-out'];
    if (to !== undefined) writeFileSync(to, csvOf(leftOutLines(sheet, places.account)));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new UsageError(faultSentence(words, locale, error));
  }
}

exitOnClosedPipe();
try {
  await run();
} catch (error) {
  const { code } = error as { code?: string };
  const isExpected = error instanceof UsageError || error instanceof FilesError || code?.startsWith('ERR_PARSE_ARGS');
  if (!isExpected) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
