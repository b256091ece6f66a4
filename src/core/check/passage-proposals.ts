// Proposals that passages show: a passage shows only a proposal that at least one of its claims mentions.
// It must not know the words of a passage.
import type { Problem } from '../../../geo/schema.ts';
import type { Annotation } from '../text/annotation.ts';
import { groupOf } from '../scenario/kinds.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

/** Baselines suit every passage; any other scenario must be mentioned by a claim of the passage. */
export function isMentioned(
  { claims, view }: Pick<Annotation, 'claims' | 'view'>,
  { world }: Pick<CheckInput, 'world'>,
): boolean {
  const scenario = view.scenario === undefined ? undefined : world.scenarios.get(view.scenario);
  if (!scenario || groupOf(scenario.kind) === 'baselines') return true;
  const known = claims.flatMap((id) => world.claims.get(id) ?? []);
  return known.length < claims.length || known.some((claim) => claim.scenarios.includes(scenario.id));
}

const judge = (input: CheckInput): Problem[] =>
  isLost(input, 'geo/claims.json') || isLost(input, 'geo/scenarios.json')
    ? []
    : input.annotations
        .filter((annotation) => !isMentioned(annotation, input))
        .map(({ id, article, claims, view }) =>
          problemAt(
            `src/content/articles/${article}/annotations.json`,
            `${id}.view.scenario`,
            `shows “${view.scenario ?? ''}”, which none of its claims mentions (${claims.join(', ')})`,
            'show the status quo, or add the claim to `claims` in geo/scenarios.json if it mentions the scenario',
          ),
        );

export const PASSAGE_PROPOSAL_RULES: readonly Rule[] = [{ name: 'proposals of passages', judge }];
