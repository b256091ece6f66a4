// Which share of each oblast a scenario changes: the land from which an army would withdraw, per cent of the oblast.
// It must not know names or words.
import type { World } from '../land/catalogue.ts';
import type { Quantity } from '../values/quantity.ts';
import type { Assignment } from './ledger.ts';
import { withdrawalsFromToday } from './withdrawals.ts';

export type OblastShare = {
  /** ISO 3166-2 */
  readonly oblast: string;
  /** per cent of the oblast */
  readonly share: Quantity;
};

/** The oblasts that change, or those of the given ones that do, with the largest changed area first. */
export function oblastShares(world: World, after: Assignment, oblasts = world.mosaic.oblasts): OblastShare[] {
  return oblasts
    .flatMap((oblast) => {
      const area = withdrawalsFromToday(world, after, [oblast])?.area;
      return area && area.high > 0 ? [{ oblast, area }] : [];
    })
    .sort((a, b) => b.area.central - a.area.central)
    .map(({ oblast, area }) => ({ oblast, share: shareOf(area, totalOf(after, oblast)) }));
}

const totalOf = ({ cells }: Assignment, oblast: string): number =>
  cells.reduce((sum, cell) => sum + (cell.oblast === oblast ? cell.km2 : 0), 0);

const shareOf = ({ low, central, high }: Quantity, total: number): Quantity => ({
  low: (100 * low) / total,
  central: (100 * central) / total,
  high: (100 * high) / total,
  unit: 'percent',
});
