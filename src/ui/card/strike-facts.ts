// The facts of a strike report: date, targets, weapons, casualties and who counted them, certainty.
// It must not know the map; it adds nothing to the report.
import type { StrikeProperties } from '../../../geo/schema.ts';
import { formatPeriod } from '../../i18n/days.ts';
import type { Strike } from '../../core/claims/strikes.ts';
import { translate, type Fact, type FactContext } from './fact-context.ts';

type Count = NonNullable<StrikeProperties['killed']>;
type Language = Pick<FactContext, 'lexicon'>;

/** The source of every count of what was shot down; nobody else confirmed the counts. */
const COUNTED_BY = 'air-force';

const targetList = (language: Language, hits: StrikeProperties['hit']): string =>
  hits.map((kind) => translate(language, `hit.${kind}`)).join(', ');

const weaponOf = (language: Language, { kind, count }: StrikeProperties['weapons'][number]): string =>
  count === undefined ? translate(language, `weapons.${kind}`) : translate(language, `weapon.${kind}`, { n: count });

/** What was used, in one line; numbers of the whole country are said to be that, not to be of the place of the report. */
function weaponsOf(language: Language, weapons: StrikeProperties['weapons']): string {
  const listOf = (isNationwide: boolean): string =>
    weapons.filter(({ nationwide = false }) => nationwide === isNationwide).map((weapon) => weaponOf(language, weapon)).join(', '); // prettier-ignore
  const [here, nationwide] = [listOf(false), listOf(true)];
  return [here, nationwide && translate(language, 'strikes.nationwide', { list: nationwide })]
    .filter(Boolean)
    .join('; ');
}

/** What was shot down or suppressed, and who counted it; empty if the report does not say. */
function neutralised(language: Language, weapons: StrikeProperties['weapons']): { note?: string } {
  const list = weapons.flatMap(({ kind, neutralised: n }) => (n === undefined ? [] : [translate(language, `weapon.${kind}`, { n })])); // prettier-ignore
  const who = language.lexicon.texts.people[COUNTED_BY] ?? COUNTED_BY;
  return list.length > 0 ? { note: translate(language, 'strikes.neutralised', { list: list.join(', '), who }) } : {};
}

/** `at least 8`; `13–15` where the report has an upper number too, `13` where the two are equal. */
function numberOf(language: Language, { atLeast, atMost }: Count): string {
  if (atMost === undefined) return translate(language, 'card.atLeast', { n: atLeast });
  return atMost === atLeast ? String(atLeast) : `${atLeast}–${atMost}`;
}

function countOf(language: Language, count: Count): string {
  const { by } = count;
  const what = numberOf(language, count);
  const who = by === undefined ? undefined : language.lexicon.texts.people[by];
  return who === undefined ? what : translate(language, 'card.by', { what, who });
}

/** `19 December 2025, evening`. */
export function momentOf(language: Language, { period, partOfDay }: Pick<Strike, 'period' | 'partOfDay'>): string {
  const date = formatPeriod(period, language.lexicon.locale);
  return partOfDay
    ? translate(language, 'strikes.when', { date, part: translate(language, `strikes.${partOfDay}`) })
    : date;
}

/** Targets and weapons in one line. */
export const outlineOf = (language: Language, { hit, weapons }: Pick<Strike, 'hit' | 'weapons'>): string =>
  [targetList(language, hit), weaponsOf(language, weapons)].filter(Boolean).join(' · ');

/** The content of the report without date and certainty: targets, weapons, casualties. */
export function reportFacts(
  language: Language,
  strike: Pick<StrikeProperties, 'launchedBy' | 'attributedBy' | 'hit' | 'weapons' | 'killed' | 'injured'>,
): Fact[] {
  // prettier-ignore
  const casualties = (['killed', 'injured'] as const).flatMap((key) => {
    const count = strike[key];
    return count ? [{ label: translate(language, `card.${key}`), value: countOf(language, count) }] : [];
  });
  const weapons = weaponsOf(language, strike.weapons);
  const nameOf = (id: string): string => language.lexicon.texts.people[id] ?? id;
  const attributed = { what: nameOf(strike.launchedBy), who: nameOf(strike.attributedBy) };
  return [
    { label: translate(language, 'card.attributed'), value: translate(language, 'card.accordingTo', attributed) },
    { label: translate(language, 'card.hit'), value: targetList(language, strike.hit) },
    ...(weapons
      ? [{ label: translate(language, 'card.weapons'), value: weapons, ...neutralised(language, strike.weapons) }]
      : []),
    ...casualties,
  ];
}

/** All facts of a strike report that are not on every card. */
export function strikeFacts(context: FactContext, id: string): Fact[] {
  const strike = context.world.features.get(id)?.properties as unknown as StrikeProperties | undefined;
  if (!strike) return [];
  const part = strike.partOfDay;
  return [
    ...reportFacts(context, strike),
    { label: translate(context, 'card.certainty'), value: translate(context, `certainty.${strike.certainty}`) },
    ...(part ? [{ label: translate(context, 'strikes.part'), value: translate(context, `strikes.${part}`) }] : []),
  ];
}
