// A proposal as an entry of the workshop, and its place among those that are offered.
// It must not know how rules are applied to land, or components.
import { ANCHORS, MARK_KINDS, SCENARIO_KINDS } from '../../../geo/schema-scenario.ts';
import { entryId, entryStep, isEntries, isObject, stepsOf, valueAt, type Json } from '../draft/json.ts';
import { documentIn, type Documents, type Operation } from '../draft/operation.ts';
import { setValue } from '../draft/set-value.ts';
import { groupOf, KIND_GROUPS, type KindGroup } from '../scenario/kinds.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { HOME } from '../view/view.ts';
import { facts, words, type EntryKind } from './kind.ts';
import { CLAIMS, PERIOD, SOURCES, type Field } from './shape.ts';

const FILE = 'geo/scenarios.json';
const OFFERED = 'src/content/offered.json';

const EVIDENCE: Field = { name: 'sources', label: 'evidence', shape: { is: 'ids', of: ['claims', 'sources'] } };
const WHO: Field = { name: 'who', shape: { is: 'id', of: 'people' } };
const WHEN: Field = { name: 'when', shape: { is: 'period' } };
const PARTLY: Field = { name: 'partly', shape: { is: 'flag' }, absent: 'missing' };
const FRESH = { who: '', when: { from: '' }, sources: [] };
const statements = (name: string, fields: readonly Field[]): Field => ({
  name,
  shape: { is: 'list', fresh: FRESH, fields },
});
const FOCUS: Field = { name: 'focus', shape: { is: 'ids', of: ['oblasts'] } };
const RULES: Field = { name: 'rules', shape: { is: 'rules' } };
const ANCHOR: Field = { name: 'anchor', shape: { is: 'choice', of: ANCHORS, words: 'anchor' } };

const DEPTH: Field = {
  name: 'depth',
  absent: 'missing',
  shape: {
    is: 'group',
    fields: [
      { name: 'least', shape: { is: 'number', least: 1 } },
      { name: 'most', shape: { is: 'number', least: 1 } },
      { name: 'initial', shape: { is: 'number', least: 1 } },
      { name: 'examples', shape: { is: 'numbers' } },
    ],
  },
};
const READINGS: Field = {
  name: 'readings',
  absent: 'missing',
  shape: {
    is: 'list',
    fresh: { id: 'reading', focus: [], rules: [{ status: 'government-held' }] },
    fields: [{ name: 'id', shape: { is: 'text' } }, FOCUS, RULES],
  },
};
const MARKS: Field = {
  name: 'marks',
  absent: 'missing',
  shape: {
    is: 'list',
    fresh: { feature: '', kind: 'discussed' },
    fields: [
      { name: 'feature', shape: { is: 'id', of: 'features' } },
      { name: 'kind', shape: { is: 'choice', of: MARK_KINDS, words: 'legend' } },
      { name: 'at', shape: { is: 'position' }, absent: 'missing' },
    ],
  },
};
const NOTES: Field = {
  name: 'notes',
  absent: 'missing',
  shape: {
    is: 'list',
    fresh: { id: 'note', subject: [31, 48.5], at: [31, 48], anchor: 'top', small: false },
    fields: [
      { name: 'id', shape: { is: 'text' } },
      { name: 'subject', shape: { is: 'position' } },
      { name: 'at', shape: { is: 'position' } },
      ANCHOR,
      { name: 'about', shape: { is: 'ids', of: ['features'] }, absent: 'missing' },
    ],
  },
};

/** The rules with which a proposal begins: everything stays as it is. */
const AS_IT_IS: Json = [
  { where: { held: 'russia', since2014: true }, status: 'russian-held-since-2014' },
  { where: { held: 'russia' }, status: 'russian-held' },
  { status: 'government-held' },
];

