// Fills for bars too small for the map's patterns: plain for land that stays as it is, striped for land that would change.
// It must not know which bar.
import { DRAWN_STATUSES } from '../../core/view/scene.ts';
import type { Status } from '../../core/scenario/scenario.ts';
import { shadeOf, type Palette } from '../../map/palette.ts';

const drawn: readonly Status[] = DRAWN_STATUSES;
/** Angle of the stripes, degrees: they lean towards the side that would leave, and are upright for a neutral zone. */
const STRIPE_ANGLE: Partial<Record<Status, number>> = {
  buffer: 90,
  'buffer-counted-russian': 90,
  'demilitarised-russian-side': 45,
  'vacated-by-russia': 45,
};

/** The fill of each status in a palette, as a CSS background. */
export const fillOf =
  (palette: Palette) =>
  (status: Status): string => {
    const full = shadeOf(palette, status);
    if (!drawn.includes(status)) return full;
    const pale = `color-mix(in srgb, ${full} 25%, ${palette.paper})`;
    return `repeating-linear-gradient(${STRIPE_ANGLE[status] ?? 135}deg, ${full} 0 3px, ${pale} 3px 5px)`;
  };
