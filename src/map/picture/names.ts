// Towns by who holds them with their names, the names of wide things, and how many claims speak of a place.
// It must not know anything else of what it names.
import { kindOf } from '../../core/values/id.ts';
import type { Emphasis, Scene } from '../../core/view/scene.ts';
import { casesOf, circle, symbol, type Icon, type Layers, type Text } from './layer.ts';

type TownRank = { readonly rank: number | 'disputed'; readonly from: number; readonly size: number };
/**
 * Towns by rank, the least important first: what comes later is named first. Each from the zoom from which it is drawn,
 * its name with this size at zoom 7.
 */
const TOWNS: readonly TownRank[] = [
  { rank: 4, from: 8.2, size: 11.5 },
  { rank: 3, from: 7.1, size: 12 },
  { rank: 2, from: 5.7, size: 12.5 },
  { rank: 1, from: 5.1, size: 13 },
  { rank: 'disputed', from: 4.3, size: 12.5 },
  { rank: 0, from: 3, size: 14 },
];
/** The layers of towns, the least important first. */
export const TOWN_LAYERS: readonly string[] = TOWNS.map(({ rank }) => `towns-${rank}`);

/** The symbol of who holds a town. */
export const townIcon = ({ townsAlike }: Scene): Icon => ({
  family: 'town',
  name: townsAlike ? 'ukraine' : casesOf('control', ['russia', 'contested'], (control) => control, 'ukraine'),
});

/** Towns that attention rests on are named by the layers of emphasis, once. */
const namedElsewhere = ({ picked, mentioned }: Emphasis): string[] =>
  [...mentioned, ...(picked === null ? [] : [picked])].filter((id) => kindOf(id) === 'town').sort();

export const towns: Layers = ({ scene, palette: { label } }) =>
  TOWNS.map(({ rank, from, size }) =>
    symbol(`towns-${rank}`, 'towns', {
      group: 'towns',
      where: [
        ['is', 'rank', [rank]],
        ['is not', 'id', namedElsewhere(scene.emphasis)],
      ],
      from,
      // Those in dispute lie so near to each other that one would hide the other.
      icon: { ...townIcon(scene), scale: rank === 0 ? 1.2 : 1, overlaps: rank === 'disputed' },
      text: {
        property: 'name',
        size: [5, size - 1, 8, size + 0.5, 11, size + 3],
        bold: rank === 0,
        colour: label.town,
        halo: { colour: label.landHalo, width: 1.6, blur: 0.3 },
        anchors: ['left', 'right', 'bottom', 'top', 'top-left', 'bottom-left', 'top-right', 'bottom-right'],
        // A strike report's mark beside the town would cover the beginning of the name.
        gap: casesOf('beside', ['true'], () => 1.6, 0.6),
        maxWidth: 12,
        padding: 3,
      },
      order: 'order',
    }),
  );

type Wide = Pick<Text, 'size' | 'spacing' | 'maxWidth' | 'lineHeight' | 'padding'>;
const OBLAST: Wide = { size: [5.6, 10.5, 8, 13], spacing: 0.09, maxWidth: 9, padding: 6 };
const COUNTRY: Wide = { size: [4, 10.5, 7, 14], spacing: 0.22, maxWidth: 10, padding: 8 };
const SEA: Wide = { size: [4, 11, 7, 15], spacing: 0.28, maxWidth: 6, lineHeight: 1.5, padding: 8 };

export const wideNames: Layers = ({ palette: { label, land } }) => {
  const name = (kind: 'oblast' | 'country' | 'sea', look: Wide, halo: string, width: number) => ({
    where: [['is', 'kind', [kind]] as const, ['zoom', 'from', 'from'] as const],
    text: { property: 'name', colour: label[kind], halo: { colour: halo, width }, ...look },
  });
  const country = name('country', COUNTRY, land, 1.2);
  return [
    symbol('label-oblast', 'labels', { group: 'borders', from: 5.6, ...name('oblast', OBLAST, label.landHalo, 1.7) }),
    symbol('label-country', 'labels', { ...country, text: { ...country.text, uppercase: true } }),
    symbol('label-sea', 'labels', name('sea', SEA, label.seaHalo, 1.2)),
  ];
};

/** Beside the symbol and above its name, CSS pixels. */
const SHOULDER = [10, -11] as const;

/** A small number at a place's shoulder; the name only where no other label has it. */
export const counts: Layers = ({ palette: { paper, label, emphasis } }) => [
  symbol('count-name', 'counts', {
    where: [['has', 'name', true]],
    text: {
      property: 'name',
      size: 12.5,
      colour: label.town,
      halo: { colour: label.landHalo, width: 1.8 },
      anchors: ['top'],
      maxWidth: 9,
    },
  }),
  circle('count-dot', 'counts', {
    colour: paper,
    radius: 7.5,
    edge: { colour: emphasis.line, width: 1.2 },
    shift: SHOULDER,
  }),
  symbol('count', 'counts', {
    text: { property: 'count', size: 10.5, bold: true, colour: emphasis.line, shift: SHOULDER },
    placement: 'over',
  }),
];
