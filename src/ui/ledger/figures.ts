// Numbers of the ledger as they are read: no more digits than their error allows, a change with its sign.
// It must not know components or where the numbers come from.
import { csvOf, ledgerLines, tabbedOf, type LedgerContext, type Field } from '../../core/export/csv.ts';
import type { ResidentRow } from '../../core/population/residents.ts';
import type { TownRow } from '../../core/scenario/ledger-table.ts';
import { roundingStep, roundTo, type Quantity } from '../../core/values/quantity.ts';
import { formatQuantity } from '../../i18n/format.ts';
import { signedEnds } from '../../i18n/signed.ts';
import type { MessageKey } from '../../i18n/messages.ts';

/** `−6,900 … −4,700`, or nothing where the range is narrower than the digits shown. */
export function formatChangeRange(change: Quantity, locale: string): string {
  const ends = signedEnds(change, locale);
  return ends ? `${ends.low} … ${ends.high}` : '';
}

/** A share in per cent; one that is there but rounds to nothing is said to be less than the smallest step. */
export function formatShare(share: Quantity, locale: string): string {
  const step = roundingStep(share);
  const vanishes = share.central > 0 && roundTo(share.central, step) === 0;
  return vanishes ? `<\u00a0${formatQuantity({ ...share, central: step }, locale)}` : formatQuantity(share, locale);
}

/** A number for pasting into a spreadsheet: rounded as on the screen, without grouping. */
const plain = (value: number, quantity: Quantity): Field => roundTo(value, roundingStep(quantity));

export type Words = {
  readonly say: (key: MessageKey) => string;
  /** The name of a town by its id, of an oblast by its code. */
  readonly nameOf: (id: string) => string;
};

/** The rows of areas that stand on the screen, as text between tabs under a line of heads. */
export const rowsAsText = (rows: readonly ResidentRow[], { say, nameOf }: Words): string =>
  tabbedOf([
    [
      ...[say('ledger.oblast'), say('ledger.status'), say('ledger.area'), say('ledger.range'), say('ledger.range')],
      ...[say('ledger.share'), say('ledger.ofUkraine'), say('ledger.change')],
      ...[say('people.places'), say('people.people')],
    ],
    ...rows.map(({ oblast, status, area, share, ofUkraine, change, residents }) => [
      ...[nameOf(oblast), say(`status.${status}`)],
      ...[area.central, area.low, area.high].map((value) => plain(value, area)),
      ...[share, ofUkraine, change].map((one) => plain(one.central, one)),
      ...(residents ? [residents.places, residents.people].map((one) => plain(one.central, one)) : ['', '']),
    ]),
  ]);

/** The rows of towns that stand on the screen, in the same way. */
export const townsAsText = (rows: readonly TownRow[], { say, nameOf }: Words): string =>
  tabbedOf([
    [say('ledger.town'), say('ledger.oblast'), say('card.control'), say('ledger.before'), say('card.status')],
    ...rows.map(({ id, oblast, held, before, status }) => [
      ...[nameOf(id), nameOf(oblast), held ? say(`control.${held}`) : ''],
      ...[say(`status.${before}`), say(`status.${status}`)],
    ]),
  ]);

/** A file that spreadsheets open with its letters right: the mark of UTF-8 goes before the first line. */
export const ledgerFile = (rows: readonly ResidentRow[], about: LedgerContext): string =>
  `\ufeff${csvOf(ledgerLines(rows, about))}`;
