// The grammar of feature ids: a kind, a dot, a slug.
// It must not know which features exist; the catalogue does.
import { FEATURE_ID, type FEATURE_KINDS } from '../../../geo/schema-id.ts';

export { FEATURE_KINDS, SLUG } from '../../../geo/schema-id.ts';
export type FeatureKind = (typeof FEATURE_KINDS)[number];
export type FeatureId = `${FeatureKind}.${string}`;

export const isFeatureId = (text: string): text is FeatureId => FEATURE_ID.test(text);

/** The kind of feature that an id names; undefined if it is not a feature id. */
export const kindOf = (id: string): FeatureKind | undefined =>
  isFeatureId(id) ? (id.slice(0, id.indexOf('.')) as FeatureKind) : undefined;

/** `oblast.ua-14` for `UA-14`. */
export const oblastId = (iso: string): FeatureId => `oblast.${iso.toLowerCase()}`;

/** `UA-14` for `oblast.ua-14`; undefined for ids of any other kind. */
export const oblastCodeOf = (id: string): string | undefined =>
  kindOf(id) === 'oblast' ? id.slice('oblast.'.length).toUpperCase() : undefined;
