// What the check says, in the words of the workshop: its commonest messages and all kinds of fault of a form.
// It must not know components, or where a problem stands.
import type { Problem } from '../../../../geo/schema.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import type { WorkshopKey } from '../../../i18n/workshop.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Words } from '../open.svelte.ts';

/** `lang` is that of the sentence where it is not the reader's: nobody has worded it there yet. */
export type Said = { readonly text: string; readonly fix: string; readonly lang?: 'en' };

/** Messages of the check that an editor meets; named groups fill the slots of the words. */
const SAID: readonly (readonly [message: RegExp, key: WorkshopKey])[] = [
  [/^names the (?:[a-z ]+) “(?<id>.+)”, (?:which does not exist|whom )/, 'said.unknown'],
  [/^has no text for “(?<id>.+)” of /, 'said.noText'],
  [/^has a text for “(?<id>.+)”, which does not exist$/, 'said.strayText'],
  [/^needs a source$/, 'said.needsSource'],
  [/^needs a place$/, 'said.needsPlace'],
  [/^must be YYYY, YYYY-MM or YYYY-MM-DD$/, 'said.date'],
  [/^is not a day of the calendar$/, 'said.calendar'],
  [/^ends before it begins$/, 'said.backwards'],
  [/^coordinates must be \[longitude, latitude\]/, 'said.position'],
  [/^must be a source id$/, 'said.sourceId'],
  [/^cannot be evaluated/, 'said.noValue'],
  [/^types the number of the figure “(?<id>.+)”$/, 'said.typedFigure'],
  [/^has the typed measurement “(?<words>.+)”$/, 'said.typedMeasure'],
  [/^quotes (?<n>\d+) words: (?<words>.+)$/, 'said.quotation'],
  [/^has (?<n>\d+) words; a digest has (?<least>\d+) to (?<most>\d+)$/, 'said.length'],
  [/^has an extra space: “(?<words>.+)”$/, 'said.space'],
  [/^starts or ends with a space$/, 'said.edgeSpace'],
  [/^has (?<open>.) without (?<close>.),/, 'said.unpaired'],
  [/^has no passage for the claim “(?<id>.+)”$/, 'said.noPassage'],
  [/^names no claim; every passage needs one$/, 'said.noClaim'],
  [/^does not show “(?<id>.+)” of its features$/, 'said.notInView'],
  [/^uses “(?<words>.+?)”/, 'said.wording'],
  [/^has no reporting verb$/, 'said.noVerb'],
  [/^is graded A and lists nothing/, 'said.gradeA'],
  [/^is graded C, one source only/, 'said.gradeC'],
  [/^is graded E and lists nothing/, 'said.gradeE'],
  [/^is graded A on a single source$/, 'said.gradeSingle'],
  [/^judges the speaker: “(?<words>.+)”$/, 'said.verb'],
  [/^lies on land held by ukraine$/, 'said.onLand.ukraine'],
  [/^lies on land held by russia$/, 'said.onLand.russia'],
  [/^names “(?<id>.+)” a second time$/, 'said.twice'],
  [/^has the id “(?<id>.+)” a second time$/, 'said.twice'],
  [/^is later than (?<day>[\d-]+), the map’s date$/, 'said.tooLate'],
  [/^rests on statements of “(?<who>.+)” alone/, 'said.otherSide'],
  [/^must have no `where`: the last rule/, 'said.lastRule'],
  [/^has no `where`, so no rule after it/, 'said.deadRules'],
  [/^has no effect: no land becomes/, 'said.noEffect'],
  [/lies outside Ukraine; longitude comes first$|^lies outside the box of Ukraine/, 'said.outside'],
  [/^crosses itself between the vertices “(?<from>.+)” and “(?<to>.+)”$/, 'said.crosses'],
  [/must have at most two decimals$/, 'said.decimals'],
  [/^belongs to no figure$/, 'said.acknowledged'],
  [/^has a straight apostrophe or quotation mark: “(?<words>.+)”$/, 'said.straight'],
  [/^has a Cyrillic letter: “(?<words>.+)”$/, 'said.cyrillic'],
  [/^has no Cyrillic letter/, 'said.notUkrainian'],
  [/^has an ordinary space .*?: “(?<words>.+)”$/, 'said.noBreak'],
  [/^has an apostrophe other than ʼ.*?: “(?<words>.+)”$/, 'said.apostrophe'],
  [/^mixes Latin and Cyrillic letters in a word: “(?<words>.+)”$/, 'said.mixed'],
  [/^has quotation marks other than « »: “(?<words>.+)”$/, 'said.quotes'],
  [/^has a letter of another Cyrillic alphabet: “(?<words>.+)”$/, 'said.otherAlphabet'],
  [/^has a full stop after a date.*?: “(?<words>.+)”$/, 'said.dateStop'],
  [/^has a hyphen where a dash belongs: “(?<words>.+)”$/, 'said.hyphen'],
  [/^says “із” between two numbers.*?: “(?<words>.+)”$/, 'said.between'],
  [/is named by no rule, figure or text/, 'said.unusedArea'],
  [/^is missing$/, 'said.noFile'],
  [/^is no longer there/, 'clash.missing'],
  [/^has been changed there too/, 'clash.changed'],
  [/^has been added there too/, 'clash.added'],
];

/** Kinds of fault whose words on the site speak of presentations alone. */
const OWN_KINDS: ReadonlySet<string> = new Set(['unknownKey', 'unknown', 'lacks', 'unusable', 'forbidden', 'passage', 'sameId', 'oneOf']); // prettier-ignore

/** The kind `type` is also that of every message for which there is no kind: of those only plain ones are worded by it. */
const hasKind = ({ reason, message }: Problem): boolean =>
  reason !== undefined && (reason.kind !== 'type' || /^must be (?:a |an |true )/.test(message));

/** Advice that names a command or a file is for those who keep the project. */
const isForEditors = (fix: string): boolean => !/npm |npx |`|\.(?:json|geojson|md|ts)\b|\bsrc\//.test(fix);

type Asked = {
  readonly say: Words['say'];
  /** The words of the site. */
  readonly knowledge: Pick<Knowledge, 'say'>;
  /** What an id that a message names is called. */
  readonly nameOf: (id: string) => string;
};

/** The message of a problem in the reader's language, or in English where it has not been worded. */
export function saidOf(problem: Problem, { say, knowledge, nameOf }: Asked): Said {
  const { message, reason, fix = '' } = problem;
  for (const [pattern, key] of SAID) {
    const found = pattern.exec(message);
    if (!found) continue;
    const { id, ...slots } = found.groups ?? {};
    const instead = key === 'said.wording' ? /^write “(?<instead>.+?)”/.exec(fix)?.groups : undefined;
    if (instead) return { text: say('said.instead', { ...slots, ...instead }), fix: '' };
    return { text: say(key, { ...slots, ...(id === undefined ? {} : { id: nameOf(id) }) }), fix: '' };
  }
  if (reason && hasKind(problem)) {
    const slots = { value: reason.value ?? '' };
    const isOwn = OWN_KINDS.has(reason.kind);
    const text = isOwn ? say(`said.kind.${reason.kind}` as WorkshopKey, slots) : `${knowledge.say(`fault.${reason.kind}` as MessageKey, slots)}.`; // prettier-ignore
    return { text, fix: '' };
  }
  return { text: message, fix: isForEditors(fix) ? fix : '', lang: 'en' };
}
