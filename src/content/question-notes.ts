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
    id: 'elsewhere',
    subject: [34.96, 51.17],
    at: [33.3, 50.72],
    anchor: 'right',
    small: false,
  },
];
