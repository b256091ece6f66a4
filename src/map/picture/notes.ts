// Notes on the map: their words, a thin leader, and a dot on what they are about.
// It must not know what a note says, nor where it stands.
import { NOTE, zoomApart } from '../notes.ts';
import { circle, geometryIs, line, symbol, type Layers } from './layer.ts';

export const leaders: Layers = ({ scene, palette: { ink, paper } }) => {
  const common = { group: 'zone', from: zoomApart(scene.notes) } as const;
  return [
    line('note-leaders-casing', 'notes', { ...common, where: [geometryIs('LineString')], colour: paper, width: 2.6, opacity: 0.75 }),
    line('note-leaders', 'notes', { ...common, where: [geometryIs('LineString')], colour: ink, width: 1 }),
    circle('note-subjects', 'notes', {
      ...common,
      where: [['is', 'kind', ['subject']]],
      colour: ink,
      radius: 2.6,
      edge: { colour: paper, width: 1.2 },
    }),
  ]; // prettier-ignore
};

/** The names and symbols of all other layers yield to the words. */
export const notes: Layers = ({ scene, palette: { ink, label } }) =>
  (['left', 'right', 'top', 'bottom'] as const).map((anchor) =>
    symbol(`notes-${anchor}`, 'notes', {
      group: 'zone',
      from: zoomApart(scene.notes),
      where: [
        ['is', 'kind', ['words']],
        ['is', 'anchor', [anchor]],
      ],
      text: {
        property: 'rest',
        head: { property: 'head', scale: NOTE.head },
        size: NOTE.size,
        colour: ink,
        halo: { colour: label.landHalo, width: 2 },
        anchors: [anchor],
        gap: NOTE.gap,
        lineHeight: NOTE.lineHeight,
        maxWidth: 40,
        padding: 3,
      },
      placement: 'always',
    }),
  );
