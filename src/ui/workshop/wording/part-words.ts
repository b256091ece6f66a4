// What a part of a subject is called: the field of a form, a paragraph of an article, a fact of a town.
// It must not know components, or what the subject itself is called.
import type { Problem } from '../../../../geo/schema.ts';
import { articlePlace } from '../../../core/draft/article-place.ts';
import type { EntryKind } from '../../../core/entries/kind.ts';
import { KINDS, SECTORS } from '../../../core/entries/kinds.ts';
import type { Field } from '../../../core/entries/shape.ts';
import type { Locale } from '../../../core/values/locale.ts';
import { own } from '../../../core/values/table.ts';
import type { WorkshopKey } from '../../../i18n/workshop.ts';
import type { Place } from '../../../state/workshop/place.ts';
import type { Naming } from './naming.ts';

type At = Pick<Problem, 'file' | 'path'>;
/** `lang`: the language of a field that has one of its own. */
export type PartWords = { readonly part: string; readonly lang?: Locale | undefined };

const isOfWords = (file: string): boolean => file.startsWith('src/content/') && /\/[a-z]{2,3}\.json$/.test(file);

/** The fields to which a path leads, from the outer one inwards; none where it names none. `id` is not looked at. */
function fieldsAt({ fields }: EntryKind, { file, path }: At, id = ''): Field[] {
  const where = isOfWords(file) ? 'words' : 'facts';
  const start = id === '' ? -1 : path.indexOf(id);
  const steps = (start < 0 ? path : path.slice(start + id.length)).split('.');
  const found: Field[] = [];
  let here: readonly Field[] = fields.filter((field) => field.where === where);
  for (const step of steps) {
    const field = here.find(({ name }) => name !== '' && name === step);
    if (!field) continue;
    found.push(field);
    here = 'fields' in field.shape ? field.shape.fields : [];
  }
  return found;
}

/** The number of an item at the end of a path: `2` for `clauses.1` and for `clauses.#2`; undefined for none. */
function itemAt(path: string): number | undefined {
  const [, sign, digits] = /\.(#?)(\d+)$/.exec(path) ?? [];
  return digits === undefined ? undefined : Number(digits) + (sign === '' ? 1 : 0);
}
const numbered = (say: Naming['words']['say'], label: string, path: string): string => {
  const n = itemAt(path);
  return n === undefined || label === '' ? label : say('entry.numbered', { label, n });
};

/** Words under an id of their own: a note on the map, the strip over it, a reading. */
function relatedPart(say: Naming['words']['say'], { file, path }: At, id: string): string | undefined {
  const [, note] = file.includes('/notes/') ? (/^[^.]+\.([^.]+)/.exec(path) ?? []) : [];
  if (note !== undefined) return note === 'strip' ? say('related.strip') : say('related.note', { id: note });
  const [, reading] = isOfWords(file) && path.startsWith(`${id}.readings.`) ? (/^[^.]+\.readings\.([^.]+)/.exec(path) ?? []) : []; // prettier-ignore
  return reading === undefined ? undefined : say('related.reading', { id: reading });
}

function entryPart({ words: { say } }: Naming, kind: EntryKind, at: At, id: string): PartWords {
  const related = relatedPart(say, at, id);
  if (related !== undefined) return { part: numbered(say, related, at.path) };
  const fields = fieldsAt(kind, at, id);
  const labels = fields.map(({ name, label = name }) => say(`field.${label}` as WorkshopKey));
  const lang = fields.find((field) => field.lang !== undefined)?.lang;
  return { part: numbered(say, [...new Set(labels)].join(', '), at.path), lang };
}

/** What the facts of towns and areas, claims and passages are called, by their last known key. */
const KEYS: Readonly<Record<string, WorkshopKey>> = {
  control: 'town.holder',
  confidence: 'town.confidence',
  rank: 'town.rank',
  at: 'field.coordinates',
  note: 'town.notes',
  sources: 'town.sources',
  name: 'field.name',
  aliases: 'part.aliases',
  period: 'field.period',
  precision: 'field.precision',
  polygons: 'area.shape',
  features: 'article.places',
  claims: 'article.tieClaims',
  view: 'article.view',
  paragraph: 'article.paragraph',
  kind: 'article.kind',
  speaker: 'article.speaker',
  actor: 'article.actor',
  certainty: 'article.certainty',
  topics: 'article.topics',
  contradictions: 'article.contradictions',
  outlet: 'article.outlet',
  title: 'article.title',
};
const keyPart = ({ words: { say } }: Naming, { file, path }: At): string => {
  if (file.startsWith('src/content/towns/')) return say('town.notes');
  if (file === 'src/content/russian-names.json') return say('town.spellings');
  const key = path.split('.').flatMap((step) => own(KEYS, step) ?? [])[0];
  return key === undefined ? '' : numbered(say, say(key), path);
};

/** `headline`, `note` and `paragraph 3` are the paths of problems and sentences in a digest. */
function digestPart({ words: { say } }: Naming, path: string): string {
  const [, n] = /^paragraph (\d+)$/.exec(path) ?? [];
  if (n !== undefined) return say('part.paragraph', { n });
  return path === 'headline' || path === 'note' ? say(`part.${path}`) : say('article.part.text');
}

function articlePart(naming: Naming, subject: string, at: At): string {
  const { say } = naming.words;
  const place = articlePlace(naming.documents, subject);
  if (!place || place.part === 'entry') return keyPart(naming, at);
  if (place.part === 'text') return digestPart(naming, at.path);
  if (place.id === '') return say(`article.part.${place.part}`);
  const whole = say(place.part === 'claims' ? 'part.claim' : 'part.passage', { id: place.id });
  const key = keyPart(naming, { ...at, path: at.path.slice(place.id.length) });
  return key === '' ? whole : `${whole}, ${key}`;
}

/** What the part at a path is called; empty where the whole subject is meant, or the part has no name. */
export function partWords(naming: Naming, place: Place | undefined, at: At): PartWords {
  const { say } = naming.words;
  const [, section] = /^section (\d+)/.exec(at.path) ?? [];
  if (!place) return { part: section === undefined ? '' : say('part.section', { n: section }) };
  const { tab, subject } = place;
  if (tab === 'line') return { part: subject === '' ? '' : say('part.vertex', { id: subject }) };
  if (tab === 'articles') return { part: articlePart(naming, subject, at) };
  const kind = tab === 'sectors' ? SECTORS : own(KINDS, tab);
  return kind ? entryPart(naming, kind, at, subject) : { part: keyPart(naming, at) };
}
