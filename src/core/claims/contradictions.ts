// Where articles disagree: each contradiction with the claims that it is between.
// It must not know what we say of it; that stands in the content of each language.
import type { Claim } from '../../../geo/schema.ts';
import { byDate } from './claim.ts';

/** One that is between no claims is between the articles themselves: how they write a name. */
export type Contradiction = { readonly id: string; readonly claims: readonly Claim[] };

const numberOf = (id: string): number => Number(id.slice(1));

/** The contradictions of these ids in the order of their numbers, each with its claims, earliest first. */
export const contradictionsOf = (ids: Iterable<string>, claims: Iterable<Claim>): Contradiction[] => {
  const all = [...claims].sort(byDate);
  return [...ids]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((id) => ({ id, claims: all.filter((claim) => claim.contradictions.includes(id)) }));
};

/** Whether an article has a part in it. */
export const involves = ({ claims }: Contradiction, article: string): boolean =>
  claims.length === 0 || claims.some((claim) => claim.article === article);
