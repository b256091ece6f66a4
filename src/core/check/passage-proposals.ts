// Proposals that passages show: a passage puts on the map only a proposal that one of its claims speaks of.
// It must not know the words of a passage.
import type { Problem } from '../../../geo/schema.ts';
import type { Annotation } from '../text/annotation.ts';
import { groupOf } from '../scenario/kinds.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

/** The law and what was observed are the ground of every passage; all else is somebody's word. */
function isSpokenOf({ claims, view }: Annotation, { world }: CheckInput): boolean {
  const scenario = view.scenario === undefined ? undefined : world.scenarios.get(view.scenario);
  if (!scenario || groupOf(scenario.kind) === 'baselines') return true;
  const known = claims.flatMap((id) => world.claims.get(id) ?? []);
  return known.length < claims.length || known.some((claim) => claim.scenarios.includes(scenario.id));
}

const judge = (input: CheckInput): Problem[] =>
  isLost(input, 'geo/claims.json') || isLost(input, 'geo/scenarios.json')
    ? []
    : input.annotations
        .filter((one) => !isSpokenOf(one, input))
        .map(({ id, article, claims, view }) =>
          problemAt(
            `src/content/articles/${article}/annotations.json`,
            `${id}.view.scenario`,
            `shows “${view.scenario ?? ''}”, of which none of its claims speaks (${claims.join(', ')})`,
            'show the status quo, or name the claim in `claims` of geo/scenarios.json if it does speak of it',
          ),
        );

export const PASSAGE_PROPOSAL_RULES: readonly Rule[] = [{ name: 'proposals of passages', judge }];
