// `npm run check`: does everything hold together, and do all sentences still show the numbers they were read with?
// It must not know the rules. `--acknowledge` takes the numbers as read, `--json` prints a list for tools.
import { parseArgs } from 'node:util';
import type { Problem } from '../../geo/schema.ts';
import { check } from '../core/check/check.ts';
import type { CheckInput } from '../core/check/input.ts';
import { acknowledge, valuesOf } from '../core/check/moved-figures.ts';
import { gather } from './assemble.ts';
import { cached, DISK } from './disk.ts';
import { writeAcknowledged } from './files.ts';
import { located } from './locate.ts';
import { movedIn } from './moved.ts';
import { movedText, plural, takenText, textOf } from './print.ts';

const USAGE = `npm run check
  --acknowledge  the sentences have been read with their new numbers: take these as read
  --json         print a list of problems for tools (with npm run --silent)

Exit code 0: nothing is wrong. 1: there are problems, or numbers that moved. 2: the command was given wrongly.`;

function counts({ world, timeline, annotations, languages, figures, decks }: CheckInput): string {
  const contradictions = Object.keys([...languages.values()][0]?.words.contradictions ?? {}).length;
  const strikes = [...world.features.values()].filter(({ properties }) => properties.kind === 'strike').length;
  return [
    plural(world.claims.size, 'claim'),
    plural(contradictions, 'contradiction'),
    `${plural(world.articles.size, 'article')} in ${plural(languages.size, 'language')}`,
    plural(annotations.length, 'annotation'),
    plural(strikes, 'strike report'),
    plural(timeline.length, 'date'),
    plural(figures.size, 'figure'),
    plural(world.scenarios.size, 'scenario'),
    plural(decks.length, 'presentation'),
  ].join(' · ');
}

type Answer = {
  readonly input: CheckInput;
  readonly problems: readonly Problem[];
  readonly moved: readonly Problem[];
  /** Sentences whose new numbers this run took as read; undefined where it was not asked to. */
  readonly taken?: number;
};

/** All problems; the numbers that moved only where nothing else is wrong, since they rest on everything. */
function ask(acknowledging: boolean): Answer {
  const disk = cached(DISK);
  const { input, problems: unread } = gather(disk);
  const problems = [...unread, ...check(input)].map((one) => located(one, disk));
  if (problems.length > 0) return { input, problems, moved: [] };
  const moved = movedIn(input, input.acknowledged ?? {}).map((one) => located(one, disk));
  if (!acknowledging) return { input, problems, moved };
  writeAcknowledged(acknowledge(valuesOf(input)));
  return { input, problems, moved: [], taken: moved.length };
}

const NOT_ASKED = 'Numbers that moved are looked for, and can be acknowledged, only when there are no problems.';

function print({ input, problems, moved, taken }: Answer): void {
  if (taken !== undefined) console.log(takenText(taken));
  if (moved.length > 0) console.log(movedText(moved));
  console.log(moved.length > 0 ? '0 problems' : textOf(problems));
  if (problems.length > 0) console.log(NOT_ASKED);
  else console.log(`${plural(moved.length, 'sentence')} with a number that moved\n${counts(input)}`);
}

try {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { acknowledge: flag, json: flag, help: flag } });
  if (values.help) console.log(USAGE);
  else {
    const answer = ask(values.acknowledge);
    if (values.json) console.log(JSON.stringify([...answer.problems, ...answer.moved], null, 2));
    else print(answer);
    process.exitCode = answer.problems.length + answer.moved.length > 0 ? 1 : 0;
  }
} catch (error) {
  const wrongly = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
  console.error(
    wrongly ? `${(error as Error).message}\n\n${USAGE}` : `The check itself failed: ${(error as Error).message}`,
  );
  process.exitCode = 2;
}
