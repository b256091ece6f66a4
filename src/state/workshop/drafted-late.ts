// What a draft has in place of what the site fetches late: its day, dates, sizes, corrections, Russian names, the page about the map.
// It must not know who edits, or how anything is shown.
import { parseSizes } from '../../../geo/schema-sizes.ts';
import { parseTimeline } from '../../../geo/schema-timeline.ts';
import { DAY } from '../../core/check/drawn-line.ts';
import { parseCorrections, parseRussianNames } from '../../core/check/readers.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import { LastResult } from '../../core/values/memoize.ts';
import { LOCALES } from '../../core/values/locale.ts';
import { formatPeriod } from '../../i18n/days.ts';
import type { Drafted } from '../late/drafted.ts';
import { draftedDay } from './drafted-day.ts';
import { distinct, readDrafted } from './drafted-file.ts';

const TIMELINE = { file: 'geo/timeline.json', parse: parseTimeline, layout: 'list' } as const;
const SIZES = { file: 'geo/sizes.json', parse: parseSizes, layout: 'list' } as const;
const CORRECTIONS = { file: 'src/content/about/corrections.json', parse: parseCorrections, layout: 'list' } as const;
const RUSSIAN_NAMES = { file: 'src/content/russian-names.json', parse: parseRussianNames, layout: 'table' } as const;
const aboutFile = (locale: string): string => `src/content/about/${locale}.md`;
const FILES = [DAY, TIMELINE.file, SIZES.file, CORRECTIONS.file, RUSSIAN_NAMES.file, ...LOCALES.map(aboutFile)];

/** The page about the map as a draft has it; undefined where the draft leaves it as it is in this build. */
function aboutIn(documents: Documents, locale: string): string | undefined {
  const document = documentIn(documents, aboutFile(locale));
  return typeof document === 'string' && document !== documents.base(aboutFile(locale)) ? document : undefined;
}

const last = new LastResult<Drafted>();
/** The same object while none of it changes. */
export const draftedLate = (documents: Documents): Drafted =>
  last.of(
    FILES.map((file) => documentIn(documents, file)),
    () => ({
      dayIn: (locale) => formatPeriod({ from: draftedDay(documents) }, locale),
      moments: distinct(readDrafted(documents, TIMELINE)),
      sizes: distinct(readDrafted(documents, SIZES)),
      corrections: distinct(readDrafted(documents, CORRECTIONS)),
      russianNames: new Map(Object.entries(readDrafted(documents, RUSSIAN_NAMES))),
      about: (locale) => aboutIn(documents, locale),
    }),
  );
