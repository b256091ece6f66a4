// A list of claims as spreadsheet rows, each with the date, the sources and the licence.
// It must not know how a file is saved or which language the reader uses.
import type { Claim } from '../../../geo/schema.ts';
import { actorOf, topicsOf } from '../claims/claims-matrix.ts';
import type { Field } from './csv.ts';

export type ClaimTableContext = {
  /** The date of the situation, `2025-12-28`. */
  readonly date: string;
  readonly licence: string;
  readonly words: (claim: Claim) => string;
  readonly speaker: (claim: Claim) => string;
  readonly article: (claim: Claim) => string;
  /** The name of a source. */
  readonly source: (id: string) => string;
};

const COLUMNS = [
  ...['date', 'id', 'from', 'to', 'date_inferred', 'speaker', 'actor', 'kind', 'topics', 'certainty', 'claim'],
  ...['article', 'paragraph', 'places', 'scenarios', 'strikes', 'contradictions', 'sources', 'licence'],
];
const list = (items: readonly string[]): string => items.join('; ');

/** A header row and a row for each claim; `from` and `to` are partial dates where the source is no more precise. */
export const claimLines = (claims: readonly Claim[], context: ClaimTableContext): Field[][] => [
  COLUMNS,
  ...claims.map((claim) => [
    ...[context.date, claim.id, claim.period.from, claim.period.to ?? claim.period.from],
    ...[claim.period.inferred ? 'yes' : 'no', context.speaker(claim), actorOf(claim), claim.kind],
    ...[list(topicsOf(claim)), claim.certainty, context.words(claim), context.article(claim), claim.paragraph],
    ...[list(claim.places), list(claim.scenarios), list(claim.strikes), list(claim.contradictions)],
    ...[list([context.article(claim), ...claim.sources.map(context.source)]), context.licence],
  ]),
];
