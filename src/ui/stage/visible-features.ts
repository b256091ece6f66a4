// Of what attention rests on: what the map has in sight, and what it has not.
// It must not know words.
import type { Emphasis } from '../../core/view/scene.ts';

type Parted = { readonly seen: readonly string[]; readonly elsewhere: readonly string[] };

/** A still picture shows all of it; a map tells what it draws. */
export function sightOf({ picked, spoken }: Emphasis, drawn?: readonly string[]): Parted {
  const ids = [...new Set([...spoken, ...(picked === null ? [] : [picked])])];
  const isSeen = (id: string): boolean => drawn?.includes(id) ?? true;
  return { seen: ids.filter(isSeen), elsewhere: ids.filter((id) => !isSeen(id)) };
}
