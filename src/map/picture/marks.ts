// Symbols of one size at every scale, where a scenario speaks of a place and gives no outline.
// It must not know which scenario it is.
import { SIGN_KINDS } from '../../core/view/plan-signs.ts';
import { geometryIs, line, symbol, type Condition, type Layers, type SymbolLayer, type Text } from './layer.ts';

/** A spit is drawn as rungs along its line, 1.3 CSS pixels wide and 2.6 apart, beneath all names. */
export const spits: Layers = ({ palette: { mark } }) => [
  line('mark-spit', 'marks', {
    group: 'zone',
    where: [geometryIs('LineString')],
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
  const discussed: Condition = ['is', 'kind', ['discussed']];
  const symbolOf = (id: string, where: Condition, look: Partial<SymbolLayer>): SymbolLayer =>
    symbol(id, 'marks', { group: 'zone', where: [where], placement: 'always', ...look });
  return [
    symbolOf('marks-unnamed', ['is', 'kind', ['unnamed-exchange', ...SIGN_KINDS]], {
      icon: { family: 'mark', name: 'unnamed-exchange' },
      text,
    }),
    symbolOf('marks-discussed', discussed, { icon: { family: 'mark', name: 'discussed' }, placement: 'over' }),
    symbolOf('marks-discussed-name', discussed, { below: TOWNS_NAMED, text: below }),
    symbolOf('marks-spit-name', geometryIs('LineString'), { text: below }),
  ];
};
