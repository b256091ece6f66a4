// A plan as a proposal of the register, for a draft of the workshop: its rules, which painted land cannot have, and its entry.
// It must not know drafts, words or where files lie; who asks gives the words in every language.
import type { ScenarioWords } from '../check/corpus.ts';
import type { Rule } from '../../../geo/schema.ts';
import { applyAll, type Documents, type Operation } from '../draft/operation.ts';
import { isObject, type Json } from '../draft/json.ts';
import { addEntry, setField } from '../entries/edit.ts';
import { PROPOSALS } from '../entries/proposals.ts';
import { relatedOf, setRelated } from '../entries/related.ts';
import type { World } from '../land/catalogue.ts';
import { pointOnChange } from '../scenario/note-subject.ts';
import { assign, type Scenario } from '../scenario/scenario.ts';
import { planScenario } from './compile.ts';
import { isPainted, type Plan } from './plan.ts';

/** The plan without its painted pieces: rules of a proposal name land, and have no cells. */
export const withoutPaint = (plan: Plan): Plan => ({
  ...plan,
  cut: null,
  pieces: plan.pieces.filter((piece) => !isPainted(piece)),
});

/** The rules up to the first that holds everywhere, which has no condition: none after it is ever reached. */
function reached(rules: readonly Rule[]): Rule[] {
  const isEverywhere = ({ where = {} }: Rule): boolean => Object.keys(where).length === 0;
  const last = rules.findIndex(isEverywhere);
  return rules
    .slice(0, last + 1)
    .map(({ where, status }, index) => (index === last || !where ? { status } : { where, status }));
}

/** The rules without which some land would have another status; the check refuses all others. */
function withEffect({ mosaic }: World, scenario: Scenario, rules: readonly Rule[]): readonly Rule[] {
  const statusesOf = (given: readonly Rule[]): string => assign({ ...scenario, rules: [...given] }, mosaic.cells, 0).join(); // prettier-ignore
  const whole = statusesOf(rules);
  const isIdle = (all: readonly Rule[], place: number): boolean => place < all.length - 1 && statusesOf(all.toSpliced(place, 1)) === whole; // prettier-ignore
  // A rule can lose its effect with one that is taken out after it has been looked at.
  for (let left = rules; ;) {
    const idle = left.findIndex((_, place) => isIdle(left, place));
    if (idle < 0) return left;
    left = left.toSpliced(idle, 1);
  }
}

/** `subject` is `[lon, lat]` on land that the rules change; none where they change none. */
export type PlanRules = {
  readonly rules: readonly Rule[];
  readonly focus: readonly string[];
  readonly subject: readonly [number, number] | undefined;
};

/** The rules of a plan's described land, with its depths as numbers; undefined where its start does not exist. */
export function rulesOfPlan(world: World, plan: Plan): PlanRules | undefined {
  const scenario = planScenario(world, withoutPaint(plan));
  if (!scenario) return undefined;
  const rules = withEffect(world, scenario, reached(scenario.rules));
  return { rules, focus: scenario.focus, subject: pointOnChange(scenario, world.mosaic) };
}

/** The words of a proposal in a language, by the fields of its form. */
export type ProposalWords = Omit<ScenarioWords, 'past' | 'readings'> & {
  /** The lines of its note on the map. */
  readonly note: readonly string[];
};
type Entry = {
  readonly id: string;
  readonly land: PlanRules;
  /** The day of the map, `YYYY-MM-DD`. */
  readonly day: string;
  readonly words: ReadonlyMap<string, ProposalWords>;
};

const WORDS = PROPOSALS.fields.filter(({ where }) => where === 'words');

/** Sources of the land alone, which every proposal has: the line and the outlines of oblasts. */
const OF_LAND = ['own-line', 'osm-echarts'];

const NOTE = 'own-plan';
/** A note on the land that changes; its words stand beside it until the workshop finds them a better place. */
function notesAt(subject: PlanRules['subject']): Record<string, Json> {
  if (!subject) return {};
  const at = [round(subject[0] - 1.6), round(subject[1] - 1.1)];
  return { notes: [{ id: NOTE, subject: [...subject], at, anchor: 'top', small: { at, anchor: 'top' } }] };
}
const round = (degrees: number): number => Math.round(degrees * 100) / 100;

function factsOf(id: string, { rules, focus, subject }: PlanRules, day: string): Json {
  const fresh = PROPOSALS.fresh(id);
  const facts = { kind: 'side-question', period: { from: day }, focus, rules, sources: OF_LAND } as unknown as Record<
    string,
    Json
  >;
  return { ...(isObject(fresh) ? fresh : {}), ...facts, ...notesAt(subject) };
}

function noteWords(documents: Documents, id: string, locale: string, lines: readonly string[]): Operation[] {
  const note = relatedOf(documents, PROPOSALS, id).find((one) => one.of === 'note');
  return note ? setRelated(documents, note, 'lines', locale, [...lines]) : [];
}

/** What adds a plan to the files as a proposal without speaker, backers or claims, and offers it among the proposals. */
export function proposalOf(documents: Documents, { id, land, day, words }: Entry): Operation[] {
  const kind = { ...PROPOSALS, fresh: (): Json => factsOf(id, land, day) };
  const titles = new Map([...words].map(([locale, { title }]) => [locale, title]));
  const fields = [...words].flatMap(([locale, of]) =>
    WORDS.map((field) => ({ locale, field, value: of[field.name as keyof ProposalWords] })),
  );
  const steps = [
    (now: Documents): Operation[] => addEntry(now, kind, id, titles),
    ...fields.map(({ locale, field, value }) => (now: Documents): Operation[] => setField(now, PROPOSALS, { field, id, locale }, value)), // prettier-ignore
    ...[...words].map(
      ([locale, { note }]) =>
        (now: Documents): Operation[] =>
          noteWords(now, id, locale, note),
    ),
    (now: Documents): Operation[] => PROPOSALS.entails?.(now) ?? [],
  ];
  return steps.reduce((all: Operation[], step) => [...all, ...step(applyAll(documents, all))], []);
}
