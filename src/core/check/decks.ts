// Built-in presentations: each is complete in every language, and refers only to things that exist.
// It must not know how a slide looks.
import { earlierLineId } from '../land/earlier-lines.ts';
import type { Problem } from '../../../geo/schema.ts';
import { isKnownFilter } from '../claims/known-filters.ts';
import type { BuiltInDeck } from './corpus.ts';
import { annotationsIn, parseInlines } from '../text/prose.ts';
import { fromQuery, settle, type Known, type Notice } from '../view/share.ts';
import { hasZone } from '../view/zone.ts';
import { unknownId } from './dangling.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { featureFile, knownIds } from './known-ids.ts';

const frameFile = (slug: string): string => `src/content/decks/${slug}/deck.json`;

/** What the parameters of a view name, by key; readings and filters are not things with an id of their own. */
const KINDS: ReadonlyMap<string, 'scenario' | 'article' | 'passage' | 'feature'> = new Map([
  ['scenario', 'scenario'],
  ['article', 'article'],
  ['passage', 'passage'],
  ['pick', 'feature'],
  ['compare', 'scenario'],
]);

/** What exists; what could not be read exists too, so that one fault causes no others. */
function knownTo(input: CheckInput): Known {
  const { world } = input;
  const known = knownIds(input);
  const isStrikesRead = !isLost(input, featureFile('strike.x'));
  return {
    has: (field, id, view) =>
      known[KINDS.get(field) ?? 'feature'](field === 'earlier' ? earlierLineId(id) : id) ||
      (view !== undefined && field === 'pick' && hasZone(world, view, id)),
    hasReading: (scenario, reading) =>
      !world.scenarios.has(scenario) ||
      (world.scenarios.get(scenario)?.readings ?? []).some(({ id }) => id === reading),
    hasFilter: (key, value) =>
      isKnownFilter(world, key, value) || (key === 'article' && known.article(value)) || !isStrikesRead,
  };
}

/** The problem of a part of a view that names nothing. */
function unknownPart(file: string, path: string, { key, value }: Notice): Problem {
  const kind = KINDS.get(key);
  if (kind) return unknownId(file, path, kind, value);
  const fix = key === 'reading' ? 'use the id of a reading in geo/scenarios.json' : 'copy it from the link of the list';
  return problemAt(file, path, `names the ${key} “${value}”, which does not exist`, fix);
}

function frameProblems({ slug, frame }: BuiltInDeck, input: CheckInput): Problem[] {
  if (!frame) return [];
  const file = frameFile(slug);
  const known = knownIds(input);
  const exists = knownTo(input);
  const views = frame.chapters.flatMap(({ id, view }) =>
    settle(fromQuery(view).view, exists).notices.map((notice) => unknownPart(file, `chapters.${id}.view`, notice)),
  );
  const asked = frame.chapters.flatMap(({ id, ask }) =>
    ask?.kind === 'number' && !known.figure(ask.figure)
      ? [unknownId(file, `chapters.${id}.ask.figure`, 'figure', ask.figure)]
      : [],
  );
  const wrongId = frame.id === slug ? [] : [problemAt(file, 'id', `must be “${slug}”, the name of its folder`)];
  return [...wrongId, ...views, ...asked];
}

/** A deck whose chapters have minutes is taught; one without is walked by a reader alone. */
const isLesson = ({ frame }: BuiltInDeck): boolean =>
  frame?.chapters.some(({ minutes }) => minutes !== undefined) ?? false;

/** Every chapter of a lesson has its minutes, and together they are the length of the lesson. */
function minuteProblems({ slug, frame }: BuiltInDeck): Problem[] {
  if (!frame) return [];
  const file = frameFile(slug);
  const missing = frame.chapters.filter(({ minutes }) => minutes === undefined);
  const given = frame.chapters.reduce((all, { minutes = 0 }) => all + minutes, 0);
  if (missing.length > 0)
    return missing.map(({ id }) =>
      problemAt(file, `chapters.${id}.minutes`, 'does not say how long the chapter takes'),
    );
  return given === frame.minutes
    ? []
    : [problemAt(file, 'minutes', `is ${frame.minutes}, but its chapters take ${given} minutes`)];
}

