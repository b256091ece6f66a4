// What a component needs to speak of a feature: the facts, the words, the arithmetic, and the proposal in force.
// It must not know which feature or which component.
import type { World } from '../../core/land/catalogue.ts';
import type { Evaluate } from '../../core/text/formula.ts';
import type { Assignment } from '../../core/scenario/ledger.ts';
import { say, type MessageKey, type Params } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

export type Fact = { readonly label: string; readonly value: string; readonly note?: string };
export type Reader = {
  readonly world: World;
  readonly lexicon: Lexicon;
  readonly evaluate: Evaluate;
  readonly assignment: Assignment;
};

export const tell = ({ lexicon }: Pick<Reader, 'lexicon'>, key: MessageKey, params?: Params): string =>
  say(lexicon.messages, lexicon.locale, key, params);
