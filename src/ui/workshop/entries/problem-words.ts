// A problem of an entry in the words of its form: the field, its language, and what is wrong with it.
// It must not know components.
import type { Problem } from '../../../../geo/schema.ts';
import type { EntryKind } from '../../../core/entries/kind.ts';
import type { Field } from '../../../core/entries/shape.ts';
import { LOCALES, type Locale } from '../../../core/values/locale.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';

/** A field and all that lie within it. */
const within = (field: Field): Field[] => {
  const { shape } = field;
  return [field, ...('fields' in shape ? shape.fields.flatMap(within) : [])];
};

/** The fields to which a problem leads, from the outer one inwards; none where its path names none. */
function fieldsOf({ fields }: EntryKind, file: string, path: string): Field[] {
  const where = file.startsWith('src/content/') && /\/[a-z]{2,3}\.json$/.test(file) ? 'words' : 'facts';
  const own = fields.filter((field) => field.where === where);
  const steps = path.split('.');
  const known = own.flatMap(within);
  return steps.flatMap((step) => known.find(({ name }) => name !== '' && name === step) ?? []);
}

const localeOf = (file: string): Locale | undefined => LOCALES.find((locale) => file.endsWith(`/${locale}.json`));

type Naming = {
  readonly label: (field: Field) => string;
  readonly language: (locale: Locale) => string;
  readonly knowledge: Pick<Knowledge, 'say'>;
};

/** `place` is empty where no field of the form has the problem. */
export function problemWords(
  kind: EntryKind,
  { file, path, message, reason }: Problem,
  { label, language, knowledge }: Naming,
): { readonly place: string; readonly message: string } {
  const names = fieldsOf(kind, file, path).map(label);
  const locale = localeOf(file);
  const place = [...new Set(names)].join(', ');
  return {
    place: place !== '' && locale ? `${place} (${language(locale)})` : place,
    message: reason
      ? knowledge.say(`fault.${reason.kind}` as MessageKey, { value: reason.value ?? '' }) || message
      : message,
  };
}