/** Every lesson says for which ages it is, what it is for and which words it needs, the same number in every language. */
function aimProblems({ slug, frame, words }: BuiltInDeck): Problem[] {
  const most = (field: 'goals' | 'vocabulary'): number =>
    Math.max(1, ...[...words.values()].map((one) => one[field]?.length ?? 0));
  const unequal = (['goals', 'vocabulary'] as const).flatMap((field) =>
    [...words].flatMap(([locale, one]) => {
      const count = one[field]?.length ?? 0;
      const file = `src/content/decks/${slug}/${locale}.json`;
      return count === most(field) ? [] : [problemAt(file, field, `has ${count} entries where ${most(field)} are due`)];
    }),
  );
  const missing = frame && !frame.ages ? [problemAt(frameFile(slug), '', 'does not say for which ages it is')] : [];
  return [...missing, ...unequal];
}

/** Every chapter has a text, notes and a question in every language, and there are no texts for other chapters. */
function wordProblems({ slug, frame, words }: BuiltInDeck): Problem[] {
  const ids = frame?.chapters.map(({ id }) => id);
  return [...words].flatMap(([locale, { chapters }]) => {
    const file = `src/content/decks/${slug}/${locale}.json`;
    const own = Object.keys(chapters);
    const missing = (ids ?? []).filter((id) => !own.includes(id));
    const surplus = ids ? own.filter((id) => !ids.includes(id)) : [];
    const empty = Object.entries(chapters).flatMap(([id, { text, notes, question }]) =>
      Object.entries({ text: text.length === 0, notes: notes.trim() === '', question: question.trim() === '' })
        .filter(([, isEmpty]) => isEmpty)
        .map(([field]) => problemAt(file, `chapters.${id}.${field}`, 'must not be empty')),
    );
    return [
      ...missing.map((id) => problemAt(file, 'chapters', `has no text for the chapter “${id}” of ${frameFile(slug)}`)),
      ...surplus.map((id) =>
        problemAt(file, `chapters.${id}`, `is for a chapter that ${frameFile(slug)} does not have`),
      ),
      ...empty,
    ];
  });
}

/** Every question of a lesson has an answer for its key, in every language. */
const answerProblems = ({ slug, words }: BuiltInDeck): Problem[] =>
  [...words].flatMap(([locale, { chapters }]) =>
    Object.entries(chapters).flatMap(([id, { question, answer }]) =>
      question !== '' && answer === undefined
        ? [problemAt(`src/content/decks/${slug}/${locale}.json`, `chapters.${id}`, 'has no `answer` to its question')]
        : [],
    ),
  );

/** Every passage that a slide's text links exists. */
function unknownPassages({ slug, words }: BuiltInDeck, input: CheckInput): Problem[] {
  const known = knownIds(input);
  return [...words].flatMap(([locale, { chapters }]) =>
    Object.entries(chapters).flatMap(([id, { text }]) =>
      text.flatMap((paragraph, index) =>
        annotationsIn(parseInlines(paragraph))
          .filter((passage) => !known.passage(passage))
          .map((passage) =>
            unknownId(`src/content/decks/${slug}/${locale}.json`, `chapters.${id}.text.${index}`, 'passage', passage),
          ),
      ),
    ),
  );
}

/** A chapter has the same number of paragraphs in every language. */
function unequalParagraphs({ slug, words }: BuiltInDeck): Problem[] {
  const counts = new Map<string, { readonly count: number; readonly locale: string }>();
  for (const [locale, { chapters }] of words)
    for (const [id, { text }] of Object.entries(chapters))
      if (text.length > (counts.get(id)?.count ?? 0)) counts.set(id, { count: text.length, locale });
  return [...words].flatMap(([locale, { chapters }]) =>
    Object.entries(chapters).flatMap(([id, { text }]) => {
      const most = counts.get(id);
      if (!most || most.count === text.length) return [];
      const message = `has ${text.length} paragraphs where “${most.locale}” has ${most.count}`;
      return [problemAt(`src/content/decks/${slug}/${locale}.json`, `chapters.${id}.text`, message)];
    }),
  );
}

function judgeDecks(input: CheckInput): Problem[] {
  return input.decks.flatMap((deck) => [
    ...frameProblems(deck, input),
    ...(isLesson(deck) ? [...minuteProblems(deck), ...aimProblems(deck), ...answerProblems(deck)] : []),
    ...(isLost(input, frameFile(deck.slug)) ? [] : wordProblems(deck)),
    ...unequalParagraphs(deck),
    ...unknownPassages(deck, input),
  ]);
}

export const DECK_RULES: readonly Rule[] = [{ name: 'presentations', judge: judgeDecks }];
