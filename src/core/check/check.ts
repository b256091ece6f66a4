// Runs all rules over the data and content that are shipped, and returns a list of problems.
// It must not know files, the words of a language or how a problem is shown; the rules are in the files beside this one.
import type { Problem } from '../../../geo/schema.ts';
import { ABOUT_RULES } from './about.ts';
import { DRAWN_AREA_RULES } from './areas.ts';
import { ARTICLE_RULES } from './articles.ts';
import { CAMERA_RULES } from './cameras.ts';
import { CERTAINTY_RULES } from './certainty.ts';
import { CLAIM_RULES } from './claims.ts';
import { REFERENCE_RULES } from './dangling.ts';
import { DECK_RULES } from './decks.ts';
import { DEPTH_RULES } from './scenario-depths.ts';
import { DIGEST_RULES } from './digests.ts';
import { FEATURE_RULES } from './features.ts';
import { FIGURE_RULES } from './figures.ts';
import { GLOSSARY_RULES } from './glossary.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { LANGUAGE_RULES } from './languages.ts';
import { LINE_RULES } from './line.ts';
import { MESSAGE_RULES } from './messages.ts';
import { MOSAIC_RULES } from './mosaic.ts';
import { OFFERED_RULES } from './offered.ts';
import { QUOTATION_RULES } from './quotations.ts';
import { POPULATION_RULES } from './population.ts';
import { PASSAGE_PROPOSAL_RULES } from './passage-proposals.ts';
import { POSITION_RULES } from './positions.ts';
import { REPORTING_RULES } from './reporting-verbs.ts';
import { RING_RULES } from './rings.ts';
import { RUSSIAN_NAME_RULES } from './russian-names.ts';
import { SCENARIO_FIGURE_RULES } from './scenario-figures.ts';
import { SCENARIO_GROUP_RULES } from './scenario-groups.ts';
import { NOTE_RULES } from './scenario-notes.ts';
import { SCENARIO_LAND_RULES } from './scenario-rules.ts';

import { SOURCE_RULES } from './sources.ts';
import { STRIKE_COUNT_RULES } from './strike-counts.ts';
import { SYMMETRY_RULES } from './symmetry.ts';
import { TYPED_FIGURE_RULES } from './typed-figures.ts';
import { TYPOGRAPHY_RULES } from './typography.ts';
import { WORDING_RULES } from './wording.ts';

const RULES: readonly Rule[] = [
  ...REFERENCE_RULES,
  ...CLAIM_RULES,
  ...CERTAINTY_RULES,
  ...SOURCE_RULES,
  ...LINE_RULES,
  ...DRAWN_AREA_RULES,
  ...FEATURE_RULES,
  ...RING_RULES,
  ...MOSAIC_RULES,
  ...SCENARIO_LAND_RULES,
  ...DEPTH_RULES,
  ...CAMERA_RULES,
  ...NOTE_RULES,
  ...OFFERED_RULES,
  ...SCENARIO_GROUP_RULES,
  ...POSITION_RULES,
  ...POPULATION_RULES,
  ...ARTICLE_RULES,
  ...PASSAGE_PROPOSAL_RULES,
  ...FIGURE_RULES,
  ...SCENARIO_FIGURE_RULES,
  ...STRIKE_COUNT_RULES,
  ...LANGUAGE_RULES,
  ...GLOSSARY_RULES,
  ...RUSSIAN_NAME_RULES,
  ...MESSAGE_RULES,
  ...DECK_RULES,
  ...ABOUT_RULES,
  ...DIGEST_RULES,
  ...WORDING_RULES,
  ...REPORTING_RULES,
  ...TYPED_FIGURE_RULES,
  ...SYMMETRY_RULES,
  ...QUOTATION_RULES,
  ...TYPOGRAPHY_RULES,
];

/** The problems that a rule finds; a rule that throws is one problem, and the other rules still run. */
function runRule({ name, judge }: Rule, input: CheckInput): readonly Problem[] {
  try {
    return judge(input);
  } catch (error) {
    const message = `the rule “${name}” failed: ${(error as Error).message}`;
    return [
      problemAt(
        'src/core/check/check.ts',
        name,
        message,
        'fix the other problems first; if this one remains, it is a bug in the check',
      ),
    ];
  }
}

/** All problems of the input; empty if there are none. */
export const check = (input: CheckInput, rules: readonly Rule[] = RULES): Problem[] =>
  rules.flatMap((rule) => runRule(rule, input));
