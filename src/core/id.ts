// The grammar of feature ids: a kind, a dot, a slug.
// It must not know which features exist; that is the catalogue's.

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
export type FeatureKind = (typeof FEATURE_KINDS)[number];
export type FeatureId = `${FeatureKind}.${string}`;

const GRAMMAR = new RegExp(`^(${FEATURE_KINDS.join('|')})\\.[a-z0-9]+(-[a-z0-9]+)*$`);

export const isFeatureId = (text: string): text is FeatureId => GRAMMAR.test(text);

export const kindOf = (id: string): FeatureKind | undefined =>
  isFeatureId(id) ? (id.slice(0, id.indexOf('.')) as FeatureKind) : undefined;

export const oblastId = (iso: string): FeatureId => `oblast.${iso.toLowerCase()}`;

/** `UA-14` of `oblast.ua-14`; undefined for every other kind. */
export const isoOf = (id: string): string | undefined =>
  kindOf(id) === 'oblast' ? id.slice('oblast.'.length).toUpperCase() : undefined;
