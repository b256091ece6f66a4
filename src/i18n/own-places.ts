// The words for the reader's own places: a catalogue of its own, so that readers without any do not fetch it; an account in sentences.
// It must not know who asks.
import type { Account, Correction, Reason } from '../core/own-places/account.ts';
import type { UnreadableFile } from '../core/own-places/sheet.ts';
import { formatPeriod } from './days.ts';
import { formatNumber } from './format.ts';
import { say, type Message, type Messages, type Params } from './messages.ts';
import type english from './own-places/en.json';

export type OwnPlacesKey = keyof typeof english;
export type OwnPlacesWords = Readonly<Record<OwnPlacesKey, Message>>;

/** The message in a language; `params.n` chooses the plural form where there are several. */
export const sayOfPlaces = (words: OwnPlacesWords, locale: string, key: OwnPlacesKey, params: Params = {}): string =>
  say(words as unknown as Messages, locale, key as never, params);

/** What a system of coordinates is called: the names that files give it stay as they are. */
function systemName(words: OwnPlacesWords, locale: string, system: string): string {
  const key = new Map<string, OwnPlacesKey>([
    ['EPSG:3857', 'system.3857'],
    ['metres', 'system.metres'],
  ]).get(system);
  const [, named] = /^\s*\w+\s*\[\s*"([^"]{1,80})"/.exec(system) ?? [];
  return key ? sayOfPlaces(words, locale, key) : (named ?? system.slice(0, 80));
}

/** An account in sentences: rows shown and left out, then each correction, then dates. */
export function accountSentences(words: OwnPlacesWords, locale: string, account: Account): string[] {
  const system = systemName(words, locale, account.system);
  const number = (n: number): string => formatNumber(n, locale);
  const counted = (key: OwnPlacesKey, n: number, params: Params = {}): string =>
    sayOfPlaces(words, locale, key, { ...params, n, rows: number(n), system });
  const reasons = [...account.leftOut].map(([reason, rows]: [Reason, readonly number[]]) => counted(`reason.${reason}`, rows.length)); // prettier-ignore
  const out = account.rows - account.shown;
  const left = out === 0 ? sayOfPlaces(words, locale, 'account.none') : counted('account.leftOut', out, { reasons: reasons.join(', ') }); // prettier-ignore
  const { dates } = account;
  const span = dates ? formatPeriod({ from: dates.first, to: dates.last }, locale) : '';
  return [
    `${counted('account.shown', account.rows, { shown: number(account.shown) })}; ${left}.`,
    ...[...account.corrected].map(([correction, rows]: [Correction, readonly number[]]) => counted(`correction.${correction}`, rows.length)), // prettier-ignore
    dates ? counted('account.dates', dates.count, { span }) : sayOfPlaces(words, locale, 'account.noDates'),
  ];
}

/** Why a file cannot be read, as a sentence. */
export function faultSentence(words: OwnPlacesWords, locale: string, { kind, value = '' }: UnreadableFile): string {
  const shown = typeof value === 'number' ? formatNumber(value, locale) : value;
  const mb = typeof value === 'number' ? formatNumber(value / 2 ** 20, locale) : '';
  return sayOfPlaces(words, locale, `fault.${kind}`, { value: shown, mb });
}
