// The depth of a zone in words: one distance for both sides, or each side with its own.
// It must not know whose depth it is.
import { sidesOf, type Depth } from '../../core/scenario/scenario.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';

/** `10 km each side`, or `Ukraine pulls back: 15 km, Russia pulls back: 0 km`. */
export function depthWords(knowledge: Knowledge, depth: Depth): string {
  const [ukraine, russia] = sidesOf(depth);
  if (ukraine === russia) return knowledge.say('depth.value', { n: ukraine });
  const side = (who: 'ukraine' | 'russia', n: number): string =>
    `${knowledge.say(`depth.${who}`)}: ${knowledge.say('depth.side', { n })}`;
  return `${side('ukraine', ukraine)}, ${side('russia', russia)}`;
}
