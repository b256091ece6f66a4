// The size of a text as a file, in words.
// It must not know what the text says.
import type { Locale } from '../../core/values/locale.ts';
import { formatNumber } from '../../i18n/format.ts';

/** A number of bytes in kB, 1 at least. */
export const kilobytes = (bytes: number, locale: Locale): string => formatNumber(Math.max(1, Math.round(bytes / 1000)), locale); // prettier-ignore
