// Questions to the register of claims: which speak of a place, a scenario, a strike, an article.
// It must not know their words; those stand in the content of each language.
import type { Claim } from '../../geo/schema.ts';
import { daysOf } from './period.ts';

const byDate = (a: Claim, b: Claim): number => daysOf(a.period)[0] - daysOf(b.period)[0] || a.id.localeCompare(b.id);

/** Claims that name the feature as their place or as the strike they report, earliest first. */
export const aboutFeature = (claims: Iterable<Claim>, feature: string): Claim[] =>
  [...claims].filter((claim) => claim.places.includes(feature) || claim.strikes.includes(feature)).sort(byDate);

export const aboutScenario = (claims: Iterable<Claim>, scenario: string): Claim[] =>
  [...claims].filter((claim) => claim.scenarios.includes(scenario)).sort(byDate);
