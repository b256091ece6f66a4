// Proves that every side is reported with the same verbs: one list a language, and no other way of saying that one spoke.
// It must not judge what is reported.
import { describe, expect, it } from 'vitest';
import { readTexts, readWorld } from '../../src/cli/files.ts';
import { actorOf } from '../../src/core/claims-matrix.ts';
import { everythingIn } from './written.ts';

/** What a side does with words. The first four are the grades of a position; each side has them where it takes one. */
const REPORTING: Readonly<Record<string, readonly string[]>> = {
  en: [
    'says?|say',
    'propos(?:es?|ed)',
    'demands?|demanded',
    'reject(?:s|ed)?',
    'warns?',
    'writes?',
    'expects?',
    'agrees?',
    'confirms?',
    'reports?|reported',
    'calls?|describes?|described',
    'want|wants',
    'recalls?',
  ],
  uk: [
    'каже|кажуть|сказано',
    'пропонує|пропонують',
    'вимагає|вимагають',
    'відкида(?:є|ють|в|ла|ли)',
    'застерігає|застерігають',
    'пише|пишуть',
    'очікує|очікують',
    'погоджуються',
    'підтверджує|підтверджують',
    'повідомляє|повідомляють',
    'називає|називають|описує|описано',
    'хоче|хочуть|домагається',
    'нагадує',
  ],
};

/** Verbs that judge the speaker while they report: more than said, or less. */
const JUDGING: Readonly<Record<string, string>> = {
  en: 'boast(?:s|ed)|brag(?:s|ged)|threaten(?:s|ed)|complain(?:s|ed)|conced(?:es|ed)|accus(?:es|ed)|acknowledg(?:es|ed)|vow(?:s|ed)|asserts?|asserted|argu(?:es|ed)|lectures?|whin(?:es|ed)|blam(?:es|ed)',
  uk: 'стверджу\\p{L}+|наполяга\\p{L}+|погрожу\\p{L}+|звинувачу\\p{L}+|виправдову\\p{L}+|хвал\\p{L}+ся|скарж\\p{L}+ся|заявля\\p{L}+|заявив|заявила|клян\\p{L}+ся|запевня(?:є|ють|в)',
};

const SIDES = ['ukraine', 'russia', 'united-states', 'european-partners'];
const whole = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const claims = [...readWorld().claims.values()];
const unquoted = (text: string): string => text.replace(/“[^”]*”|«[^»]*»/g, '');

describe.each(['en', 'uk'])('in %s', (locale) => {
  const told = readTexts(locale).claims;
  const verbs = REPORTING[locale]!;

  it('every claim of a side is told with a verb of the list', () => {
    const any = whole(verbs.join('|'));
    const silent = claims.filter((claim) => SIDES.includes(actorOf(claim)) && !any.test(told[claim.id] ?? ''));
    expect(silent.map(({ id }) => `${id}: ${told[id] ?? ''}`)).toEqual([]);
  });

  it.each(['ukraine', 'russia'])('%s says, demands and rejects', (side) => {
    const own = claims.filter((claim) => actorOf(claim) === side).map(({ id }) => told[id] ?? '');
    const unused = [0, 2, 3].filter((index) => !own.some((text) => whole(verbs[index] ?? '').test(text)));
    expect(unused.map((index) => verbs[index])).toEqual([]);
  });

  it('no verb judges the one who speaks', () => {
    const judging = whole(JUDGING[locale]!);
    const found = everythingIn(locale).filter(({ text }) => judging.test(unquoted(text)));
    expect(found.map(({ at, text }) => `${at}: ${judging.exec(unquoted(text))?.[0] ?? ''}`)).toEqual([]);
  });
});

it('has as many verbs in each language', () => expect(REPORTING['uk']).toHaveLength(REPORTING['en']!.length));

it('sees a judging verb, and passes it in quotation marks', () => {
  expect(whole(JUDGING['en']!).test('Moscow boasts of an advance')).toBe(true);
  expect(whole(JUDGING['uk']!).test(unquoted('Київ «звинувачує» Москву'))).toBe(false);
});
