// Numbers of strike reports in a digest: each counts exactly the reports that its passage marks on the map.
// It must not know how a report is drawn or worded.
import type { Problem } from '../../../geo/schema.ts';
import type { Annotation } from '../text/annotation.ts';
import { reportsCounted } from '../text/formula.ts';
import { flatten, type Inline, type Paragraph } from '../text/prose.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

type Marked = { readonly passage: string; readonly strikes: readonly string[] };

const strikesOf = (annotation: Annotation | undefined): string[] =>
  (annotation?.features ?? []).filter((id) => id.startsWith('strike.')).sort();

/** The strike reports that the passage before a slot marks: the last in the paragraph that marks any. */
function markedBefore(
  inlines: readonly Inline[],
  slot: number,
  annotations: readonly Annotation[],
): Marked | undefined {
  return inlines
    .slice(0, slot)
    .flatMap((inline) => (inline.kind === 'passage' ? [inline.annotation] : []))
    .map((passage) => ({ passage, strikes: strikesOf(annotations.find(({ id }) => id === passage)) }))
    .findLast(({ strikes }) => strikes.length > 0);
}

const list = (ids: readonly string[]): string => ids.map((id) => id.slice('strike.'.length)).join(', ');

function countFaults(paragraph: Paragraph, input: CheckInput): string[] {
  const inlines = flatten(paragraph);
  return inlines.flatMap((inline, index) => {
    const formula = inline.kind === 'slot' ? input.figures.get(inline.figure)?.formula : undefined;
    if (inline.kind !== 'slot' || formula?.op !== 'strike-reports') return [];
    const marked = markedBefore(inlines, index, input.annotations);
    if (!marked) return [`“${inline.figure}” counts strike reports, and no passage before it marks any`];
    const counted = reportsCounted(input.world, formula).sort();
    return counted.join() === marked.strikes.join()
      ? []
      : [`“${inline.figure}” counts ${list(counted)}, its passage “${marked.passage}” marks ${list(marked.strikes)}`];
  });
}

function judgeCounts(input: CheckInput): Problem[] {
  if ([...input.lost.files, ...input.lost.entries].some((path) => /strikes\.geojson|annotations\.json/.test(path)))
    return [];
  return [...input.languages].flatMap(([locale, { words }]) =>
    Object.entries(words.articles).flatMap(([slug, { paragraphs }]) =>
      paragraphs.flatMap((paragraph, index) =>
        countFaults(paragraph, input).map((message) =>
          problemAt(
            `src/content/articles/${slug}/${locale}.md`,
            `paragraph ${index + 1}`,
            message,
            'use a figure of the days and places of the passage, or correct its `features`',
          ),
        ),
      ),
    ),
  );
}

export const STRIKE_COUNT_RULES: readonly Rule[] = [{ name: 'counts of strike reports', judge: judgeCounts }];
