// What the check says, in the words of the workshop: sentences with the labels of the fields and the names of things.
// It must not know components, or where a problem stands on screen.
import type { Problem } from '../../../../geo/schema.ts';
import type { ReasonKind } from '../../../../geo/schema-fault.ts';
import { FORMULAS } from '../../../core/entries/formulas.ts';
import { KINDS, SECTORS } from '../../../core/entries/kinds.ts';
import { STATUS, WHERE } from '../../../core/entries/rules.ts';
import type { Field } from '../../../core/entries/shape.ts';
import { oblastId } from '../../../core/values/id.ts';
import { own } from '../../../core/values/table.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import type { WorkshopKey } from '../../../i18n/workshop.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Words } from '../open.svelte.ts';
import { SAID_OF_FORMS } from './said-of-forms.ts';
import { SAID_OF_CONTENT, type Pattern } from './said-patterns.ts';

/** `lang` is that of the sentence where it is not the reader's: nobody has worded it there yet. */
export type Said = { readonly text: string; readonly fix: string; readonly lang?: 'en' };

const SAID: readonly Pattern[] = [...SAID_OF_CONTENT, ...SAID_OF_FORMS];

const KEYS: Readonly<Partial<Record<ReasonKind, WorkshopKey>>> = {
  text: 'said.text',
  number: 'said.number',
  list: 'said.again',
  object: 'said.again',
  type: 'said.again',
  oneOf: 'said.kind.oneOf',
  whole: 'said.whole',
  least: 'said.least',
  most: 'said.most',
  longest: 'said.longest',
  entries: 'said.entries',
  empty: 'said.missing',
  lacks: 'said.kind.lacks',
  unknownKey: 'said.kind.unknownKey',
  reservedKey: 'said.reserved',
  unknown: 'said.kind.unknown',
  unusable: 'said.kind.unusable',
  forbidden: 'said.kind.forbidden',
  passage: 'said.kind.passage',
  sameId: 'said.kind.sameId',
  noNotes: 'said.noNotes',
  notesOffLand: 'said.notesOffLand',
  notePlace: 'said.notePlace',
};

/** The names of all fields of forms, also of those within others: what is missing there is called by its label already. */
const namesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap(({ name, shape }) => [name, ...('fields' in shape ? namesOf(shape.fields) : [])]);
const FIELDS: ReadonlySet<string> = new Set([
  ...namesOf([...Object.values(KINDS), SECTORS].flatMap((kind) => kind.fields as readonly Field[])),
  ...namesOf([...Object.values(FORMULAS).flat(), ...WHERE, STATUS]),
  ...['from', 'to'],
]);

/** The key of a problem that is known by its kind; undefined where the kind says too little. */
function keyOfKind({ reason, message, path }: Problem): WorkshopKey | undefined {
  if (!reason) return undefined;
  // An id is typed in a field of that name alone; anywhere else it is chosen.
  if (reason.kind === 'id') return /(?:^|\.)id$/.test(path) ? 'said.idForm' : 'said.choose';
  if (reason.kind === 'lacks' && FIELDS.has(reason.value ?? '')) return 'said.missing';
  // The kind `type` is also that of every message for which there is no kind: of those only plain ones are worded by it.
  if (reason.kind === 'type' && !/^must be (?:a |an |true )/.test(message)) return undefined;
  return own(KEYS, reason.kind);
}

/** Advice that names a command or a file is for those who keep the project. */
const isForEditors = (fix: string): boolean => !/npm |npx |`|\.(?:json|geojson|md|ts)\b|\bsrc\//.test(fix);

type Asked = {
  readonly say: Words['say'];
  /** The words of the site. */
  readonly knowledge: Pick<Knowledge, 'say'>;
  /** What an id that a message names is called. */
  readonly nameOf: (id: string) => string;
};

/** What a message has found, named for its reader, and the labels that its words show. */
function slotsOf(found: RegExpExecArray, labels: Pattern[2] = {}, { say, knowledge, nameOf }: Asked) {
  const { id, oblasts, ...slots } = found.groups ?? {};
  const shown = Object.entries(labels).map(([slot, key]) => [slot, key.startsWith('field.') ? say(key as WorkshopKey) : knowledge.say(key as MessageKey)] as const); // prettier-ignore
  return {
    ...slots,
    ...Object.fromEntries(shown),
    ...(id === undefined ? {} : { id: nameOf(id) }),
    ...(oblasts === undefined ? {} : { oblasts: oblasts.split(', ').map((code) => nameOf(oblastId(code))).join(', ') }), // prettier-ignore
  };
}

/** The message of a problem in the reader's language, or in English where it has not been worded. */
export function saidOf(problem: Problem, asked: Asked): Said {
  const { message, reason, fix = '' } = problem;
  for (const [pattern, key, labels] of SAID) {
    const found = pattern.exec(message);
    if (!found) continue;
    const slots = slotsOf(found, labels, asked);
    const instead = key === 'said.wording' ? /^write “(?<instead>.+?)”/.exec(fix)?.groups : undefined;
    if (instead) return { text: asked.say('said.instead', { ...slots, ...instead }), fix: '' };
    return { text: asked.say(key, slots), fix: '' };
  }
  const key = keyOfKind(problem);
  if (key) return { text: asked.say(key, { value: reason?.value ?? '' }), fix: '' };
  return { text: message, fix: isForEditors(fix) ? fix : '', lang: 'en' };
}
