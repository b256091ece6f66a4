// How to move a map that stands in somebody's page, whose wheel and finger scroll that page.
// It must not know the map.
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { MapViewOptions } from '../../map/view.ts';

/** The hints in the reader's language; undefined where the map has the window for itself. */
export function gestureHints(knowledge: Knowledge): MapViewOptions['gestureHints'] {
  if (window.top === window.self) return undefined;
  return {
    ctrl: knowledge.say('map.gestureCtrl'),
    command: knowledge.say('map.gestureCommand'),
    fingers: knowledge.say('map.gestureFingers'),
  };
}
