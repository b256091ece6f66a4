// Checks that every language has every text that it needs, and no text for something that does not exist.
// It must not judge the texts themselves.
import type { Problem } from '../../../geo/schema.ts';
import type { Language } from './corpus.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { knownIds } from './known-ids.ts';
import { tableFile, textTables, type TextTable } from './text-tables.ts';
import { unequalKeys, type KeysByLanguage } from './unequal-keys.ts';

function tableProblems({ folder, keys, required, isAllowed }: TextTable, locale: string, input: CheckInput): Problem[] {
  const file = tableFile(folder, locale);
  const { words } = input.languages.get(locale) as Language;
  const present = new Set(keys(words));
  const missing = [...required].filter(
    ([key]) => !present.has(key) && !isLost(input, file, key.split('.')[0]) && !isLost(input, file, key),
  );
  const surplus = [...present].filter((key) => !required.has(key) && !isAllowed(key));
  return [
    ...missing.map(([key, place]) => problemAt(file, key, `has no text for “${key}” of ${place}`, `add “${key}”`)),
    ...surplus.map((key) => problemAt(file, key, `has a text for “${key}”, which does not exist`, 'remove it')),
  ];
}

/** The optional keys of a table, in which only the languages can be compared with each other. */
const optionalKeys = ({ folder, keys, required, isAllowed }: TextTable, input: CheckInput): KeysByLanguage =>
  [...input.languages].map(([locale, { words }]) => ({
    locale,
    file: tableFile(folder, locale),
    keys: keys(words).filter((key) => !required.has(key) && isAllowed(key)),
  }));

function judgeTables(input: CheckInput): Problem[] {
  const tables = textTables(input);
  return [
    ...[...input.languages.keys()].flatMap((locale) => tables.flatMap((table) => tableProblems(table, locale, input))),
    ...tables.flatMap((table) => unequalKeys(optionalKeys(table, input), input)),
  ];
}

/** Every article has a folder of digests, and every such folder an article; missing files are reported by the reader. */
function judgeDigests(input: CheckInput): Problem[] {
  const { folders, world } = input;
  const folderOf = (slug: string): string => `src/content/articles/${slug}`;
  const missing = [...world.articles.keys()].filter((slug) => !folders.articles.includes(slug));
  const surplus = folders.articles.filter(
    (slug) => !world.articles.has(slug) && !isLost(input, 'geo/articles.json', slug),
  );
  return [
    ...missing.map((slug) =>
      problemAt(
        'geo/articles.json',
        slug,
        `“${slug}” has no digest`,
        `add ${['annotations.json', ...[...input.languages.keys()].map((locale) => `${locale}.md`)].join(', ')} in the folder ${folderOf(slug)}`,
      ),
    ),
    ...surplus.map((slug) => {
      const message = `belongs to the article “${slug}”, which does not exist`;
      return problemAt(`${folderOf(slug)}/annotations.json`, '', message, 'add it to geo/articles.json');
    }),
  ];
}

/** The list of claims at the end of a digest has the claims of its article, and no others. */
function judgeClaims(input: CheckInput): Problem[] {
  const claims = [...input.world.claims.values()];
  const known = knownIds(input);
  const isFaulty = (id: string): boolean => known.claim(id) && !input.world.claims.has(id);
  return [...input.languages].flatMap(([locale, { words }]) =>
    Object.entries(words.articles).flatMap(([slug, prose]) => {
      const file = `src/content/articles/${slug}/${locale}.md`;
      const required = claims.filter(({ article }) => article === slug).map(({ id }) => id);
      const missing = required.filter((id) => !prose.claims[id]);
      const surplus = Object.keys(prose.claims).filter((id) => !required.includes(id) && !isFaulty(id));
      const fix = 'add a line to its list: `- A01: words`';
      return [
        ...missing.map((id) => problemAt(file, id, `has no text for the claim “${id}” of geo/claims.json`, fix)),
        ...surplus.map((id) =>
          problemAt(file, id, `has a text for the claim “${id}”, which “${slug}” does not have`, 'remove it'),
        ),
      ];
    }),
  );
}

export const LANGUAGE_RULES: readonly Rule[] = [
  { name: 'tables of every language', judge: judgeTables },
  { name: 'digest of every article', judge: judgeDigests },
  { name: 'words of claims', judge: judgeClaims },
];
