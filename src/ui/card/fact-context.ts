// What is needed to describe a feature: the facts, the texts, figure evaluation, and the assignment of the proposal.
// It must not know which feature or which component.
import type { World } from '../../core/land/catalogue.ts';
import type { Evaluate } from '../../core/text/formula.ts';
import type { Assignment } from '../../core/scenario/ledger.ts';
import { say, type MessageKey, type Params } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

export type Fact = { readonly label: string; readonly value: string; readonly note?: string };
export type FactContext = {
  readonly world: World;
  readonly lexicon: Lexicon;
  readonly evaluate: Evaluate;
  readonly assignment: Assignment;
};

/** An interface message in the reader's language. */
export const translate = ({ lexicon }: Pick<FactContext, 'lexicon'>, key: MessageKey, params?: Params): string =>
  say(lexicon.messages, lexicon.locale, key, params);
