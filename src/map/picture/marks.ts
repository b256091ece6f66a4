// Symbols of one size at every scale, where a scenario speaks of a place and gives no outline.
// It must not know which scenario it is.
import { line, symbol, type Layers, type Text } from './layer.ts';

/** A spit is drawn as rungs along its line, 1.3 CSS pixels wide and 2.6 apart, beneath all names. */
export const spits: Layers = ({ palette: { mark } }) => [
  line('mark-spit', 'marks', {
    group: 'zone',
    where: [['geometry', 'is', ['LineString']]],
    colour: mark,
    width: 9,
    dash: [1.3 / 9, 2.6 / 9],
  }),
];

/** From this zoom on the towns name themselves for sure. */
const TOWNS_NAMED = 6;

export const marks: Layers = ({ palette: { mark, label } }) => {
  const text: Text = { property: 'name', size: 13, bold: true, colour: mark, halo: { colour: label.landHalo, width: 1.6 } }; // prettier-ignore
  const below: Text = { ...text, anchors: ['top'], gap: 0.9 };
  const kind = (name: string) => ['is', 'kind', [name]] as const;
  return [
    symbol('marks-unnamed', 'marks', {
      group: 'zone',
      where: [kind('unnamed-exchange')],
      icon: { family: 'mark', name: 'unnamed-exchange' },
      text,
      placement: 'always',
    }),
    symbol('marks-discussed', 'marks', {
      group: 'zone',
      where: [kind('discussed')],
      icon: { family: 'mark', name: 'discussed' },
      placement: 'over',
    }),
    symbol('marks-discussed-name', 'marks', {
      group: 'zone',
      where: [kind('discussed')],
      below: TOWNS_NAMED,
      text: below,
      placement: 'always',
    }),
    symbol('marks-spit-name', 'marks', {
      group: 'zone',
      where: [['geometry', 'is', ['LineString']]],
      text: below,
      placement: 'always',
    }),
  ];
};
