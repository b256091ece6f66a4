// What the fields of a form ask of the workshop: what they are called, and what can be chosen in them.
// It must not know which form it is.
import { getContext, setContext, type Component } from 'svelte';
import type { Json } from '../../../core/draft/json.ts';
import type { Documents } from '../../../core/draft/operation.ts';
import type { Field, Pool, Shape } from '../../../core/entries/shape.ts';
import { memoize } from '../../../core/values/memoize.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import type { WorkshopKey } from '../../../i18n/workshop.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Words } from '../open.svelte.ts';
import { choiceKey, isOwnChoice } from './choice-words.ts';
import type { Fault } from './faults.ts';
import { optionsOf, type Option } from './names.ts';

type Choices = Extract<Shape, { is: 'choice' | 'choices' }>;
export type FieldProps = {
  readonly field: Field;
  readonly label: string;
  readonly value: Json | undefined;
  readonly write: (value: Json | undefined) => void;
  /** The object that has the field: rules need the depth beside them. */
  readonly beside?: Json | undefined;
  readonly lang?: string | undefined;
  /** What is wrong within the value. */
  readonly faults?: readonly Fault[];
  readonly disabled?: boolean;
};
/** The input of one field: inputs that have fields within take it from here, since it imports them. */
export type FieldComponent = Component<FieldProps>;
export type Form = {
  readonly label: (field: Field) => string;
  readonly options: (pools: readonly Pool[]) => readonly Option[];
  readonly choices: (shape: Choices) => Option[];
  /** Yes and no. */
  readonly eithers: () => Option[];
};

export function formOf(words: Words, knowledge: Knowledge, documents: Documents): Form {
  const known = new Map<string, readonly Option[]>();
  const nameOf = (prefix: string, id: string): string => {
    const key = choiceKey(prefix, id);
    return isOwnChoice(prefix) ? words.say(key as WorkshopKey) : knowledge.say(key as MessageKey, { km: '…' });
  };
  return {
    label: ({ name, label = name }) => words.say(`field.${label}` as WorkshopKey),
    options: (pools) =>
      memoize(known, pools.join(), () => optionsOf({ documents, locale: words.locale, knowledge }, pools)),
    choices: ({ of, words: prefix }) => of.map((id) => ({ id, name: nameOf(prefix, id) })),
    eithers: () => [
      { id: 'true', name: words.say('entry.yes') },
      { id: 'false', name: words.say('entry.no') },
    ],
  };
}
const KEY = Symbol('form of the workshop');
const INPUT = Symbol('input of a field');
export function provideForm(form: () => Form, input: FieldComponent): void {
  setContext(KEY, form);
  setContext(INPUT, input);
}
/** The input of one field; throws outside of a form. */
export function useFieldInput(): FieldComponent {
  const input = getContext<FieldComponent | undefined>(INPUT);
  if (!input) throw new Error('a field belongs into a form');
  return input;
}

/** What the form around a field provides; throws outside of one. */
export function useForm(): Form {
  const form = getContext<(() => Form) | undefined>(KEY);
  if (!form) throw new Error('a field belongs into a form');
  return {
    label: (field) => form().label(field),
    options: (pools) => form().options(pools),
    choices: (shape) => form().choices(shape),
    eithers: () => form().eithers(),
  };
}
