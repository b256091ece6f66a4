// The names of the topics of claims in each loaded language.
// It must not know the claims.
import { TOPICS } from '../../core/claims/claims-matrix.ts';
import { say } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

type Language = Pick<Lexicon, 'locale' | 'messages'>;

export const topicNames = (languages: readonly Language[]): Record<string, string[]> =>
  Object.fromEntries(
    TOPICS.map((topic) => [topic, languages.map(({ messages, locale }) => say(messages, locale, `topic.${topic}`))]),
  );
