// Every place that can be searched for has a name in Russian spelling, and nothing else has one.
// It must not know how a search works.
import type { Problem } from '../../../geo/schema.ts';
import { kindOf, oblastId } from '../values/id.ts';
import { isDrawnArea } from './drawn-areas.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { knownIds } from './known-ids.ts';

const FILE = 'src/content/russian-names.json';
/** The kinds of features that are not places: strike reports are found by the words of their reports, earlier lines among the layers. */
const WITHOUT_NAME: ReadonlySet<string | undefined> = new Set(['strike', 'earlier']);

function judgeRussianNames(input: CheckInput): Problem[] {
  const { world, russianNames } = input;
  const known = knownIds(input);
  // A drawn area is called as its proposal calls it, and has no older name.
  const named = [...world.features.values()].filter((feature) => !isDrawnArea(feature)).map(({ id }) => id);
  const places = [...named, ...world.mosaic.oblasts.map(oblastId)].filter((id) => !WITHOUT_NAME.has(kindOf(id)));
  const missing = places.filter((id) => !Object.hasOwn(russianNames, id) && !isLost(input, FILE, id));
  const unknown = Object.keys(russianNames).filter((id) => !known.feature(id));
  return [
    ...(isLost(input, FILE) ? [] : missing).map(
      (id) =>
      problemAt(FILE, '', `has no name for “${id}”`, `add "${id}": [] with its names in Russian spelling, by which readers search`), // prettier-ignore
    ),
    ...unknown.map((id) => problemAt(FILE, id, `names the feature “${id}”, which does not exist`, 'remove it')),
  ];
}

export const RUSSIAN_NAME_RULES: readonly Rule[] = [{ name: 'names in Russian spelling', judge: judgeRussianNames }];
