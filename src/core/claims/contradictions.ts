// Contradictions between articles, each with the claims that contradict each other.
// It must not know the note on a contradiction, which is in the content of each language.
import type { Claim } from '../../../geo/schema.ts';
import { byDate } from './claim.ts';

/** Without claims it concerns the articles as a whole, such as how they spell a name. */
export type Contradiction = { readonly id: string; readonly claims: readonly Claim[] };

const numberOf = (id: string): number => Number(id.slice(1));

/** The contradictions of the given ids, sorted by number, each with its claims, earliest first. */
export const contradictionsOf = (ids: Iterable<string>, claims: Iterable<Claim>): Contradiction[] => {
  const sorted = [...claims].sort(byDate);
  return [...ids]
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((id) => ({ id, claims: sorted.filter((claim) => claim.contradictions.includes(id)) }));
};

/** The contradictions with the `foremost` ids first, in the order of these ids; the others keep their order. */
export const foremostFirst = (all: readonly Contradiction[], foremost: readonly string[]): Contradiction[] => [
  ...foremost.flatMap((id) => all.filter((one) => one.id === id)),
  ...all.filter(({ id }) => !foremost.includes(id)),
];

/** Whether a contradiction concerns an article. */
export const involves = ({ claims }: Contradiction, article: string): boolean =>
  claims.length === 0 || claims.some((claim) => claim.article === article);
