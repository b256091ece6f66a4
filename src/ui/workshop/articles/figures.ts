// The figures of a draft: what each is called, and what it is worth now.
// It must not know components, or in which sentence a figure stands.
import { documentIn, type Documents } from '../../../core/draft/operation.ts';
import type { Formula } from '../../../core/text/formula.ts';
import { parseFigures } from '../../../core/text/formula-reader.ts';
import type { SlotFormat } from '../../../core/text/prose.ts';
import { memoize } from '../../../core/values/memoize.ts';
import { own } from '../../../core/values/table.ts';
import { formatQuantity, formatRange } from '../../../i18n/format.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import { fold } from '../../column/places.ts';

const FILE = 'src/content/figures.json';
type Formulas = Readonly<Record<string, Formula>>;
const read = new WeakMap<object, Formulas>();
const NONE: Formulas = {};

/** The formulas of a draft by the ids of their figures; none while their file cannot be read. */
function formulasIn(documents: Documents): Formulas {
  const document = documentIn(documents, FILE);
  if (typeof document !== 'object' || document === null) return NONE;
  return memoize(read, document, () => {
    const parsed = parseFigures(document, FILE);
    return parsed.ok ? parsed.value : NONE;
  });
}

export type Slot = { readonly figure: string; readonly format: SlotFormat; readonly locale: string };
/** The present value of a figure as its slot shows it; an ellipsis where there is none. */
export function figureIn(documents: Documents, { evaluate }: Knowledge, { figure, format, locale }: Slot): string {
  const formula = own(formulasIn(documents), figure);
  try {
    const quantity = formula && evaluate?.(formula);
    if (!quantity) return '…';
    return (format === 'range' && formatRange(quantity, locale)) || formatQuantity(quantity, locale);
  } catch {
    // A formula of the draft may name what is not there; the check says so.
    return '…';
  }
}

type Listed = { readonly id: string; readonly label: string };
/** The figures whose name or id has what is typed, those whose name begins with it first. */
export function figuresFor(documents: Documents, { lexicon }: Knowledge, typed: string): Listed[] {
  const query = fold(typed);
  const all = Object.keys(formulasIn(documents)).map((id) => ({ id, label: own(lexicon?.texts.figures ?? {}, id) ?? id })); // prettier-ignore
  const found = all.filter(({ id, label }) => fold(label).includes(query) || fold(id).includes(query));
  const begins = ({ label }: Listed): boolean => fold(label).startsWith(query);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}
