// What the detail card says of a strike report: what was hit, with what, who was harmed by whose account, how sure.
// It must not know the map; it adds nothing to what was reported.
import type { StrikeProperties } from '../../geo/schema.ts';
import { tell, type Fact, type Reader } from './reader.ts';

type Count = NonNullable<StrikeProperties['killed']>;

function weaponsOf(reader: Reader, weapons: StrikeProperties['weapons']): string {
  return weapons
    .map(({ kind, count }) =>
      count === undefined ? tell(reader, `weapons.${kind}`) : tell(reader, `weapon.${kind}`, { n: count }),
    )
    .join(', ');
}

function countOf(reader: Reader, { atLeast, atMost, by }: Count): string {
  const number = atMost === undefined || atMost === atLeast ? String(atLeast) : `${atLeast}–${atMost}`;
  const what = tell(reader, 'card.atLeast', { n: number });
  const who = by === undefined ? undefined : reader.lexicon.texts.people[by];
  return who === undefined ? what : tell(reader, 'card.by', { what, who });
}

export function strikeFacts(reader: Reader, id: string): Fact[] {
  const strike = reader.world.features.get(id)?.properties as unknown as StrikeProperties | undefined;
  if (!strike) return [];
  const harm = (['killed', 'injured'] as const).flatMap((key) => {
    const count = strike[key];
    return count ? [{ label: tell(reader, `card.${key}`), value: countOf(reader, count) }] : [];
  });
  return [
    { label: tell(reader, 'card.hit'), value: strike.hit.map((kind) => tell(reader, `hit.${kind}`)).join(', ') },
    ...(strike.weapons.length > 0
      ? [{ label: tell(reader, 'card.weapons'), value: weaponsOf(reader, strike.weapons) }]
      : []),
    ...harm,
    { label: tell(reader, 'card.certainty'), value: tell(reader, `certainty.${strike.certainty}`) },
  ];
}
