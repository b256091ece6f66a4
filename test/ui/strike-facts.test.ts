// Proves how the facts of a strike report are worded: casualties with and without an upper number.
// It must not know the components that show them.
import { describe, expect, it, test } from 'vitest';
import type { StrikeProperties } from '../../geo/schema.ts';
import { readMessages, readTexts } from '../../src/cli/files.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { say } from '../../src/i18n/messages.ts';
import { outlineOf, reportFacts } from '../../src/ui/card/strike-facts.ts';
import type { Lexicon } from '../../src/state/load.ts';

describe.each(LOCALES)('casualties in %s', (locale) => {
  const lexicon = { locale, messages: readMessages(locale), texts: readTexts(locale) } as Lexicon;
  const valueOf = (killed: NonNullable<StrikeProperties['killed']>): string => {
    const report = { launchedBy: 'russia', attributedBy: 'ukraine', hit: [], weapons: [], killed };
    const facts = reportFacts({ lexicon }, report);
    return facts.find(({ label }) => label === lexicon.messages['card.killed'])!.value;
  };
  const atLeast = say(lexicon.messages, locale, 'card.atLeast', { n: '' }).trim();

  it('are “at least” a number where the report gives no upper one', () =>
    expect(valueOf({ atLeast: 8 }).split(/[ \u00a0](?=\d)/)).toEqual([atLeast, '8']));

  it('are a range alone, never “at least” a range', () => expect(valueOf({ atLeast: 13, atMost: 15 })).toBe('13–15'));

  it('are one number where both are equal', () => expect(valueOf({ atLeast: 13, atMost: 13 })).toBe('13'));
});

test.each(LOCALES)(
  'numbers of the whole country are said to be that, not to be of the city whose report has them, in %s',
  (locale) => {
    const lexicon = { locale, messages: readMessages(locale), texts: readTexts(locale) } as Lexicon;
    const weapons: StrikeProperties['weapons'] = [
      { kind: 'drone', count: 519, nationwide: true },
      { kind: 'guided-bomb', count: 2 },
      { kind: 'missile', count: 40, nationwide: true },
    ];
    const [here, everywhere, ...others] = outlineOf({ lexicon }, { hit: [], weapons }).split('; ');
    expect([here, others]).toEqual([expect.stringMatching(/^2\s/), []]);
    const [before, after] = say(lexicon.messages, locale, 'strikes.nationwide', { list: '|' }).split('|');
    expect(everywhere).toMatch(new RegExp(`^${before}519\\s.*40\\s.*${after}$`));
  },
);
