// `npm run check`: does everything that is named exist, and do all sentences still show the numbers they were read with?
// It must not know the rules; it reads the files, asks the core and prints. `--acknowledge` takes the numbers as read.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Corpus } from '../core/corpus.ts';
import { check } from '../core/check.ts';
import { acknowledge, movedFigures, sentencesWith, valuesOf, type Moved, type Stale } from '../core/stale.ts';
import { exactly } from '../core/quantity.ts';
import { formatQuantity } from '../i18n/format.ts';
import { readCorpus } from './assemble.ts';
import { FilesError, lineOf, readAcknowledged, writeAcknowledged } from './files.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The sentence with its number put in, the old one first where there was one. */
function told({ file, path, locale, words }: Stale, { figure, before, now }: Moved): string {
  const number = formatQuantity(now, locale);
  const old = before === undefined ? 'nothing' : formatQuantity(exactly(before, now.unit), locale);
  return `${file} ${path}: ${words.replaceAll(`{${figure}}`, `[${old} → ${number}]`)}`;
}

function staleLines(corpus: Corpus, moved: readonly Moved[]): string[] {
  return moved.flatMap((one) => {
    const lines = sentencesWith(corpus, [one.figure]).map((sentence) => told(sentence, one));
    return lines.length > 0 ? lines : [`src/content/figures.ts ${one.figure}: moved, and stands in no sentence`];
  });
}

function counts({ world, timeline, annotations, languages, figures }: Corpus): string {
  const claims = [...world.claims.values()];
  const contradictions = Object.keys([...languages.values()][0]?.words.contradictions ?? {}).length;
  const strikes = [...world.features.values()].filter(({ properties }) => properties.kind === 'strike').length;
  return [
    `${claims.length} claims`,
    `${contradictions} contradictions`,
    `${world.articles.size} articles × ${languages.size} languages`,
    `${annotations.length} annotations`,
    `${strikes} strike rows`,
    `${timeline.length} timeline dates`,
    `${figures.size} figures`,
    `${world.scenarios.size} scenarios`,
  ].join(' · ');
}

/** Prints what is wrong; returns the exit code. */
function run(acknowledging: boolean): number {
  const corpus = readCorpus();
  const problems = check(corpus).map(lineOf);
  console.log([...problems, `${problems.length} problems`].join('\n'));
  if (problems.length > 0) return 1;
  const values = valuesOf(corpus);
  if (acknowledging) writeAcknowledged(acknowledge(values, hash));
  const stale = staleLines(corpus, movedFigures(readAcknowledged(), values));
  console.log([...stale, `${stale.length} sentences with a number that moved`].join('\n'));
  console.log(counts(corpus));
  return stale.length > 0 ? 1 : 0;
}

try {
  const { values } = parseArgs({ options: { acknowledge: { type: 'boolean', default: false } } });
  process.exitCode = run(values.acknowledge);
} catch (error) {
  const isOurs = error instanceof FilesError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isOurs) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
