// Reads everything that is written for each language: tables, digests, the About page, messages, wording rules, decks.
// It must not judge the texts; it only reports files that cannot be read.
import { table } from '../core/values/table.ts';
import { TEXT_ROOMS, roomReader } from '../content/texts-reader.ts';
import { parseNames } from '../../geo/schema.ts';
import { aboutOf } from '../core/text/about.ts';
import { problemAt } from '../core/check/input.ts';
import { parseLanguages, parseMessages } from '../core/check/readers.ts';
import { parseStyle, type Style } from '../core/check/style.ts';
import { catalogueFile, CATALOGUES, type Catalogue } from '../core/check/catalogues.ts';
import type { BuiltInDeck, CatalogueWords, Language, Words } from '../core/check/corpus.ts';
import { parseFrame, parseWords, type DeckWords } from '../core/deck/deck.ts';
import { claimsIn, parseProse, type Prose } from '../core/text/prose.ts';
import type { Reader } from './reader.ts';

const LIST = 'src/core/values/languages.json';
const FOLDERS = [
  ...TEXT_ROOMS.map((room) => `src/content/${room}`),
  'src/content/about',
  ...CATALOGUES.map((catalogue) => `src/i18n/${catalogue}`),
  'geo/names',
];

/** The language codes: those in the list, and those that a text file is named after. */
export function localesOf(reader: Reader): readonly string[] {
  const listed = Object.keys(reader.json(LIST, parseLanguages, 'table', {}));
  const named = FOLDERS.flatMap((folder) =>
    reader.disk.list(folder).flatMap((name) => {
      const code = /^([a-z]{2,3})\.(?:json|md)$/.exec(name)?.[1];
      return code === undefined ? [] : [{ code, file: `${folder}/${name}` }];
    }),
  );
  const unlisted = new Map(named.filter(({ code }) => !listed.includes(code)).map(({ code, file }) => [code, file]));
  for (const [code, file] of reader.lost.files.has(LIST) ? [] : unlisted)
    reader.problems.push(problemAt(LIST, '', `does not list “${code}”, the language of ${file}`, `add "${code}" with its short name`)); // prettier-ignore
  return [...listed, ...unlisted.keys()];
}

function wordsOf(reader: Reader, locale: string, slugs: readonly string[]): Words {
  const tables = TEXT_ROOMS.map((room) => [
    room,
    table<unknown>(reader.json(`src/content/${room}/${locale}.json`, roomReader(room), 'table', {})),
  ]);
  const digests = slugs.flatMap((slug): [string, Prose][] => {
    const file = `src/content/articles/${slug}/${locale}.md`;
    const prose = reader.prose(file, parseProse);
    const ids = [...(reader.disk.read(file) ?? '').matchAll(/^- ([A-Z]\d+):/gm)].map(([, id = '']) => id);
    reader.lists.push({ file, ids });
    return prose ? [[slug, prose]] : [];
  });
  const names = table(reader.json(`geo/names/${locale}.json`, parseNames, 'table', {}));
  const articles = table(Object.fromEntries(digests));
  return { ...Object.fromEntries(tables), names, articles, claims: claimsIn(articles) } as Words;
}

function pluralsOf(reader: Reader, locale: string): readonly string[] {
  try {
    return new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  } catch {
    reader.problems.push(problemAt(LIST, locale, `“${locale}” is not a language code`));
    return [];
  }
}

const cataloguesOf = (reader: Reader, locale: string) =>
  Object.fromEntries(
    CATALOGUES.map((catalogue) => [
      catalogue,
      table(reader.json(catalogueFile(catalogue, locale), parseMessages, 'table', {})),
    ]),
  ) as Record<Catalogue, CatalogueWords>;

/** A language with all its files; each file that is missing or cannot be read is a problem. */
export const readLanguage = (reader: Reader, locale: string, slugs: readonly string[]): Language => ({
  words: wordsOf(reader, locale, slugs),
  ...cataloguesOf(reader, locale),
  plurals: pluralsOf(reader, locale),
  about: reader.prose(`src/content/about/${locale}.md`, aboutOf),
});

/** The wording rules of the languages that have any. */
export function readStyles(reader: Reader, locales: readonly string[]): ReadonlyMap<string, Style> {
  const none: Style = {
    avoided: [],
    terms: [],
    reporting: [],
    positions: [],
    judging: [],
    typography: [],
    typing: [],
    quotes: [],
  };
  const written = locales.filter((locale) => reader.disk.read(`src/i18n/style/${locale}.json`) !== undefined);
  return new Map(
    written.map((locale) => [locale, reader.json(`src/i18n/style/${locale}.json`, parseStyle, 'table', none)]),
  );
}

/** A built-in presentation in every language. */
export function readDeck(reader: Reader, slug: string, locales: readonly string[]): BuiltInDeck {
  const folder = `src/content/decks/${slug}`;
  const words = locales.flatMap((locale): [string, DeckWords][] => {
    const own = reader.json<DeckWords | undefined>(`${folder}/${locale}.json`, parseWords, 'table', undefined);
    return own ? [[locale, own]] : [];
  });
  return {
    slug,
    frame: reader.json(`${folder}/deck.json`, parseFrame, 'table', undefined as BuiltInDeck['frame']),
    words: new Map(words),
  };
}
