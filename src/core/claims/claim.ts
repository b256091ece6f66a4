// Questions to the register of claims: which speak of a place, a scenario, a strike; which passage tells one.
// It must not know their words; those stand in the content of each language.
import type { Claim } from '../../../geo/schema.ts';
import type { Annotation } from '../text/annotation.ts';
import { daysOf } from '../values/period.ts';

/** Earliest first; those of one day in the order of the register. */
export const byDate = (a: Claim, b: Claim): number =>
  daysOf(a.period)[0] - daysOf(b.period)[0] || a.id.localeCompare(b.id);

/** Claims that name the feature as their place or as the strike they report, earliest first. */
export const aboutFeature = (claims: Iterable<Claim>, feature: string): Claim[] =>
  [...claims].filter((claim) => claim.places.includes(feature) || claim.strikes.includes(feature)).sort(byDate);

export const aboutScenario = (claims: Iterable<Claim>, scenario: string): Claim[] =>
  [...claims].filter((claim) => claim.scenarios.includes(scenario)).sort(byDate);

/** The passage of its article that tells a claim: the one that names it, else one of the same paragraph. */
export const passageOf = (annotations: readonly Annotation[], claim: Claim): Annotation | undefined => {
  const own = annotations.filter(({ article }) => article === claim.article);
  return (
    own.find(({ claims }) => claims.includes(claim.id)) ??
    own.find(({ paragraphs }) => paragraphs.includes(claim.paragraph))
  );
};

/** How many claims of an article speak of each place, ids in their order. */
export function countsIn(claims: Iterable<Claim>, article: string): (readonly [id: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const claim of claims)
    if (claim.article === article) for (const id of new Set(claim.places)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
