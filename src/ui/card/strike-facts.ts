// What is said of a strike report: when, what was hit, with what, who was harmed by whose account, how sure.
// It must not know the map; it adds nothing to what was reported.
import type { StrikeProperties } from '../../../geo/schema.ts';
import { formatPeriod } from '../../i18n/days.ts';
import type { Strike } from '../../core/claims/strikes.ts';
import { tell, type Fact, type Reader } from './reader.ts';

type Count = NonNullable<StrikeProperties['killed']>;
type Told = Pick<Reader, 'lexicon'>;

/** Whose count of what was shot down every report gives; nobody else confirmed it. */
const COUNTED_BY = 'air-force';

const listed = (told: Told, hits: StrikeProperties['hit']): string =>
  hits.map((kind) => tell(told, `hit.${kind}`)).join(', ');

const weaponOf = (told: Told, { kind, count }: StrikeProperties['weapons'][number]): string =>
  count === undefined ? tell(told, `weapons.${kind}`) : tell(told, `weapon.${kind}`, { n: count });

/** What was shot down or suppressed, by whose count; nothing where the report does not say. */
function neutralised(told: Told, weapons: StrikeProperties['weapons']): { note?: string } {
  const list = weapons.flatMap(({ kind, neutralised: n }) => (n === undefined ? [] : [tell(told, `weapon.${kind}`, { n })])); // prettier-ignore
  const who = told.lexicon.texts.people[COUNTED_BY] ?? COUNTED_BY;
  return list.length > 0 ? { note: tell(told, 'strikes.neutralised', { list: list.join(', '), who }) } : {};
}

function countOf(told: Told, { atLeast, atMost, by }: Count): string {
  const number = atMost === undefined || atMost === atLeast ? String(atLeast) : `${atLeast}–${atMost}`;
  const what = tell(told, 'card.atLeast', { n: number });
  const who = by === undefined ? undefined : told.lexicon.texts.people[by];
  return who === undefined ? what : tell(told, 'card.by', { what, who });
}

/** `19 December 2025, evening`. */
export function momentOf(told: Told, { period, partOfDay }: Pick<Strike, 'period' | 'partOfDay'>): string {
  const date = formatPeriod(period, told.lexicon.locale);
  return partOfDay ? tell(told, 'strikes.when', { date, part: tell(told, `strikes.${partOfDay}`) }) : date;
}

/** What was hit and with what, in one line. */
export const outlineOf = (told: Told, { hit, weapons }: Pick<Strike, 'hit' | 'weapons'>): string =>
  [listed(told, hit), weapons.map((one) => weaponOf(told, one)).join(', ')].filter(Boolean).join(' · ');

/** What was reported, without when and how sure: what was hit, weapons, casualties. */
export function reportFacts(
  told: Told,
  strike: Pick<StrikeProperties, 'hit' | 'weapons' | 'killed' | 'injured'>,
): Fact[] {
  // prettier-ignore
  const harm = (['killed', 'injured'] as const).flatMap((key) => {
    const count = strike[key];
    return count ? [{ label: tell(told, `card.${key}`), value: countOf(told, count) }] : [];
  });
  const weapons = strike.weapons.map((one) => weaponOf(told, one)).join(', ');
  return [
    { label: tell(told, 'card.hit'), value: listed(told, strike.hit) },
    ...(weapons ? [{ label: tell(told, 'card.weapons'), value: weapons, ...neutralised(told, strike.weapons) }] : []),
    ...harm,
  ];
}

export function strikeFacts(reader: Reader, id: string): Fact[] {
  const strike = reader.world.features.get(id)?.properties as unknown as StrikeProperties | undefined;
  if (!strike) return [];
  const part = strike.partOfDay;
  return [
    ...reportFacts(reader, strike),
    { label: tell(reader, 'card.certainty'), value: tell(reader, `certainty.${strike.certainty}`) },
    ...(part ? [{ label: tell(reader, 'strikes.part'), value: tell(reader, `strikes.${part}`) }] : []),
  ];
}
