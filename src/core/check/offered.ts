// What the site offers to choose from: all scenarios and presentations, each once, and nothing that does not exist.
// It must not know what anything is called; scenario-groups.ts judges the groups of scenarios.
import type { Problem } from '../../../geo/schema.ts';
import type { Offered } from '../scenario/offered.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

/** The file of what is offered, and in which order. */
export const OFFERED = 'src/content/offered.json';
const SCENARIOS = 'geo/scenarios.json';

/** An id that is offered, and its path in the file. */
export type OfferedId = { readonly id: string; readonly path: string };

/** The scenarios that are offered, in the order of their groups. */
export const scenariosOffered = ({ scenarioGroups }: Offered): OfferedId[] =>
  scenarioGroups.flatMap(({ id: group, scenarios }) =>
    scenarios.map((id, index) => ({ id, path: `scenarioGroups.${group}.scenarios.${index}` })),
  );

const listed = (key: 'foremost' | 'foremostContradictions' | 'decks', { [key]: ids }: Offered): OfferedId[] =>
  ids.map((id, index) => ({ id, path: `${key}.${index}` }));

/** Ids that stand a second time in a list. */
const repeated = (all: readonly OfferedId[]): Problem[] =>
  all
    .filter(({ id }, index) => all.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => problemAt(OFFERED, path, `offers “${id}” a second time`, 'remove it'));

function judgeScenarios(input: CheckInput): Problem[] {
  const all = scenariosOffered(input.offered);
  const ids = all.map(({ id }) => id);
  const missing = [...input.world.scenarios.keys()].filter((id) => !ids.includes(id));
  return [
    ...missing.map((id) =>
      problemAt(OFFERED, 'scenarioGroups', `does not offer “${id}” of ${SCENARIOS}`, 'add its id to a group'),
    ),
    ...repeated(all),
  ];
}

/** The scenarios offered first are some of all, in the same order. */
function judgeForemost(input: CheckInput): Problem[] {
  const { foremost } = input.offered;
  const ids = scenariosOffered(input.offered).map(({ id }) => id);
  const unknown = listed('foremost', input.offered).filter(
    ({ id }) => !ids.includes(id) && !isLost(input, SCENARIOS, id),
  );
  const order = ids.filter((id) => foremost.includes(id));
  if (unknown.length > 0)
    return unknown.map(({ id, path }) => problemAt(OFFERED, path, `names “${id}”, which no group offers`, 'correct the id, or remove it')); // prettier-ignore
  if (order.join() === foremost.join()) return [];
  return [problemAt(OFFERED, 'foremost', 'must be in the order of `scenarioGroups`', `write ${order.join(', ')}`)];
}

/** The contradictions offered first have a text; what could not be read counts as written. */
function judgeContradictions(input: CheckInput): Problem[] {
  const all = listed('foremostContradictions', input.offered);
  const isWritten = (id: string): boolean =>
    [...input.languages].some(([locale, { words }]) => {
      const file = `src/content/contradictions/${locale}.json`;
      return Object.hasOwn(words.contradictions, id) || isLost(input, file) || isLost(input, file, id);
    });
  const unknown = all.filter(({ id }) => !isWritten(id));
  return [
    ...unknown.map(({ id, path }) => {
      const message = `names the contradiction “${id}”, which does not exist`;
      return problemAt(OFFERED, path, message, 'correct the id (src/content/contradictions/en.json has each)');
    }),
    ...repeated(all),
  ];
}

function judgeDecks(input: CheckInput): Problem[] {
  const { offered, folders } = input;
  const all = listed('decks', offered);
  const missing = folders.decks.filter((slug) => !offered.decks.includes(slug));
  const unknown = all.filter(({ id }) => !folders.decks.includes(id));
  return [
    ...missing.map((slug) =>
      problemAt(OFFERED, 'decks', `does not offer “${slug}” of src/content/decks`, 'add it to `decks`'),
    ),
    ...unknown.map(
      ({ id, path }) =>
      problemAt(OFFERED, path, `offers “${id}”, which has no folder in src/content/decks`, 'add the folder, or remove it'), // prettier-ignore
    ),
    ...repeated(all),
  ];
}

/** A rule that judges nothing if the file could not be read. */
const ifRead =
  (judge: (input: CheckInput) => Problem[]) =>
  (input: CheckInput): Problem[] =>
    isLost(input, OFFERED) ? [] : judge(input);

export const OFFERED_RULES: readonly Rule[] = [
  { name: 'scenarios offered', judge: ifRead(judgeScenarios) },
  { name: 'scenarios offered first', judge: ifRead(judgeForemost) },
  { name: 'contradictions offered first', judge: ifRead(judgeContradictions) },
  { name: 'presentations offered', judge: ifRead(judgeDecks) },
];
