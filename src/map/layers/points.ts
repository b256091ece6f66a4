// Towns by who holds them, with their names.
// It must not know anything else of a town.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { kindOf } from '../../core/id.ts';
import type { Emphasis } from '../../core/scene.ts';
import { TOWN_RANKS } from '../order.ts';
import type { ThemeName } from '../palette.ts';
import { townImage } from '../images.ts';
import { REGULAR, SEMIBOLD } from '../letters.ts';
import { byZoom, symbol, type Layers } from './layer.ts';

/** The symbol of who holds a town. */
export const townIcon = (theme: ThemeName): ExpressionSpecification => [
  'match',
  ['get', 'control'],
  'russia',
  townImage('russia', theme),
  'contested',
  townImage('contested', theme),
  townImage('ukraine', theme),
];

/** From which zoom the towns of a rank are drawn, and how large their names are, by rank 0 to 4. */
const FROM_ZOOM = [3, 5.1, 5.7, 7.1, 8.2] as const;
const SIZE = [14, 13, 12.5, 12, 11.5] as const;

/** Towns that attention rests on are named by the layers of emphasis, once. */
const namedElsewhere = ({ picked, spoken }: Emphasis): string[] =>
  [...spoken, ...(picked === null ? [] : [picked])].filter((id) => kindOf(id) === 'town').sort();

export const towns: Layers = ({ scene, palette, theme }) => {
  const named = namedElsewhere(scene.emphasis);
  return TOWN_RANKS.map((rank) =>
    symbol(`towns-${rank}`, 'towns', {
      filter: ['all', ['==', ['get', 'rank'], rank], ['!', ['in', ['get', 'id'], ['literal', named]]]],
      minzoom: FROM_ZOOM[rank],
      layout: {
        'icon-image': scene.townsAlike ? townImage('ukraine', theme) : townIcon(theme),
        'icon-size': rank === 0 ? 1.2 : 1,
        'icon-padding': 1,
        'text-field': ['get', 'name'],
        'text-font': rank === 0 ? SEMIBOLD : REGULAR,
        'text-size': byZoom(5, SIZE[rank] - 1, 8, SIZE[rank] + 0.5, 11, SIZE[rank] + 3),
        'text-variable-anchor': [
          'left',
          'right',
          'bottom',
          'top',
          'top-left',
          'bottom-left',
          'top-right',
          'bottom-right',
        ],
        // A strike report's mark beside the town would cover the beginning of the name.
        'text-radial-offset': ['case', ['get', 'beside'], 1.6, 0.6],
        'text-justify': 'auto',
        'text-max-width': 12,
        'text-padding': 3,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': palette.label.town,
        'text-halo-color': palette.label.landHalo,
        'text-halo-width': 1.6,
        'text-halo-blur': 0.3,
      },
    }),
  );
};
