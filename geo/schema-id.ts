// The syntax of ids as regular expressions: slugs, and the kinds of feature.
// It must not import a library: the first view of the site needs these without the parsers of files.

/** The longest slug in characters; a link names many and must stay short enough to be read back whole. */
export const LONGEST_SLUG = 80;
const WORDS = `(?=[a-z0-9-]{1,${LONGEST_SLUG}}$)[a-z0-9]+(?:-[a-z0-9]+)*`;

/** Lower-case words of letters and digits, separated by hyphens. */
export const SLUG = new RegExp(`^${WORDS}$`);

export const FEATURE_KINDS = [
  'oblast',
  'country',
  'border',
  'sea',
  'water',
  'town',
  'line',
  'earlier',
  'pocket',
  'area',
  'strike',
  'place',
] as const;

/** `area.pokrovsk-corridor`: the id of an area. */
export const AREA_ID = new RegExp(`^area\\.${WORDS}$`);
/** `town.kramatorsk`: the kind, a dot, a slug. */
export const FEATURE_ID = new RegExp(`^(${FEATURE_KINDS.join('|')})\\.${WORDS}$`);
