// Which ids there are, once the facts have loaded: for whatever comes from outside and names some.
// It must not know what names them.
import { FIGURES } from '../content/figures.ts';
import { exists } from '../core/land/catalogue.ts';
import type { Names } from '../core/deck/deck-names.ts';
import { OWN } from '../core/scenario/variant.ts';
import type { Store } from './store.svelte.ts';

/** Says of an id whether it names something; before the facts are here, nothing is held against it. */
export function namesOf({ world, annotations }: Pick<Store, 'world' | 'annotations'>): Names {
  const has = {
    scenario: (id: string): boolean => !world || id === OWN || world.scenarios.has(id),
    article: (id: string): boolean => !world || world.articles.has(id),
    passage: (id: string): boolean => !world || annotations.some((one) => one.id === id),
    pick: (id: string): boolean => !world || exists(world, id),
    figure: (id: string): boolean => FIGURES.has(id),
  };
  return { has: (field, id) => has[field](id) };
}
