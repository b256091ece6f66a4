// Keeps with the open draft what an editor has begun and not entered, under a name of its own.
// It must not know what is begun.
import { begunIn, withBegun } from '../../core/draft/begun.ts';
import type { Draft } from '../../core/draft/draft.ts';
import type { Json } from '../../core/draft/json.ts';

/** The workshop, as far as it keeps what was begun. */
export type Desk = { readonly draft: Draft | undefined; readonly note: (notes: Pick<Draft, 'begun'>) => void };

/** The names under which these are kept: titles of a new entry of a kind, a form of something new, corners that are being set. */
export const entryOf = (kind: string): string => `entry ${kind}`;
export const newOf = (kind: 'town' | 'area' | 'pocket' | 'article' | 'edition'): string => `new ${kind}`;
export const cornersOf = (area: string): string => `corners ${area}`;

export const begunAt = ({ draft }: Desk, key: string): Json | undefined => draft && begunIn(draft, key);

/** Keeps what has been begun under a name, or with undefined no longer. */
export function keepBegun(desk: Desk, key: string, value: Json | undefined): void {
  const { draft } = desk;
  const next = draft && withBegun(draft, key, value);
  if (next && next !== draft) desk.note({ begun: next.begun ?? [] });
}
