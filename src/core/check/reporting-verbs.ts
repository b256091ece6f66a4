// Reporting verbs in the texts of claims: every side is reported with one, and both sides at war with the same ones.
// It must not know any language; the verbs come from its style.
import type { Claim, Problem } from '../../../geo/schema.ts';
import { actorOf } from '../claims/claims-matrix.ts';
import type { Language } from './corpus.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { wholeWord } from './patterns.ts';
import type { Style } from './style.ts';

/** The actors whose claims must have a reporting verb. */
const REPORTED_ACTORS: readonly string[] = ['ukraine', 'russia', 'united-states', 'european-partners'];
const SIDES_AT_WAR: readonly string[] = ['ukraine', 'russia'];

type ClaimText = { readonly claim: Claim; readonly text: string };

function claimTexts({ world }: CheckInput, { words }: Language): ClaimText[] {
  const texts = new Map(Object.entries(words.claims));
  return [...world.claims.values()].flatMap((claim) => {
    const text = texts.get(claim.id);
    return text === undefined ? [] : [{ claim, text }];
  });
}

const styleFile = (locale: string): string => `src/i18n/style/${locale}.json`;

function claimsWithoutVerb(texts: readonly ClaimText[], locale: string, { reporting }: Style): Problem[] {
  const anyVerb = wholeWord(reporting.join('|'), 'iu');
  return texts
    .filter(({ claim, text }) => REPORTED_ACTORS.includes(actorOf(claim)) && !anyVerb.test(text))
    .map(({ claim: { id, article } }) => {
      const file = `src/content/articles/${article}/${locale}.md`;
      return problemAt(file, id, 'has no reporting verb', `use one of ${styleFile(locale)}`);
    });
}

function unusedVerbs(texts: readonly ClaimText[], locale: string, { positions }: Style): Problem[] {
  return SIDES_AT_WAR.flatMap((side) => {
    const own = texts.filter(({ claim }) => actorOf(claim) === side);
    if (own.length === 0) return [];
    const unused = positions.filter((verb) => !own.some(({ text }) => wholeWord(verb, 'iu').test(text)));
    return unused.map((verb) => {
      const message = `has “${verb}”, which no claim of “${side}” uses`;
      return problemAt(styleFile(locale), 'positions', message, 'use that verb in a claim');
    });
  });
}

function judge(input: CheckInput): Problem[] {
  if (input.lost.files.has('geo/claims.json')) return [];
  return [...input.styles].flatMap(([locale, style]) => {
    const language = input.languages.get(locale);
    if (!language || style.reporting.length === 0) return [];
    const texts = claimTexts(input, language);
    return [...claimsWithoutVerb(texts, locale, style), ...unusedVerbs(texts, locale, style)];
  });
}

export const REPORTING_RULES: readonly Rule[] = [{ name: 'reporting verbs', judge }];
