// Queries on the register of claims: those about a place, a strike or a scenario, and the passage that reports a claim.
// It must not know the text of a claim, which is in the content of each language.
import type { Claim } from '../../../geo/schema.ts';
import type { Annotation } from '../text/annotation.ts';
import { daysOf } from '../values/period.ts';

/** Compares claims by first day, then by id. */
export const byDate = (a: Claim, b: Claim): number =>
  daysOf(a.period)[0] - daysOf(b.period)[0] || a.id.localeCompare(b.id);

/** The claims about a feature, as a place or as the strike that they report, earliest first. */
export const aboutFeature = (claims: Iterable<Claim>, feature: string): Claim[] =>
  [...claims].filter((claim) => claim.places.includes(feature) || claim.strikes.includes(feature)).sort(byDate);

export const aboutScenario = (claims: Iterable<Claim>, scenario: string): Claim[] =>
  [...claims].filter((claim) => claim.scenarios.includes(scenario)).sort(byDate);

/** The passage of a claim in its article: the one that cites the claim, else the first that covers its paragraph. */
export const passageOf = (annotations: readonly Annotation[], claim: Claim): Annotation | undefined => {
  const inArticle = annotations.filter(({ article }) => article === claim.article);
  return (
    inArticle.find(({ claims }) => claims.includes(claim.id)) ??
    inArticle.find(({ paragraphs }) => paragraphs.includes(claim.paragraph))
  );
};

/** The number of claims of an article about each place, sorted by the id of the place. */
export function countsIn(claims: Iterable<Claim>, article: string): (readonly [id: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const claim of claims)
    if (claim.article === article) for (const id of new Set(claim.places)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
