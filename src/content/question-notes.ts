// Where the notes on the land in question stand, `[lon, lat]`; their words are in src/content/notes.
// It must not know the words.
import type { NotePlace } from '../../geo/schema-scenario.ts';

export const QUESTION_NOTES: readonly NotePlace[] = [
  {
    id: 'donetsk',
    subject: [37.2, 48.55],
    at: [32.2, 48.7],
    anchor: 'bottom',
    about: ['town.kramatorsk', 'town.sloviansk'],
    small: { at: [37.3, 46.77], anchor: 'top' },
  },
  {
    id: 'kharkiv',
    subject: [37.75, 49.75],
    at: [37.9, 50.44],
    anchor: 'bottom',
    small: { at: [35.8, 49.47], anchor: 'right' },
  },
  {
    id: 'rest',
    subject: [35.018, 47.484],
    at: [33.7, 47.54],
    anchor: 'right',
    small: false,
  },
];
