// Proposals that the reader pins to the map as outlines, up to four in an order: as a value and as text.
// It must not know which proposals exist, nor how an outline is drawn.
import { depthOf, sidesOf, type Depth } from '../scenario/scenario.ts';
import { SLUG } from '../values/id.ts';

/** A scenario as it was set when it was pinned. */
export type Pin = {
  readonly scenario: string;
  /** One of the scenario's readings; null for the first. */
  readonly reading: string | null;
  /** km; null for a scenario without a depth. */
  readonly depth: Depth | null;
};

/** Each place in the order has a hue and a stroke of its own. */
export const MOST_PINS = 4;
/** Opacity of the outlines, per cent. */
export const FAINTEST_PIN = 20;
const DEEPEST = 40;

/** `mutual-pull-back@10`, `mutual-pull-back.with-luhansk@10-5`, `us-december-draft`: as in a link; equal for equal pins. */
export function pinText({ scenario, reading, depth }: Pin): string {
  const km =
    depth === null
      ? ''
      : `@${sidesOf(depth)
          .slice(0, typeof depth === 'number' ? 1 : 2)
          .join('-')}`;
  return `${scenario}${reading === null ? '' : `.${reading}`}${km}`;
}

const PIN = /^([a-z0-9-]+)(?:\.([a-z0-9-]+))?(?:@(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The depth of a pin's text, or undefined for one that no zone can have. */
function depthIn(ukraine: string, russia: string | undefined): Depth | undefined {
  const sides = [Number(ukraine), Number(russia ?? ukraine)] as const;
  return sides.every((km) => km <= DEEPEST) && sides[0] + sides[1] > 0 ? depthOf(sides) : undefined;
}

/** The pin of a text that `pinText` could have written, undefined for any other; whether its ids exist is not checked. */
export function readPin(text: string): Pin | undefined {
  const [, scenario, reading = null, ukraine, russia] = (PIN.exec(text) ?? []) as (string | undefined)[];
  if (scenario === undefined || !SLUG.test(scenario) || (reading !== null && !SLUG.test(reading))) return undefined;
  if (ukraine === undefined) return { scenario, reading, depth: null };
  const depth = depthIn(ukraine, russia);
  return depth === undefined ? undefined : { scenario, reading, depth };
}

/** The pins, each once. */
export const distinctPins = (pins: readonly Pin[]): readonly Pin[] => [
  ...new Map(pins.map((one) => [pinText(one), one])).values(),
];

/** The pins of `a,b,c`; undefined where one cannot be read or there are more than four. */
export function readPins(text: string): readonly Pin[] | undefined {
  const pins = text.split(',').flatMap((part) => readPin(part) ?? []);
  const distinct = distinctPins(pins);
  return pins.length === text.split(',').length && distinct.length <= MOST_PINS ? distinct : undefined;
}
