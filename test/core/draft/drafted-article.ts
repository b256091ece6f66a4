// An article of six passages in two languages, made by the operations of the workshop alone, and the check of it.
// It must not assert anything.
import { DISK } from '../../../src/cli/disk.ts';
import { cachedDisk, overlaidDisk } from '../../../src/corpus/disk.ts';
import { judge } from '../../../src/corpus/judgement.ts';
import { partOf } from '../../../src/core/draft/article-digest.ts';
import { addArticle, freshLetter, type NewArticle } from '../../../src/core/draft/article-new.ts';
import { tieWords, type Tie } from '../../../src/core/draft/article-annotations.ts';
import { textIn } from '../../../src/core/draft/article-files.ts';
import { setPart } from '../../../src/core/draft/article-text.ts';
import { addClaim, setClaimWords, type ClaimFacts } from '../../../src/core/draft/claim-edits.ts';
import type { Style } from '../../../src/core/check/style.ts';
import { withNoBreaks } from '../../../src/core/draft/no-break.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { applyAll, documentsOf, type Documents, type Operation } from '../../../src/core/draft/operation.ts';
import { changedTexts } from '../../../src/state/workshop/changed-texts.ts';

export const LOCALES = ['en', 'uk'] as const;
const disk = cachedDisk(DISK);
const base = (file: string): Json | undefined => {
  const text = disk.read(file);
  return text === undefined || file.endsWith('.md') ? text : (JSON.parse(text) as Json);
};
export const start = documentsOf(base);

export type Deed = (documents: Documents) => readonly Operation[];
export const after = (documents: Documents, ...deeds: readonly Deed[]): Documents =>
  deeds.reduce((now, deed) => applyAll(now, deed(now)), documents);

/** What the check says of a draft, as `file path message`. */
export const problemsOf = (documents: Documents): string[] =>
  judge(cachedDisk(overlaidDisk(disk, changedTexts(documents, undefined)))).problems.map(({ file, path, message }) => `${file} ${path} ${message}`); // prettier-ignore

export const SLUG = 'an-account-of-these-tests';
/** The ids of its claims, whichever letter is the next. */
export const claimOf = (number: number): string => `${freshLetter(start) ?? ''}0${String(number)}`;
export const ARTICLE: NewArticle = {
  id: SLUG,
  title: null,
  outlet: null,
  undated: true,
  written: { from: '2025-12-28', to: '2025-12-29', inferred: true },
  spelling: null,
  paragraphs: 12,
  texts: {
    en: {
      headline: 'An account of these tests',
      note: 'Our digest of an undated article.',
      body: '*What to keep in mind.*',
    },
    uk: {
      headline: 'Виклад цих випробувань',
      note: 'Наш стислий виклад статті без дати.',
      body: '*Що варто памʼятати.*',
    },
  },
};

/** As the fields of the workshop write it. */
const styleOf = (locale: string): Style => base(`src/i18n/style/${locale}.json`) as unknown as Style;

/** Words of no meaning that fill a digest to its length. */
const fill = (sentence: string): string => Array.from({ length: 20 }, () => sentence).join(' ');
const BODIES: Readonly<Record<string, string>> = {
  en: `The article names one place, then a second place. ${fill('Both sides meet again and nothing else is known yet.')}\n\nIt goes on to a third place and a fourth place over [](=pull-back-total). ${fill('Both sides meet again and nothing else is known yet.')}\n\n*What to keep in mind.* A fifth place and a sixth place are left.`,
  uk: `Стаття називає одне місце, потім друге місце. ${fill('Сторони зустрічаються знову, а більше поки що нічого не відомо.')}\n\nДалі йдеться про третє місце та четверте місце: [](=pull-back-total). ${fill('Сторони зустрічаються знову, а більше поки що нічого не відомо.')}\n\n*Що варто памʼятати.* Лишаються пʼяте місце та шосте місце.`,
};
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['one place', 'a second place', 'a third place', 'a fourth place', 'A fifth place', 'a sixth place'],
  uk: ['одне місце', 'друге місце', 'третє місце', 'четверте місце', 'пʼяте місце', 'шосте місце'],
};
export const PASSAGES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((word) => `${word}-tested-place`);
export const CLAIM: ClaimFacts = {
  paragraph: 1,
  speaker: 'article',
  actor: null,
  kind: 'event',
  topics: ['territory'],
  places: ['town.kramatorsk'],
  period: { from: '2025-12-28', inferred: true },
  certainty: 'C',
  contradictions: [],
  sources: [],
};
export const TIE: Tie = {
  features: ['town.kramatorsk', 'oblast.ua-14'],
  claims: [],
  view: { scenario: 'status-quo', box: [36, 46, 40, 50] },
};

/** Ties the words of a passage, by its number from 0. */
export const tie =
  (locale: string, number: number, facts: Tie = TIE): Deed =>
  (documents) => {
    const body = partOf(textIn(documents, SLUG, locale), 'body');
    const words = WORDS[locale]?.[number] ?? '';
    const from = body.indexOf(words);
    const operations = tieWords(documents, { slug: SLUG, locale, from, to: from + words.length }, PASSAGES[number] ?? '', facts); // prettier-ignore
    if (!operations) throw new Error(`“${words}” cannot be tied`);
    return operations;
  };
const write =
  (locale: string): Deed =>
  (documents) =>
    setPart(documents, { slug: SLUG, locale }, 'body', withNoBreaks(BODIES[locale] ?? '', styleOf(locale)));
const claim =
  (number: number): Deed =>
  (documents) => {
    const added = addClaim(documents, SLUG, { ...CLAIM, paragraph: 2 * number + 1 });
    const words = [['en', `Zelenskyy says a thing, number ${String(number)}.`], ['uk', `Зеленський каже про щось, число ${String(number)}.`]] as const; // prettier-ignore
    const now = applyAll(documents, added.operations);
    return [...added.operations, ...words.flatMap(([locale, said]) => setClaimWords(now, { slug: SLUG, locale }, added.id, said))]; // prettier-ignore
  };

/** The whole article, step by step as an editor would: entry, texts, claims, passages. */
export const STEPS: readonly Deed[] = [
  (documents) => addArticle(documents, ARTICLE, LOCALES),
  ...LOCALES.map(write),
  ...PASSAGES.map((_, number) => claim(number)),
  ...PASSAGES.flatMap((_, number) =>
    LOCALES.map((locale) => tie(locale, number, { ...TIE, claims: [claimOf(number + 1)] })),
  ),
];
