// A list of claims as lines for spreadsheets: each line has its date, its sources and the licence inside.
// It must not know how a file is saved or which language is read.
import type { Claim } from '../../../geo/schema.ts';
import { actorOf, topicsOf } from '../claims/claims-matrix.ts';
import type { Field } from './csv.ts';

export type ClaimsAbout = {
  /** The day that everything holds for, `2025-12-28`. */
  readonly date: string;
  readonly licence: string;
  readonly words: (claim: Claim) => string;
  readonly speaker: (claim: Claim) => string;
  readonly article: (claim: Claim) => string;
  /** What a source is called. */
  readonly source: (id: string) => string;
};

const COLUMNS = [
  ...['date', 'id', 'from', 'to', 'date_inferred', 'speaker', 'actor', 'kind', 'topics', 'certainty', 'claim'],
  ...['article', 'paragraph', 'places', 'scenarios', 'strikes', 'contradictions', 'sources', 'licence'],
];
const list = (items: readonly string[]): string => items.join('; ');

/** The claims under a line of column names; `from` and `to` are no more exact than the source. */
export const claimLines = (claims: readonly Claim[], about: ClaimsAbout): Field[][] => [
  COLUMNS,
  ...claims.map((claim) => [
    ...[about.date, claim.id, claim.period.from, claim.period.to ?? claim.period.from],
    ...[claim.period.inferred ? 'yes' : 'no', about.speaker(claim), actorOf(claim), claim.kind],
    ...[list(topicsOf(claim)), claim.certainty, about.words(claim), about.article(claim), claim.paragraph],
    ...[list(claim.places), list(claim.scenarios), list(claim.strikes), list(claim.contradictions)],
    ...[list([about.article(claim), ...claim.sources.map(about.source)]), about.licence],
  ]),
];
