// Grades of certainty: grade A lists what confirms the claim or strike report, grade C nothing, grade E what contradicts it.
// It must not know what the grades are called on the screen.
import type { Claim, Problem } from '../../../geo/schema.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const CLAIMS = 'geo/claims.json';
const SOURCES = 'geo/sources.json';
const STRIKES = 'geo/features/strikes.geojson';

/** Whether a source is somebody else’s publication; our own, such as general knowledge, confirms nothing. */
const isPublic = (input: CheckInput, id: string): boolean => {
  const source = input.world.sources.get(id);
  return source ? source.ours !== true : true;
};

function gradeFault(claim: Claim, input: CheckInput): Pick<Problem, 'message' | 'fix'> | undefined {
  const { certainty, sources, strikes } = claim;
  const hasSource = sources.some((id) => isPublic(input, id));
  if (certainty === 'A' && !hasSource && strikes.length === 0)
    return {
      message: 'is graded A and lists nothing that confirms it',
      fix: 'list a source beside the article, tie a strike report to it, or grade it B or C',
    };
  if (certainty === 'C' && (hasSource || strikes.length > 0))
    return {
      message: 'is graded C, one source only, and lists another',
      fix: 'grade it A or B, or take the source out',
    };
  if (certainty === 'E' && sources.length === 0)
    return {
      message: 'is graded E and lists nothing that contradicts it',
      fix: 'list the source that contradicts it (`general-knowledge` if no single source does)',
    };
  return undefined;
}

/** The evidence that a claim lists must be what its grade promises. */
function judgeGrades(input: CheckInput): Problem[] {
  if (isLost(input, SOURCES) || isLost(input, STRIKES)) return [];
  return [...input.world.claims.values()].flatMap((claim) => {
    const fault = gradeFault(claim, input);
    return fault ? [problemAt(CLAIMS, `${claim.id}.certainty`, fault.message, fault.fix)] : [];
  });
}

/** A strike report is confirmed by another source only if it lists two: the first is its own. */
function judgeStrikeGrades(input: CheckInput): Problem[] {
  return [...input.world.features.values()].flatMap(({ id, properties: { kind, certainty, sources } }) => {
    if (kind !== 'strike' || certainty !== 'A' || sources.filter((source) => isPublic(input, source)).length > 1)
      return [];
    const message = 'is graded A on a single source';
    return [problemAt(STRIKES, `features.${id}.properties.certainty`, message, 'list another source, or grade it B')];
  });
}

export const CERTAINTY_RULES: readonly Rule[] = [
  { name: 'grades and their evidence', judge: judgeGrades },
  { name: 'grades of strike reports', judge: judgeStrikeGrades },
];
