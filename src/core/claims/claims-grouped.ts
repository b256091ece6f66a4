// Claims as they are read: those of an article by its paragraphs, those of a place by who acts in them.
// It must not know the words of a claim, nor what an actor is called.
import type { Claim } from '../../../geo/schema.ts';
import { byDate } from './claim.ts';
import { ACTORS, actorOf, type Actor } from './claims-matrix.ts';

/** The claims of an article in its own order: paragraph by paragraph, each in the order of the register. */
export function byParagraph(claims: Iterable<Claim>, article: string): (readonly [number, readonly Claim[]])[] {
  const own = [...claims].filter((claim) => claim.article === article).sort((a, b) => a.id.localeCompare(b.id));
  const paragraphs = [...new Set(own.map(({ paragraph }) => paragraph))].sort((a, b) => a - b);
  return paragraphs.map((paragraph) => [paragraph, own.filter((claim) => claim.paragraph === paragraph)] as const);
}

/** The claims of each actor who has one, actors in the order of the table, claims earliest first. */
export function byActor(claims: readonly Claim[]): (readonly [Actor, readonly Claim[]])[] {
  return ACTORS.flatMap((actor) => {
    const own = claims.filter((claim) => actorOf(claim) === actor).sort(byDate);
    return own.length > 0 ? [[actor, own] as const] : [];
  });
}
