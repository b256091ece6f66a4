// What a pinned proposal is called, in a list and on its line: its label, its reading and its depth.
// It must not know how an outline is drawn.
import { sidesOf } from '../core/scenario/scenario.ts';
import { OWN_TITLES, isOwnScenario } from '../core/scenario/reported.ts';
import { readPin, type Pin } from '../core/view/pins.ts';
import { say } from '../i18n/messages.ts';
import type { Lexicon } from './load.ts';

/** `Mutual pull-back, 10 km`; the id of a scenario that has no text. */
export function pinName({ messages, locale, texts }: Lexicon, { scenario, reading, depth }: Pin): string {
  const text = texts.scenarios[scenario];
  const title = isOwnScenario(scenario) ? say(messages, locale, OWN_TITLES[scenario]) : (text?.label ?? scenario);
  const read = reading === null ? undefined : text?.readings?.[reading]?.label;
  const label = read === undefined ? title : `${title}: ${read}`;
  if (depth === null) return label;
  const [ukraine, russia] = sidesOf(depth);
  if (ukraine === russia) return say(messages, locale, 'pins.deep', { label, n: ukraine });
  return say(messages, locale, 'pins.deepSides', { label, ukraine, russia });
}

/** The name of an outline by its id, `pin.` and the text of the pin; undefined for any other id. */
export function pinNamed(lexicon: Lexicon, id: string): { readonly name: string } | undefined {
  const pin = id.startsWith('pin.') ? readPin(id.slice('pin.'.length)) : undefined;
  return pin && { name: pinName(lexicon, pin) };
}
