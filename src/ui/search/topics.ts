// What the subjects of the claims are called, in each language that has loaded.
// It must not know the claims.
import { TOPICS } from '../../core/claims/claims-matrix.ts';
import { say } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';

type Speaking = Pick<Lexicon, 'locale' | 'messages'>;

export const topicNames = (languages: readonly Speaking[]): Record<string, string[]> =>
  Object.fromEntries(
    TOPICS.map((topic) => [topic, languages.map(({ messages, locale }) => say(messages, locale, `topic.${topic}`))]),
  );
