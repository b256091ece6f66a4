// The land in question: a wash that is the stronger the more proposals would change the land, and a firm outline.
// It must not know which proposals count.
import { withAlpha } from '../palette.ts';
import { CHANGE_CLASSES, washOf } from '../palette-question.ts';
import { casesOf, fill, line, type Layers } from './layer.ts';

export const question: Layers = ({ palette: { question: colour, emphasis } }) => [
  fill('question', 'question', {
    group: 'zone',
    where: [['is', 'by', CHANGE_CLASSES]],
    colour: casesOf('by', CHANGE_CLASSES, (by) => washOf(colour, by), withAlpha(colour, 0)),
  }),
  line('question-glow', 'question', {
    group: 'zone',
    where: [['is', 'by', [0]]],
    colour: emphasis.glow,
    width: [4, 3, 7, 5, 10, 7],
    opacity: 0.8,
    round: true,
  }),
  line('question-edge', 'question', {
    group: 'zone',
    where: [['is', 'by', [0]]],
    colour,
    width: [4, 1.2, 7, 2.2, 10, 3],
    round: true,
  }),
];
