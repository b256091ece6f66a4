// Claims in groups for reading: those of an article by paragraph, those about a place by actor.
// It must not know the text of a claim or the name of an actor.
import type { Claim } from '../../../geo/schema.ts';
import { byDate } from './claim.ts';
import { ACTORS, actorOf, type Actor } from './claims-matrix.ts';

/** The claims of an article by paragraph number, ascending; within a paragraph by id. */
export function byParagraph(claims: Iterable<Claim>, article: string): (readonly [number, readonly Claim[]])[] {
  const inArticle = [...claims].filter((claim) => claim.article === article).sort((a, b) => a.id.localeCompare(b.id));
  const paragraphs = [...new Set(inArticle.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  return paragraphs.map((paragraph) => [paragraph, inArticle.filter((claim) => claim.paragraph === paragraph)]);
}

/** The claims of each actor who has any, actors in the order of `ACTORS`, claims earliest first. */
export function byActor(claims: readonly Claim[]): (readonly [Actor, readonly Claim[]])[] {
  return ACTORS.flatMap((actor) => {
    const ofActor = claims.filter((claim) => actorOf(claim) === actor).sort(byDate);
    return ofActor.length > 0 ? [[actor, ofActor] as const] : [];
  });
}
