// The grammar of feature ids: a kind, a dot, a slug.
// It must not know which features exist; that is the catalogue's.
import { FEATURE_ID, type FEATURE_KINDS } from '../../../geo/schema-id.ts';

export { FEATURE_KINDS, SLUG } from '../../../geo/schema-id.ts';
export type FeatureKind = (typeof FEATURE_KINDS)[number];
export type FeatureId = `${FeatureKind}.${string}`;

export const isFeatureId = (text: string): text is FeatureId => FEATURE_ID.test(text);

export const kindOf = (id: string): FeatureKind | undefined =>
  isFeatureId(id) ? (id.slice(0, id.indexOf('.')) as FeatureKind) : undefined;

export const oblastId = (iso: string): FeatureId => `oblast.${iso.toLowerCase()}`;

/** `UA-14` of `oblast.ua-14`; undefined for every other kind. */
export const isoOf = (id: string): string | undefined =>
  kindOf(id) === 'oblast' ? id.slice('oblast.'.length).toUpperCase() : undefined;
