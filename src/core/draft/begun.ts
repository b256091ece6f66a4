// What an editor has begun and not yet entered, kept with a draft: the titles of a new entry, corners that are being set.
// It must not know what is begun, or where a draft is stored.
import type { Draft } from './draft.ts';
import { sameJson, type Json } from './json.ts';

/** What was begun under a name; undefined if nothing was. */
export const begunIn = ({ begun = [] }: Pick<Draft, 'begun'>, key: string): Json | undefined =>
  begun.find((one) => one.key === key)?.value;

/** The draft with something begun in place of what was, or with nothing; the same draft if that changes nothing. */
export function withBegun(draft: Draft, key: string, value: Json | undefined): Draft {
  if (sameJson(begunIn(draft, key), value)) return draft;
  const others = (draft.begun ?? []).filter((one) => one.key !== key);
  return { ...draft, begun: value === undefined ? others : [...others, { key, value }] };
}
