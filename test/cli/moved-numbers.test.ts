// Tests which sentences the check tells of when a number moves, and how it writes the change.
// It must not know how the files are read.
import { describe, expect, it } from 'vitest';
import { readProject } from '../../src/cli/project.ts';
import { readAcknowledged } from '../../src/cli/files.ts';
import { movedNumbers } from '../../src/cli/moved-numbers.ts';
import { paragraphsOf } from '../../src/core/check/corpus.ts';
import type { CheckInput } from '../../src/core/check/input.ts';
import { movedFigures, sentencesWith, valuesOf } from '../../src/core/check/moved-figures.ts';
import { figuresIn } from '../../src/core/text/prose.ts';
import { movedVertex } from '../support/moved-vertex.ts';

const { input: corpus } = readProject();

/** English with a sentence of its own as the summary of a scenario. */
const withSentence = (summary: string): CheckInput['languages'] => {
  const english = corpus.languages.get('en')!;
  const scenarios = {
    ...english.words.scenarios,
    'status-quo': { ...english.words.scenarios['status-quo']!, summary },
  };
  return new Map([['en', { ...english, words: { ...english.words, scenarios } }]]);
};

describe('a number that moves', () => {
  const values = valuesOf(corpus);
  const acknowledged = readAcknowledged();

  it.each([...corpus.figures.keys()])('is told in exactly the sentences with %s', (id) => {
    const before = acknowledged[id]!;
    const moved = movedFigures({ ...acknowledged, [id]: { ...before, value: before.value + 1000 } }, values);
    expect(moved.map(({ figure, before: old }) => [figure, old])).toEqual([[id, before.value + 1000]]);
    const listed = sentencesWith(corpus, [id]);
    const expected = paragraphsOf(corpus).filter(({ paragraph }) => figuresIn(paragraph).includes(id));
    const places = ({ file, path }: { file: string; path: string }): string => `${file} ${path}`;
    expect([...new Set(listed.map(places))]).toEqual(expected.map(places));
    for (const { words } of listed) expect(words).toMatch(new RegExp(`\\{${id}( range)?\\}`));
  });

  it('is told where an end of its range alone has moved, and as a range where the sentence shows one', () => {
    const id = 'donetsk-government-held';
    const { low = 0, ...rest } = acknowledged[id]!;
    const [moved] = movedFigures({ ...acknowledged, [id]: { ...rest, low: low - 1000 } }, values);
    expect(moved).toMatchObject({ figure: id, before: rest.value, rangeBefore: [low - 1000, rest.high] });
  });

  it('is told as a range in a sentence that shows its range', () => {
    const id = 'donetsk-government-held';
    const { low = 0, high = 0, ...rest } = acknowledged[id]!;
    const problems = movedNumbers(
      { ...corpus, languages: withSentence(`The area is [](=${id} range).`) },
      { ...acknowledged, [id]: { ...rest, low: low - 1000, high } },
    );
    const found = problems.map(({ message }) => message).find((message) => message.startsWith('The area is'));
    expect(found).toMatch(/^The area is \[[\d,]+–[\d,]+.km² → [\d,]+–[\d,]+.km²\]\.$/);
  });

  it('is told once for a sentence, not for its neighbours', () => {
    const listed = sentencesWith(corpus, ['line-error']).filter(({ file }) => file.includes('scenarios/en'));
    expect(listed.map(({ path }) => path)).toEqual(['status-quo.summary']);
    expect(listed[0]?.words).toMatch(/^Who held which land .*\{line-error\}, in some sectors more\.$/);
  });

  it('is told for a vertex of the line, in exactly the sentences with a number that rests on it', () => {
    const line = movedVertex(corpus.world.features.get('line.contact')!);
    const features = new Map([...corpus.world.features, [line.id, line]]);
    const changed = { ...corpus, world: { ...corpus.world, features } };
    const ids = movedFigures(acknowledged, valuesOf(changed)).map(({ figure }) => figure);
    expect(ids).toContain('line-length');
    expect(ids.length).toBeLessThan(corpus.figures.size / 2);
    const listed = sentencesWith(changed, ids).map(({ file, path }) => `${file} ${path}`);
    const expected = paragraphsOf(changed).filter(({ paragraph }) =>
      figuresIn(paragraph).some((id) => ids.includes(id)),
    );
    expect([...new Set(listed)]).toEqual(expected.map(({ file, path }) => `${file} ${path}`));
    expect(expected.length).toBeGreaterThan(0);
  });

  it('is told where nobody has acknowledged it yet', () => {
    const others = Object.fromEntries(Object.entries(acknowledged).filter(([id]) => id !== 'line-length'));
    expect(movedFigures(others, values)).toMatchObject([{ figure: 'line-length', before: undefined }]);
  });
});
