// `npm run check`: reports problems in data and content, and sentences whose numbers have changed since they were reviewed.
// It must not know the rules. `--acknowledge` accepts the changed numbers, `--json` prints a list for tools.
import { parseArgs } from 'node:util';
import type { Problem } from '../../geo/schema.ts';
import { check } from '../core/check/check.ts';
import type { CheckInput } from '../core/check/input.ts';
import { acknowledge, valuesOf } from '../core/check/moved-figures.ts';
import { cachedDisk } from '../corpus/disk.ts';
import { DISK } from './disk.ts';
import { writeAcknowledged, writeDayRead } from './files.ts';
import { withPlace } from '../corpus/problem-places.ts';
import { noteProblems } from '../state/notes/problems.ts';
import { readProject } from './project.ts';
import { datedTexts, movedNumbers } from './moved-numbers.ts';
import { movedNumbersText, plural, acknowledgedText, problemsText } from './print.ts';
import { exitOnClosedPipe } from './closed-pipe.ts';

const USAGE = `npm run check
  --acknowledge  record that all sentences have been reviewed with their current numbers
  --json         print the problems as JSON (with npm run --silent)

Exit code 0: no problems. 1: problems or changed numbers. 2: invalid arguments, or the check itself failed.`;

function corpusSummary({ world, timeline, annotations, languages, figures, decks }: CheckInput): string {
  const contradictionCount = Object.keys([...languages.values()][0]?.words.contradictions ?? {}).length;
  const strikeCount = [...world.features.values()].filter(({ properties }) => properties.kind === 'strike').length;
  return [
    plural(world.claims.size, 'claim'),
    plural(contradictionCount, 'contradiction'),
    `${plural(world.articles.size, 'article')} in ${plural(languages.size, 'language')}`,
    plural(annotations.length, 'annotation'),
    plural(strikeCount, 'strike report'),
    plural(timeline.length, 'date'),
    plural(figures.size, 'figure'),
    plural(world.scenarios.size, 'scenario'),
    plural(decks.length, 'presentation'),
  ].join(' · ');
}

type CheckResult = {
  readonly input: CheckInput;
  readonly problems: readonly Problem[];
  readonly moved: readonly Problem[];
  /** How many sentences this run acknowledged; undefined without `--acknowledge`. */
  readonly acknowledgedCount?: number;
};

/** Notes are only laid out, and changed numbers computed, if there are no problems, because both depend on all data. */
function runCheck(acknowledges: boolean): CheckResult {
  const disk = cachedDisk(DISK);
  const { input, problems: fileProblems } = readProject(disk);
  const found = [...fileProblems, ...check(input)];
  const problems = (found.length > 0 ? found : noteProblems(input)).map((problem) => withPlace(problem, disk));
  if (problems.length > 0) return { input, problems, moved: [] };
  const unread = [...movedNumbers(input, input.acknowledged ?? {}), ...datedTexts(input)];
  const moved = unread.map((problem) => withPlace(problem, disk));
  if (!acknowledges) return { input, problems, moved };
  writeAcknowledged(acknowledge(valuesOf(input)));
  if (input.textsOf !== undefined) writeDayRead(input.asOf ?? input.textsOf);
  return { input, problems, moved: [], acknowledgedCount: moved.length };
}

const CHANGES_NOT_CHECKED = 'Changed numbers are reported, and can be acknowledged, only when there are no problems.';

/** `2 sentences with a changed number`; only after a move of the map's day also those that name the day before. */
function unreadText(moved: readonly Problem[]): string {
  const dated = moved.filter(({ figure }) => figure === 'day').length;
  const numbers = `${plural(moved.length - dated, 'sentence')} with a changed number`;
  return dated === 0 ? numbers : `${numbers}, ${plural(dated, 'sentence')} with the day of an earlier edition`;
}

function print({ input, problems, moved, acknowledgedCount }: CheckResult): void {
  if (acknowledgedCount !== undefined) console.log(acknowledgedText(acknowledgedCount));
  if (moved.length > 0) console.log(movedNumbersText(moved));
  console.log(moved.length > 0 ? '0 problems' : problemsText(problems));
  if (problems.length > 0) console.log(CHANGES_NOT_CHECKED);
  else console.log(`${unreadText(moved)}\n${corpusSummary(input)}`);
}

exitOnClosedPipe();
try {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { acknowledge: flag, json: flag, help: flag } });
  if (values.help) console.log(USAGE);
  else {
    const result = runCheck(values.acknowledge);
    if (values.json) console.log(JSON.stringify([...result.problems, ...result.moved], null, 2));
    else print(result);
    process.exitCode = result.problems.length + result.moved.length > 0 ? 1 : 0;
  }
} catch (error) {
  const isUsageError = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  console.error(
    isUsageError ? `${(error as Error).message}\n\n${USAGE}` : `The check itself failed: ${(error as Error).message}`,
  );
  process.exitCode = 2;
}
