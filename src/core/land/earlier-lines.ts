// The lines of contact of earlier editions among the facts; the first view of the site does without.
// It must not know how one is drawn, or what lies between two.
import type { GeoFeature, World } from './catalogue.ts';

/** `earlier.2025-12-28`: the line of contact of the edition of that day. */
export const earlierLineId = (day: string): string => `earlier.${day}`;

/** The lines of contact of earlier editions, the latest first. */
export const earlierLinesOf = ({ features }: World): GeoFeature[] =>
  [...features.values()]
    .filter(({ properties }) => properties.kind === 'earlier')
    .sort((a, b) => (a.id < b.id ? 1 : -1));
