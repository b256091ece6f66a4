// The syntax of ids as regular expressions: slugs, and the kinds of feature.
// It must not import a library: the first view of the site needs these without the parsers of files.

/** Lower-case words of letters and digits, separated by hyphens. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const FEATURE_KINDS = [
  'oblast',
  'country',
  'border',
  'sea',
  'water',
  'town',
  'line',
  'pocket',
  'area',
  'strike',
  'place',
] as const;

/** `town.kramatorsk`: the kind, a dot, a slug. */
export const FEATURE_ID = new RegExp(`^(${FEATURE_KINDS.join('|')})\\.[a-z0-9]+(-[a-z0-9]+)*$`);
