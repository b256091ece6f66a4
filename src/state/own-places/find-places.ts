// Finds the reader's places by their names, in slices.
// It must not know who asks, nor what is done with what is found.
import { namesOf, type OwnPlaces } from '../../core/own-places/places.ts';
import { inSlices } from './slices.ts';

/** Places that are named of those found. */
const MOST = 50;

/**
 * The first places whose name has a text in it, in any case of letters; those that begin with it come first. Rejects with
 * the reason of the signal once it aborts.
 */
export async function findPlaces(places: OwnPlaces, typed: string, signal: AbortSignal): Promise<number[]> {
  const [text, names] = [typed.trim().toLowerCase(), namesOf(places)];
  if (text === '' || !names) return [];
  const [first, other]: [number[], number[]] = [[], []];
  const look = (from: number, to: number): void => {
    for (let place = from; place < to && first.length < MOST; place += 1) {
      const at = String(names[place] ?? '').toLowerCase().indexOf(text); // prettier-ignore
      if (at === 0) first.push(place);
      else if (at > 0 && other.length < MOST) other.push(place);
    }
  };
  await inSlices(places.count, look, signal);
  return [...first, ...other].slice(0, MOST);
}
