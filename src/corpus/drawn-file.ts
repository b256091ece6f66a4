// Reads a GeoJSON file from an editor's computer: its faults have the lines at which they are in the text.
// It must not know what is drawn with it, nor how a fault is worded.
import type { FileFault } from '../core/draft/geojson-reader.ts';
import { depthError, placeOfPath, syntaxError } from './json-places.ts';

/** Larger than any outline that can be drawn, in UTF-16 units: a file of photographs would stop the page. */
export const LONGEST_FILE = 20_000_000;

/** A fault with the place at which it is shown: the line of the text, from 1, and the path with indices from 1. */
export type PlacedFault<Kind extends string> = FileFault<Kind | 'notJson' | 'tooLong'> & {
  readonly line?: number;
  readonly shown: string;
};
type Refused<Kind extends string> = { readonly ok: false; readonly faults: readonly PlacedFault<Kind>[] };

/** The value of a text; a fault with its line where the text is no JSON. */
function valueOf(text: string): { readonly value: unknown } | Refused<never> {
  if (text.length > LONGEST_FILE) return { ok: false, faults: [{ kind: 'tooLong', path: '', shown: '' }] };
  try {
    // The byte order mark that some editors write.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    const fault = depthError(text) ?? syntaxError(text);
    return { ok: false, faults: [{ kind: 'notJson', path: '', shown: '', ...(fault ? { line: fault.line } : {}) }] };
  }
}

/** Reads a text with a reader of values; whatever is faulty is named with its line and path. */
export function readDrawnFile<Value extends { readonly ok: true }, Kind extends string>(
  text: string,
  read: (value: unknown) => Value | { readonly ok: false; readonly faults: readonly FileFault<Kind>[] },
): Value | Refused<Kind> {
  const parsed = valueOf(text);
  if (!('value' in parsed)) return parsed;
  const result = read(parsed.value);
  if (result.ok) return result;
  const faults = result.faults.map((fault) => {
    const place = fault.path === '' ? undefined : placeOfPath(text, fault.path);
    return { ...fault, shown: place?.path ?? fault.path, ...(place ? { line: place.line } : {}) };
  });
  return { ok: false, faults };
}
