// Checks whether ids from outside, such as those in a link or a deck, exist in the facts.
// It must not know where the ids come from.
import { exists, type World } from '../core/land/catalogue.ts';
import { earlierLineId } from '../core/land/earlier-lines.ts';
import type { KnownIds } from '../core/deck/deck-names.ts';
import { isOwnScenario } from '../core/scenario/reported.ts';
import { isKnownFilter } from '../core/claims/known-filters.ts';
import type { Known } from '../core/view/share.ts';
import type { View } from '../core/view/view.ts';
import { hasZone } from '../core/view/zone.ts';
import type { Annotation } from '../core/text/annotation.ts';
import type { Figures } from '../core/text/figure.ts';

/** What ids refer to: `world` is undefined until the facts have loaded. */
type Facts = {
  readonly world: World | undefined;
  readonly annotations: readonly Annotation[];
  readonly figures: Figures;
};

const hasReading = (world: World, scenario: string, reading: string): boolean =>
  world.scenarios.get(scenario)?.readings?.some(({ id }) => id === reading) ?? false;

/** Tells whether an id exists; until the facts have loaded, every id is accepted. */
export function knownIds({ world, annotations, figures }: Facts): KnownIds & Required<Known> {
  const has = {
    scenario: (id: string): boolean => !world || isOwnScenario(id) || world.scenarios.has(id),
    article: (id: string): boolean => !world || world.articles.has(id),
    passage: (id: string): boolean => !world || annotations.some((annotation) => annotation.id === id),
    pick: (id: string, view?: View): boolean =>
      !world || exists(world, id) || (view !== undefined && hasZone(world, view, id)),
    earlier: (id: string): boolean => !world || exists(world, earlierLineId(id)),
    figure: (id: string): boolean => figures.has(id),
  };
  return {
    has: (field, id, view) => has[field](id, view),
    hasReading: (scenario, reading) => !world || hasReading(world, scenario, reading),
    hasFilter: (key, value) => !world || isKnownFilter(world, key, value),
  };
}
