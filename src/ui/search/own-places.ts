// The reader's own places as results of the search, said to be the reader's by their heading and their file.
// It must not know how the list is shown.
import { nameOfPlace } from '../../core/own-places/places.ts';
import { compose, pick, turnTo, type Step } from '../../core/view/view.ts';
import { findPlaces } from '../../state/own-places/find-places.ts';
import type { OwnPlacesState } from '../../state/own-places/own-places.svelte.ts';
import { lookAtPlace } from '../own-places/look-at-place.ts';
import type { Hit } from './finder.ts';
import { termOf, wordsIn } from './terms.ts';

/** The places whose name has what was typed in it. Rejects with the reason of the signal once it aborts. */
export async function ownHits(
  { places, name = '' }: OwnPlacesState,
  typed: string,
  signal: AbortSignal,
): Promise<Hit[]> {
  if (!places) return [];
  const found = await findPlaces(places, typed, signal);
  const terms = new Set(wordsIn(typed).map(termOf));
  return found.map((place): Hit => {
    const id = String(place);
    const entry = { id: `own-place:${id}`, kind: 'own-place', key: id, name: [nameOfPlace(places, place) ?? ''], alias: [], text: [name] } as const; // prettier-ignore
    return { entry, score: 0, terms, loose: false };
  });
}

/** The step to a place that was found; picks it as well. */
export function ownStep({ places, picks }: OwnPlacesState, { entry }: Hit): Step {
  const place = Number(entry.key);
  picks.pick(place, { isOnMap: true });
  return compose(turnTo('map'), pick(null), ...(places ? [lookAtPlace(places, place)] : []));
}
