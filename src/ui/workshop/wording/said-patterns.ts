// Messages of the check about texts, articles and what is drawn, each with the key of its words.
// It must not know how the words are put on screen.
import type { WorkshopKey } from '../../../i18n/workshop.ts';

/**
 * A message, the key of its words, and the labels that fill slots of the words; named groups fill the others. What `id`
 * and `oblasts` have found is named. `hit.…` are words of the site.
 */
export type Pattern = readonly [
  message: RegExp,
  key: WorkshopKey,
  labels?: Readonly<Record<string, `field.${string}` | `hit.${string}`>>,
];

const OF_TEXTS: readonly Pattern[] = [
  [/^types the number of the figure “(?<id>.+)”$/, 'said.typedFigure'],
  [/^has the typed measurement “(?<words>.+)”$/, 'said.typedMeasure'],
  [/^has a slot where slots are not filled$/, 'said.straySlot'],
  [/^lacks the slot \[\]\(=(?<id>[a-z0-9-]+).*\), which /, 'said.slotElsewhere'],
  [/^lacks “.+”, which “.+” has$/, 'said.textElsewhere'],
  [/^has no text in “/, 'said.noLanguage'],
  [/^has no text for “(?<id>.+)”$/, 'said.noReading'],
  [/^has no text for “(?<id>.+)” of /, 'said.noText'],
  [/^has a text for “(?<id>.+)”, which /, 'said.strayText'],
  [/^quotes (?<n>\d+) words: (?<words>.+)$/, 'said.quotation'],
  [/^has an extra space: “(?<words>.+)”$/, 'said.space'],
  [/^starts or ends with a space$/, 'said.edgeSpace'],
  [/^has (?<open>.) without (?<close>.),/, 'said.unpaired'],
  [/^uses “(?<words>.+?)”/, 'said.wording'],
  [/^judges the speaker: “(?<words>.+)”$/, 'said.verb'],
  [/^uses other words for Russia than “(?<words>.+)” for Ukraine$/, 'said.unequalNames'],
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
  [/^has no form that a text uses$/, 'said.unusedTerm'],
];

const OF_ARTICLES: readonly Pattern[] = [
  [/^has (?<n>\d+) words; a digest has (?<least>\d+) to (?<most>\d+)$/, 'said.length'],
  [/^has no headline$/, 'said.noHeadline'],
  [/^does not say what the text is$/, 'said.noNote'],
  [/^does not end with what to keep in mind$/, 'said.noEnding'],
  [/^has no passage for the claim “(?<id>.+)”$/, 'said.noPassage'],
  [/^names no claim; every passage needs one$/, 'said.noClaim'],
  [/^names “(?<id>.+)”, a claim of “(?<other>.+)”$/, 'said.otherClaim'],
  [/^must be the paragraphs of its claims: (?<n>.+)$/, 'said.paragraphs'],
  [/^“.+” has (?<n>\d+) paragraphs, by /, 'said.noParagraph'],
  [/^states a date, and “.+” gives none$/, 'said.undated'],
  [/^does not show “(?<id>.+)” of its features$/, 'said.notInView'],
  [/^does not show Ukraine$/, 'said.noUkraine'],
  [/^links a strike report but shows no layer of strikes$/, 'said.noStrikes'],
  [/^shows “(?<id>.+)”, which none of its claims mentions/, 'said.unmentioned'],
  [/^uses the annotation “(?<words>.+)” (?<n>\d+) times instead of once$/, 'said.notOnce'],
  [/^links a passage to the annotation “(?<words>.+)”, which does not exist$/, 'said.noSuchPassage'],
  [/^has “(?<words>.+)” where annotations\.json has “(?<other>.+)”$/, 'said.otherOrder'],
  [/^“(?<id>.+)” counts .*(?:passage)/, 'said.otherCount'],
  [/^has no reporting verb$/, 'said.noVerb'],
  [/^is graded A and lists nothing/, 'said.gradeA'],
  [/^is graded C, one source only/, 'said.gradeC'],
  [/^is graded E and lists nothing/, 'said.gradeE'],
];

const OF_LAND: readonly Pattern[] = [
  [/^lies on land held by ukraine$/, 'said.onLand.ukraine'],
  [/^lies on land held by russia$/, 'said.onLand.russia'],
  [/lies outside Ukraine(?:; longitude comes first)?$|^lies outside the box of Ukraine/, 'said.outside'],
  [/^crosses itself between the vertices “(?<from>.+)” and “(?<to>.+)”$/, 'said.crosses'],
  [/must have at most two decimals/, 'said.decimals'],
  [/^(?:the outline |hole \d+ )?crosses (?:or touches )?itself between positions (?<from>\d+) and (?<to>\d+)/, 'said.cornersCross'], // prettier-ignore
  [/ stands there twice in a row$/, 'said.cornerTwice'],
  [/^hole (?<n>\d+) does not lie within the outline/, 'said.holeOutside'],
  [/^hole (?<n>\d+) overlaps or touches hole (?<other>\d+)$/, 'said.holesOverlap'],
  [/^overlaps or touches polygon \d+$/, 'said.partsOverlap'],
  [/^has no land of Ukraine$/, 'said.noLand'],
  [/has fewer than (?<n>\d+) (?:positions|vertices)$/, 'said.fewCorners'],
  [/^ends at .+ south of the state border$|^must begin and end at the state border/, 'said.atBorder'],
  [/is named by no rule, figure or text/, 'said.unusedArea'],
  [/^was cut from a line, |^(?:“.+” )?differs from geo\/recipes\/|^has other earlier lines than /, 'said.uncut'],
];

const OF_ALL: readonly Pattern[] = [
  [/^names the (?:[a-z ]+) “(?<id>.+)”, (?:which does not exist|whom )/, 'said.unknown'],
  [/^has the (?:id|vertex) “(?<id>.+)” a second time$/, 'said.twice'],
  [/^belongs to no figure$/, 'said.acknowledged'],
  [/^the rule “.+” failed: /, 'said.checkFailed'],
  [/^is missing$/, 'said.noFile'],
  [/^is no longer there/, 'clash.missing'],
  [/^has been changed there too/, 'clash.changed'],
  [/^has been added there too/, 'clash.added'],
];

export const SAID_OF_CONTENT: readonly Pattern[] = [...OF_ALL, ...OF_TEXTS, ...OF_ARTICLES, ...OF_LAND];
