// The day of the map that a draft has, on which its line, control and towns hold.
// It must not know what is shown of that day.
import { DAY } from '../../core/check/drawn-line.ts';
import { parseDay } from '../../core/check/readers.ts';
import type { Documents } from '../../core/draft/operation.ts';
import { readWhole } from './drafted-file.ts';

/** The day of a draft, `2025-12-28`; that of the base where the draft's cannot be read. */
export const draftedDay = (documents: Documents): string => readWhole(documents, { file: DAY, parse: parseDay }).asOf;
