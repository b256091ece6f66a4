// Edits of the claims of an article as operations: rows of geo/claims.json, their words in every language, the proposals that name them.
// It must not know the map or how a claim is shown.
import type { WrittenClaim } from '../../../geo/schema.ts';
import { annotationsIn, articleIn, CLAIMS_FILE, claimIn, claimsOf, inKeyOrder, proposalsOf, SCENARIOS_FILE, textFile, textIn } from './article-files.ts'; // prettier-ignore
import { setTie } from './article-annotations.ts';
import { textChange, type TextPlace } from './article-text.ts';
import { byClaimId, withClaim } from './claim-lines.ts';
import { entryStep, stepsOf, valueAt, type Json } from './json.ts';
import { applyAll, documentIn, type Documents, type Operation } from './operation.ts';
import { lastGap, orderedGap, setValue } from './set-value.ts';

/** What a claim says of itself; its id and its article stay. */
export type ClaimFacts = Omit<WrittenClaim, 'id' | 'article'>;

/** The order of the keys in a row. */
export const CLAIM_KEYS = ['id', 'article', 'paragraph', 'speaker', 'actor', 'kind', 'topics', 'places', 'period', 'certainty', 'contradictions', 'sources']; // prettier-ignore

/** The next id of a claim of an article: its letter and a number of two digits, `F01`. */
export function freshClaimId(documents: Documents, slug: string): string {
  const letter = articleIn(documents, slug)?.letter ?? 'A';
  const numbers = claimsOf(documents, slug).map(({ id }) => Number(id.slice(1)));
  return letter + String(Math.max(0, ...numbers.filter(Number.isFinite)) + 1).padStart(2, '0');
}

/** Adds a claim behind the others of its article. */
export function addClaim(
  documents: Documents,
  slug: string,
  facts: ClaimFacts,
): { readonly id: string; readonly operations: Operation[] } {
  // prettier-ignore
  const id = freshClaimId(documents, slug);
  const rows = documentIn(documents, CLAIMS_FILE);
  const steps = stepsOf(rows);
  const last = claimsOf(documents, slug).at(-1);
  const index = last ? steps.indexOf(entryStep(last.id)) : -1;
  const gap = index < 0 ? lastGap(rows) : { follows: steps[index] ?? null, precedes: steps[index + 1] ?? null };
  const row = inKeyOrder(CLAIM_KEYS, { id, article: slug, ...facts });
  return { id, operations: setValue(documents, { file: CLAIMS_FILE, path: [entryStep(id)], gap }, row) };
}

/** The passages that name a claim, as they are once `claims` of theirs have changed. */
const followers = (documents: Documents, slug: string, id: string, claimsAfter: (claims: readonly string[]) => readonly string[]): Operation[] =>
  annotationsIn(documents, slug)
    .filter(({ claims }) => claims.includes(id))
    .flatMap((one) => setTie(documents, slug, one.id, { claims: [...claimsAfter(one.claims)] })); // prettier-ignore

/** Changes facts of a claim; the paragraphs of its passages follow it. */
export function setClaim(documents: Documents, id: string, facts: Partial<ClaimFacts>): Operation[] {
  const claim = claimIn(documents, id);
  const row = valueAt(documentIn(documents, CLAIMS_FILE), [entryStep(id)]);
  if (!claim || row === undefined) return [];
  const operations = Object.entries(facts).flatMap(
    ([key, value]) =>
    setValue(documents, { file: CLAIMS_FILE, path: [entryStep(id), key], gap: orderedGap(row, key, CLAIM_KEYS) }, value as Json), // prettier-ignore
  );
  return facts.paragraph === undefined
    ? operations
    : [...operations, ...followers(applyAll(documents, operations), claim.article, id, (claims) => claims)];
}

/** Writes the words of a claim in a language; blank words take its line out. */
export function setClaimWords(
  documents: Documents,
  { slug, locale }: TextPlace,
  id: string,
  typed: string,
): Operation[] {
  // prettier-ignore
  const before = textIn(documents, slug, locale);
  return before === '' ? [] : textChange(textFile(slug, locale), before, withClaim(before, id, typed));
}

/** Says which proposals a claim mentions: they name it among their claims, in the order of the ids. */
export function setProposals(documents: Documents, id: string, proposals: readonly string[]): Operation[] {
  const before = proposalsOf(documents, id);
  const changed = [...before.filter((one) => !proposals.includes(one)), ...proposals.filter((one) => !before.includes(one))]; // prettier-ignore
  return changed.flatMap((scenario) => {
    const path = [entryStep(scenario), 'claims'];
    const claims = valueAt(documentIn(documents, SCENARIOS_FILE), path);
    if (!Array.isArray(claims)) return [];
    const others = (claims as string[]).filter((one) => one !== id);
    const at = others.findIndex((one) => byClaimId(one, id) > 0);
    const after = proposals.includes(scenario) ? others.toSpliced(at < 0 ? others.length : at, 0, id) : others;
    return setValue(documents, { file: SCENARIOS_FILE, path }, after);
  });
}

/** Removes a claim with its words; passages and proposals no longer name it. What else does is for the check to say. */
export function removeClaim(documents: Documents, id: string, locales: readonly string[]): Operation[] {
  const claim = claimIn(documents, id);
  if (!claim) return [];
  const { article: slug } = claim;
  return [
    ...setValue(documents, { file: CLAIMS_FILE, path: [entryStep(id)] }, undefined),
    ...followers(documents, slug, id, (claims) => claims.filter((one) => one !== id)),
    ...setProposals(documents, id, []),
    ...locales.flatMap((locale) => setClaimWords(documents, { slug, locale }, id, '')),
  ];
}
