// Splits the emphasised features into those that the map shows now and those that lie outside it.
// It must not know any wording.
import type { Emphasis } from '../../core/view/scene.ts';

type Split = { readonly visible: readonly string[]; readonly elsewhere: readonly string[] };

/** `drawn` lists the ids that the live map reports; without it (a still picture) everything counts as visible. */
export function splitByVisibility({ picked, mentioned }: Emphasis, drawn?: readonly string[]): Split {
  const ids = [...new Set([...mentioned, ...(picked === null ? [] : [picked])])];
  const isVisible = (id: string): boolean => drawn?.includes(id) ?? true;
  return { visible: ids.filter(isVisible), elsewhere: ids.filter((id) => !isVisible(id)) };
}
