// What lies under the cross of the brush, in one sentence: oblast, status under the plan, the nearest town.
// It must not know where the cross is on the screen.
import type { Here } from '../../core/land/here.ts';
import type { Status } from '../../core/scenario/scenario.ts';
import { oblastId } from '../../core/values/id.ts';
import { exactQuantity } from '../../core/values/quantity.ts';
import { formatQuantity } from '../../i18n/format.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { Words } from './words.svelte.ts';

type Context = { readonly knowledge: Knowledge; readonly words: Words; readonly locale: string };

export function hereWords({ knowledge, words, locale }: Context, here: Here, status: Status | undefined): string {
  if (!here.cell || !status) return words.say('brush.outside');
  const town =
    here.town &&
    knowledge.say('here.town', {
      town: knowledge.nameOf(here.town.id),
      distance: formatQuantity(exactQuantity(Math.round(here.town.km), 'km'), locale),
      wind: knowledge.say(`wind.${here.town.towards}`),
    });
  return words.say('brush.here', {
    land: knowledge.nameOf(oblastId(here.cell.oblast)),
    status: knowledge.say(`short.${status}`),
    town: town ?? '',
  });
}
