// What attention rests on: an outline with a glow for land and lines, a ring and a sure name for points.
// It must not know why something is emphasised, only in which of three roles.
import { circle, geometryIs, line, symbol, type Layers } from './layer.ts';
import { townIcon } from './names.ts';

/** What attention rests on, the quietest first. */
const EMPHASES = ['hovered', 'mentioned', 'picked'] as const;
/** The pointer rests on what is named already; the other two may lie on towns too small for this scale. */
export const NAMED_EMPHASES = ['mentioned', 'picked'] as const;

const WEIGHT = { hovered: 1.6, mentioned: 2, picked: 2.6 } as const;

export const emphasis: Layers = ({ palette: { emphasis: look } }) =>
  EMPHASES.flatMap((role) => {
    const wide = { where: [geometryIs('LineString', 'Polygon')], round: true };
    const [data, width] = [`emphasis-${role}`, WEIGHT[role]] as const;
    return [
      line(`${role}-glow`, data, { ...wide, colour: look.glow, width: width + 5, blur: 2, opacity: 0.85 }),
      line(`${role}-line`, data, { ...wide, colour: look.line, width }),
      circle(`${role}-ring`, data, {
        where: [geometryIs('Point')],
        colour: look.glow,
        opacity: 0.55,
        radius: 10,
        edge: { colour: look.line, width: width - 0.4 },
      }),
    ];
  });

export const emphasisNames: Layers = ({ scene, palette: { label } }) =>
  NAMED_EMPHASES.map((role) =>
    symbol(`${role}-label`, `emphasis-${role}`, {
      where: [geometryIs('Point'), ['has', 'name', true]],
      icon: { ...townIcon(scene), overlaps: true },
      text: {
        property: 'name',
        size: 13.5,
        bold: true,
        colour: label.town,
        halo: { colour: label.landHalo, width: 2 },
        anchors: ['left', 'right', 'bottom', 'top'],
        // Clear of the ring.
        gap: 1.25,
        maxWidth: 12,
      },
    }),
  );