export const PROPOSALS: EntryKind = {
  name: 'proposals',
  facts: { file: FILE, path: [], keyed: 'list' },
  words: { folder: 'scenarios' },
  title: 'title',
  ids: { prefix: '', from: 'title' },
  fresh: () => ({
    kind: 'proposal',
    speaker: null,
    period: { from: '' },
    backs: [],
    rejects: [],
    focus: [],
    camera: HOME,
    rules: AS_IT_IS,
    claims: [],
    sources: [],
  }),
  entails: offered,
  fields: [
    ...words(
      { name: 'title', shape: { is: 'text', lines: 2 } },
      { name: 'label', shape: { is: 'text' } },
      { name: 'kicker', shape: { is: 'text' } },
      { name: 'summary', shape: { is: 'text', lines: 5 } },
    ),
    ...facts(
      [],
      { name: 'kind', shape: { is: 'choice', of: SCENARIO_KINDS, words: 'scenarioKind' } },
      { name: 'speaker', shape: { is: 'id', of: 'people' }, absent: 'null' },
      PERIOD,
      statements('backs', [WHO, WHEN, PARTLY, EVIDENCE]),
      statements('rejects', [WHO, WHEN, PARTLY, EVIDENCE]),
      { ...statements('unanswered', [WHO, WHEN, EVIDENCE]), absent: 'missing' },
      FOCUS,
      { name: 'camera', shape: { is: 'box' } },
      NOTES,
      DEPTH,
      RULES,
      READINGS,
      MARKS,
      CLAIMS,
      SOURCES,
    ),
    ...words(
      { name: 'backs', label: 'backsWords', shape: { is: 'text', lines: 3 } },
      { name: 'rejects', label: 'rejectsWords', shape: { is: 'text', lines: 3 } },
      { name: 'unknown', shape: { is: 'texts', lines: 2 } },
      { name: 'clauses', shape: { is: 'texts', lines: 2 } },
    ),
  ],
};

type Entry = { readonly id: string; readonly group: KindGroup | undefined };

/** The proposals of the file and the group of each; none where its kind is not known. */
function entriesOf(documents: Documents): Entry[] {
  const list = documentIn(documents, FILE);
  if (!isEntries(list)) return [];
  return list.map(({ id, kind }) => ({ id, group: groupOf(kind as Scenario['kind']) }));
}

/** What each group should offer: what it offers and still belongs to it, then what nobody offers yet. */
function groupsDue(documents: Documents): Map<KindGroup, string[]> {
  const entries = entriesOf(documents);
  const list = valueAt(documentIn(documents, OFFERED), ['scenarioGroups']);
  const offeredIn = (group: string): string[] => {
    const ids = valueAt(list, [entryStep(group), 'scenarios']);
    return Array.isArray(ids) ? (ids as string[]) : [];
  };
  return new Map(
    KIND_GROUPS.map((group) => {
      const own = entries.filter((entry) => entry.group === group).map(({ id }) => id);
      const known = offeredIn(group).filter((id) => own.includes(id));
      return [group, [...known, ...own.filter((id) => !known.includes(id))]] as const;
    }),
  );
}

/** Offers each proposal in the group of its kind, and puts the file into that order. */
function offered(documents: Documents): Operation[] {
  const due = groupsDue(documents);
  const all = [...due.values()].flat();
  const groups = valueAt(documentIn(documents, OFFERED), ['scenarioGroups']);
  const offers = [...due].flatMap(([group, ids]) => {
    const path = ['scenarioGroups', entryStep(group)];
    const there = isObject(valueAt(groups, [entryStep(group)]));
    return there ? setValue(documents, { file: OFFERED, path: [...path, 'scenarios'] }, ids) : [];
  });
  const foremost = valueAt(documentIn(documents, OFFERED), ['foremost']);
  const first = Array.isArray(foremost) ? all.filter((id) => (foremost as Json[]).includes(id)) : [];
  const listed = setValue(documents, { file: OFFERED, path: ['foremost'] }, first);
  return [...offers, ...listed, ...reordered(documents, all)];
}

function reordered(documents: Documents, after: readonly string[]): Operation[] {
  const before = stepsOf(documentIn(documents, FILE)).flatMap((step) => entryId(step) ?? []);
  const named = before.filter((id) => after.includes(id));
  return named.join() === after.join() ? [] : [{ kind: 'order', file: FILE, path: [], before: named, after }];
}
