// Keys that one language has and another lacks.
// It must not know what the keys stand for.
import type { Problem } from '../../../geo/schema.ts';
import { isLost, problemAt, type CheckInput } from './input.ts';

/** The keys of the same table in one file for each language. */
export type KeysByLanguage = readonly {
  readonly locale: string;
  readonly file: string;
  readonly keys: readonly string[];
}[];

/** A problem for each key that a file lacks and the file of another language has. */
export function unequalKeys(tables: KeysByLanguage, input: CheckInput): Problem[] {
  const ownerByKey = new Map<string, string>();
  for (const { locale, keys } of tables) for (const key of keys) ownerByKey.set(key, ownerByKey.get(key) ?? locale);
  return tables.flatMap(({ file, keys }) => {
    const own = new Set(keys);
    if (isLost(input, file)) return [];
    return [...ownerByKey]
      .filter(([key]) => !own.has(key) && !isLost(input, file, key.split('.')[0]))
      .map(([key, owner]) =>
        problemAt(file, key, `lacks “${key}”, which “${owner}” has`, 'add it, or remove it there'),
      );
  });
}
