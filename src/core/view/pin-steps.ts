// Pure steps from one choice of pinned proposals to the next.
// It must not know which proposals exist, nor who asks for a step.
import { FAINTEST_PIN, MOST_PINS, pinText, type Pin } from './pins.ts';
import type { Step, View } from './view.ts';

export const isPinned = ({ pins }: View, pin: Pin): boolean => pins.some((one) => pinText(one) === pinText(pin));

/** Pins a proposal after the others; the same view where it is pinned already, or four are. */
export const addPin =
  (pin: Pin): Step =>
  (view) =>
    view.pins.length >= MOST_PINS || isPinned(view, pin) ? view : { ...view, pins: [...view.pins, pin] };

export const removePin =
  (pin: Pin): Step =>
  (view) => ({ ...view, pins: view.pins.filter((one) => pinText(one) !== pinText(pin)) });

export const removePins: Step = (view) => ({ ...view, pins: [] });

/** Moves a pin by one place towards the first (-1) or the last (1); the same view where there is no such place. */
export const movePin =
  (pin: Pin, by: -1 | 1): Step =>
  (view) => {
    const from = view.pins.findIndex((one) => pinText(one) === pinText(pin));
    const neighbour = view.pins[from + by];
    if (from < 0 || !neighbour) return view;
    return { ...view, pins: view.pins.with(from, neighbour).with(from + by, pin) };
  };

/** Sets the opacity of all outlines, whole per cent, 20 to 100. */
export const setPinOpacity =
  (percent: number): Step =>
  (view) => ({ ...view, pinOpacity: Math.round(Math.min(100, Math.max(FAINTEST_PIN, percent))) });
