// What a place in the files is called in words: its subject and title, the part of it, and the language.
// It must not know components, or why somebody asks.
import type { Problem } from '../../../../geo/schema.ts';
import { articlePlace } from '../../../core/draft/article-place.ts';
import { valueAt, type Path } from '../../../core/draft/json.ts';
import { documentIn, type Documents } from '../../../core/draft/operation.ts';
import { LOCALES, type Locale } from '../../../core/values/locale.ts';
import type { WorkshopKey } from '../../../i18n/workshop.ts';
import { placeOfProblem, type Place } from '../../../state/workshop/place.ts';
import { languageIn, type Words } from '../open.svelte.ts';
import type { Naming } from './naming.ts';
import { partWords } from './part-words.ts';
import { subjectName } from '../subject-name.ts';

/** A place of a file as a problem or a sentence has it. */
export type FilePlace = Pick<Problem, 'file' | 'path'> & Partial<Pick<Problem, 'message'>>;
export type PlaceWords = {
  /** `Proposal: Mutual pull-back`. */
  readonly subject: string;
  /** `Summary (Ukrainian)`; empty where the whole subject is meant. */
  readonly part: string;
  /** Where it is edited in the workshop; undefined where it is not. */
  readonly place: Place | undefined;
};

const localeOf = (file: string): Locale | undefined =>
  LOCALES.find((locale) => new RegExp(`/${locale}\\.(json|md)$`).test(file));

/** Files that the workshop has no form for, with the noun of what they have, and where its title stands in the words. */
const OTHERS: readonly (readonly [file: RegExp, noun: string, title?: 'subject' | 'term'])[] = [
  [/^src\/content\/contradictions\//, 'contradictions', 'subject'],
  [/^src\/content\/glossary\//, 'terms', 'term'],
  [/^src\/content\/notes\//, 'notes'],
  [/^src\/content\/about\/[a-z]{2,3}\.md$/, 'about'],
  [/^src\/content\/decks\//, 'decks'],
  [/^src\/content\/acknowledged\.json$/, 'acknowledged'],
  [/^src\/core\/values\/day\.json$/, 'day'],
  [/^geo\/mosaic/, 'mosaic'],
  [/^src\/core\/check\//, 'check'],
  [/^src\/i18n\//, 'interface'],
  [/^geo\/(features|names)\//, 'features'],
];

const textAt = (documents: Documents, file: string, path: Path, otherwise: string): string => {
  const value = valueAt(documentIn(documents, file), path);
  return typeof value === 'string' ? value : otherwise;
};
/** The name of a thing that the workshop has no form for; empty where its file has only one. */
function otherName({ documents, knowledge, words }: Naming, noun: string, { file, path }: FilePlace): string {
  const [, deck = ''] = /^src\/content\/decks\/([^/]+)\//.exec(file) ?? [];
  if (noun === 'decks') return textAt(documents, `src/content/decks/${deck}/${words.locale}.json`, ['title'], deck);
  if (noun === 'features') return knowledge.nameOf(/^[a-z]+\.[a-z0-9-]+/.exec(path)?.[0] ?? '');
  const [id = ''] = path.split('.');
  const title = OTHERS.find(([, one]) => one === noun)?.[2];
  if (noun === 'acknowledged') return subjectName({ documents }, knowledge, words.locale, id, 'figures');
  if (!title) return '';
  return textAt(documents, file.replace(/[a-z]{2,3}\.json$/, `${words.locale}.json`), [id, title], id);
}

const named = ({ words: { say } }: Naming, noun: string, name: string): string => {
  const kind = say(`one.${noun}` as WorkshopKey);
  return name === '' ? kind : say('place.named', { kind, name });
};

/** `Proposal: Mutual pull-back`; the plural of the menu where nothing in particular is chosen. */
function subjectWords(naming: Naming, { tab, subject }: Place): string {
  const { documents, knowledge, words } = naming;
  if (subject === '' || tab === 'line') return words.say(`tab.${tab}` as WorkshopKey);
  const id = tab === 'articles' ? (articlePlace(documents, subject)?.slug ?? subject) : subject;
  return named(naming, tab, subjectName({ documents }, knowledge, words.locale, id, tab));
}

function otherWords(naming: Naming, at: FilePlace): string {
  const noun = OTHERS.find(([file]) => file.test(at.file))?.[1];
  return noun === undefined ? at.file : named(naming, noun, otherName(naming, noun, at));
}

/** What a place in the files is called, and where the workshop edits it. */
export function placeWords(naming: Naming, at: FilePlace): PlaceWords {
  const { words } = naming;
  const place = placeOfProblem({ message: '', ...at });
  const { part, lang = localeOf(at.file) } = partWords(naming, place, at);
  const language = lang && languageIn(words.locale, lang);
  return {
    subject: place ? subjectWords(naming, place) : otherWords(naming, at),
    part: language === undefined ? part : part === '' ? language : words.say('entry.inLanguage', { label: part, language }), // prettier-ignore
    place,
  };
}

/** `Proposal: Mutual pull-back · Summary (Ukrainian)`. */
export const inOneLine = ({ say }: Words, { subject, part }: Pick<PlaceWords, 'subject' | 'part'>): string =>
  part === '' ? subject : say('place.part', { subject, part });
