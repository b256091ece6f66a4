// The statuses that a scenario can give to land, in reading order.
// It must not know rules or how a status is drawn.
export const STATUSES = [
  'recognised',
  'government-held',
  'left-by-ukraine',
  'buffer',
  'buffer-counted-russian',
  'demilitarised-ukrainian-side',
  'demilitarised-russian-side',
  'vacated-by-russia',
  'russian-held',
  'russian-held-since-2014',
] as const;
/** The status that a scenario gives a piece of land. */
export type Status = (typeof STATUSES)[number];
