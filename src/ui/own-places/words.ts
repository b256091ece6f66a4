// The words for the reader's own places, fetched in the reader's language with the first of its components.
// It must not know what any of them shows.
import { own } from '../../core/values/table.ts';
import type { Locale } from '../../core/values/locale.ts';
import { accountSentences, faultSentence, sayOfPlaces, type OwnPlacesKey, type OwnPlacesWords } from '../../i18n/own-places.ts'; // prettier-ignore
import type { Params } from '../../i18n/messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Account } from '../../core/own-places/account.ts';
import type { UnreadableFile } from '../../core/own-places/sheet.ts';

export type Words = {
  readonly locale: Locale;
  readonly say: (key: OwnPlacesKey, params?: Params) => string;
  /** A message with a count, `{rows}`, in its plural. */
  readonly count: (key: OwnPlacesKey, n: number) => string;
  /** A size in bytes as a number of kB, 1 at least. */
  readonly kilobytes: (bytes: number) => string;
  readonly account: (account: Account) => string[];
  readonly fault: (fault: UnreadableFile) => string;
};

const CATALOGUES = import.meta.glob<OwnPlacesWords>('../../i18n/own-places/*.json', { import: 'default' });

/** The words in a language; those of English where there are none. */
export async function wordsIn(locale: Locale): Promise<Words> {
  const load = own(CATALOGUES, `../../i18n/own-places/${locale}.json`) ?? CATALOGUES['../../i18n/own-places/en.json'];
  if (!load) throw new Error('own places have no words');
  const words = await load();
  return {
    locale,
    say: (key, params) => sayOfPlaces(words, locale, key, params),
    count: (key, n) => sayOfPlaces(words, locale, key, { n, rows: formatNumber(n, locale) }),
    kilobytes: (bytes) => formatNumber(Math.max(1, Math.round(bytes / 1000)), locale),
    account: (account) => accountSentences(words, locale, account),
    fault: (fault) => faultSentence(words, locale, fault),
  };
}
