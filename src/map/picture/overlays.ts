// What a scenario would add: a pattern for each drawn status, an outline, a fading edge for soft depths; or a difference.
// It must not know which scenario it is.
import { STATUSES } from '../../core/scenario/scenario.ts';
import { DRAWN_STATUSES } from '../../core/view/scene.ts';
import { casesOf, fill, line, type Layers } from './layer.ts';

/** Zones whose depth is an example or a draft: their outer edge fades. */
const SOFT = ['demilitarised-ukrainian-side', 'demilitarised-russian-side'];

export const overlays: Layers = ({ palette }) => {
  const edge = casesOf('status', DRAWN_STATUSES, (status) => palette.status[status].edge, palette.ink);
  return [
    line('zone-soft', 'overlays', {
      group: 'zone',
      where: [['is', 'status', SOFT]],
      colour: edge,
      width: [4, 8, 7, 16, 10, 34],
      blur: [4, 6, 7, 13, 10, 28],
      opacity: 0.3,
      round: true,
    }),
    ...DRAWN_STATUSES.map((status) =>
      fill(`overlay-${status}`, 'overlays', { group: 'zone', where: [['is', 'status', [status]]], pattern: status }),
    ),
    // A demand is firm; what is still on the table is dashed.
    ...[true, false].map((firm) =>
      line(firm ? 'zone-edge' : 'zone-edge-open', 'overlays', {
        group: 'zone',
        where: [['is', 'firm', [firm]]],
        colour: edge,
        width: [4, 0.8, 7, 1.2, 10, 1.8],
        ...(firm ? {} : { dash: [3, 2] as const }),
      }),
    ),
    fill('difference', 'difference', {
      group: 'zone',
      pattern: casesOf('to', STATUSES, (status) => `to-${status}`, ''),
    }),
    line('difference-edge', 'difference', { group: 'zone', colour: palette.ink, width: [4, 0.8, 7, 1.4, 10, 2] }),
  ];
};
