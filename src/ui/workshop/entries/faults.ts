// At which field of a form a problem is shown: the field of the entry, and the steps that lead on within its value.
// It must not know components, or how a problem is worded.
import type { Problem } from '../../../../geo/schema.ts';
import { isObject, type Json } from '../../../core/draft/json.ts';
import { FORMULAS, opOf } from '../../../core/entries/formulas.ts';
import { WHOLE, wordsFile, type EntryField, type EntryKind } from '../../../core/entries/kind.ts';
import type { Related } from '../../../core/entries/related.ts';
import { fieldOf, type Field, type Shape } from '../../../core/entries/shape.ts';
import type { Locale } from '../../../core/values/locale.ts';

type At = Pick<Problem, 'file' | 'path'>;
/** What is wrong within a value: `steps` lead there, outer ones first; none means the value itself. */
export type Fault = { readonly steps: readonly string[]; readonly text: string; readonly lang?: 'en' | undefined };

/** The steps behind a name at the beginning of a path; undefined where the path begins otherwise. */
function stepsBehind(path: string, name: string): string[] | undefined {
  if (path === name) return [];
  return path.startsWith(`${name}.`) ? path.slice(name.length + 1).split('.') : undefined;
}

/** The steps from a field of an entry, in a language if it is one of the words, to what a problem is about; undefined where that is elsewhere. */
export function stepsFrom(
  kind: EntryKind,
  field: EntryField,
  id: string,
  locale: Locale,
  { file, path }: At,
): readonly string[] | undefined {
  // prettier-ignore
  const steps = id === WHOLE ? path.split('.') : stepsBehind(path.replace(/^features\./, ''), id);
  if (!steps || file !== (field.where === 'words' ? wordsFile(kind, locale) : kind.facts?.file)) return undefined;
  if (field.where === 'words' && kind.words?.plain) return steps;
  if (field.name === '') return steps;
  const at = steps.indexOf(field.name);
  const isOuter = (step: string): boolean => step === 'properties' || field.path.includes(step);
  if (at >= 0 && steps.slice(0, at).every(isOuter)) return steps.slice(at + 1);
  // Of a geometry the form has the position alone.
  return field.shape.is === 'position' && field.path.length > 0 && steps.join('.') === field.path.join('.') ? [] : undefined; // prettier-ignore
}

/** The same for words under an id of their own. */
export function stepsFromRelated(
  { folder, path: place }: Related,
  name: string,
  locale: Locale,
  { file, path }: At,
): readonly string[] | undefined {
  // prettier-ignore
  const steps = file === `src/content/${folder}/${locale}.json` ? stepsBehind(path, place.join('.')) : undefined;
  return steps?.[0] === name ? steps.slice(1) : undefined;
}

/** Whether a step leads to an item of a list: `#2` or `1` for the second, or its id. */
const leadsTo = (step: string | undefined, item: Json | undefined, index: number): boolean =>
  step !== undefined && (step === `#${index + 1}` || step === String(index) || step === fieldOf(item, 'id'));
const inner = (faults: readonly Fault[], isInside: (step: string | undefined) => boolean): Fault[] =>
  faults.flatMap((fault) => (isInside(fault.steps[0]) ? [{ ...fault, steps: fault.steps.slice(1) }] : []));

/** The faults of an item of a list. */
export const faultsOfItem = (faults: readonly Fault[], item: Json | undefined, index: number): Fault[] =>
  inner(faults, (step) => leadsTo(step, item, index));
/** The faults of a field of an object. */
export const faultsOfField = (faults: readonly Fault[], name: string): Fault[] => inner(faults, (step) => step === name); // prettier-ignore

const fieldsOf = (shape: Shape, value: Json | undefined): readonly Field[] =>
  shape.is === 'formula' ? FORMULAS[opOf(value)] : shape.is === 'group' && isObject(value) ? shape.fields : [];
const LISTS: readonly Shape['is'][] = ['list', 'texts', 'formulas', 'rules'];

/** The faults of a value that no field within it shows. */
export function ownFaults(faults: readonly Fault[], shape: Shape, value: Json | undefined): Fault[] {
  const names = fieldsOf(shape, value).map(({ name }) => name);
  const items = LISTS.includes(shape.is) && Array.isArray(value) ? (value as Json[]) : [];
  const isWithin = (step = ''): boolean => names.includes(step) || items.some((item, index) => leadsTo(step, item, index)); // prettier-ignore
  return faults.filter(({ steps }) => !isWithin(steps[0]));
}
