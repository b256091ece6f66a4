// Messages of the schema and of the check about entries of forms, each with the key of its words.
// It must not know how the words are put on screen.
import type { Pattern } from './said-patterns.ts';

/** What the schema says of a value that is typed or chosen in a form. */
const OF_VALUES: readonly Pattern[] = [
  [/^must be YYYY-MM-DD$/, 'said.day'],
  [/^must be YYYY, YYYY-MM or YYYY-MM-DD$/, 'said.date'],
  [/^is not a day of the calendar$/, 'said.calendar'],
  [/^ends before it begins$/, 'said.backwards'],
  [/^coordinates must be (?:a list|\[longitude, latitude\])/, 'said.position'],
  [/^must be an address that begins with https:/, 'said.address'],
  [/^must be more than 0$/, 'said.aboveZero'],
  [/^must have 1 or more entries$/, 'said.chooseSome'],
  [/^counts no (?:group|status)$/, 'said.chooseSome'],
  [/^must be (?:a source id|kind\.slug|“area\.” and |an ISO 3166-2 code|an article letter and a number|X and a number)/, 'said.choose'], // prettier-ignore
  [/^must be the id of a (?:claim or a source|source or a claim)$/, 'said.choose'],
  [/^must be (?:5 or 10|a number of km, or “depth”)$/, 'said.choose'],
  [/^must be a whole number of km from (?<least>\d+) to (?<most>\d+), or “chosen”$/, 'said.depthKm'],
  [/^must be \[west, south, east, north\]$/, 'said.box'],
  [/^must be \[longitude, latitude\] in degrees$|^must be a number of degrees$/, 'said.position'],
  [/^needs a source$/, 'said.needsSource'],
  [/^needs a place$/, 'said.needsPlace'],
  [/^needs a claim or a source$/, 'said.needsEvidence'],
];

const OF_STRIKES: readonly Pattern[] = [
  [/^has more `neutralised` than its `count`$/, 'said.moreStopped', { stopped: 'field.neutralised', count: 'field.count' }], // prettier-ignore
  [/^has a lower `atMost` than `atLeast`$/, 'said.mostBelowLeast', { most: 'field.atMost', least: 'field.atLeast' }],
  [/^has “not-given” beside what was hit$/, 'said.notGivenBeside', { choice: 'hit.not-given' }],
  [/^must have km if generalised/, 'said.km', { km: 'field.km', precision: 'field.precisionKind' }],
  [/^is graded A on a single source$/, 'said.gradeSingle'],
];

const OF_PROPOSALS: readonly Pattern[] = [
  [/^must have `least` ≤ `initial`/, 'said.depths', { least: 'field.least', most: 'field.most' }],
  [/^has a rule with `withinKm: "depth"` and no `depth`$/, 'said.noDepth', { depth: 'field.depth' }],
  [/^has a `depth` that no rule uses$/, 'said.unusedDepth', { depth: 'field.depth', distance: 'field.withinKm' }],
  [/^has no rules$/, 'said.noRules'],
  [/^must have no `where`: the last rule/, 'said.lastRule'],
  [/^has no `where`, so no rule after it/, 'said.deadRules'],
  [/^has no effect: no land becomes/, 'said.noEffect'],
  [/^gives land in (?<oblasts>.+), held since 2014, the status of land taken later$/, 'said.oldLand', { since: 'field.since2014' }], // prettier-ignore
  [/^differs nowhere from the first reading$/, 'said.sameReading'],
  [/^has no `camera`$/, 'said.noCamera', { camera: 'field.camera' }],
  [/^does not contain all land that the scenario changes$/, 'said.cameraLand'],
  [/^does not contain the mark of “(?<id>.+)”$/, 'said.cameraMark'],
  [/^names “(?<id>.+)” a second time$/, 'said.twice'],
  [/^is later than (?<day>[\d-]+), the map’s date$/, 'said.tooLate'],
  [/^ends before (?<day>[\d-]+), the first date of “(?<id>.+)”$/, 'said.tooEarly'],
  [/^does not overlap the period of “(?<id>.+)”, which it cites$/, 'said.otherPeriod'],
  [/^rests on statements of “(?<who>.+)” alone/, 'said.otherSide'],
  [/^shows “(?<id>.+)”, which is computed for “/, 'said.otherProposal'],
  [/^offers “(?<id>.+)”, an? .+, among the /, 'said.otherGroup'],
];

const OF_OTHERS: readonly Pattern[] = [
  [/^is before (?<day>[\d-]+), when it was published$/, 'said.readBefore'],
  [/^names the side “(?<id>.+)”, which is none$/, 'said.noSide'],
  [/^lacks the caveat “(?<caveat>.+)”, which (?<host>\S+) is$/, 'said.noCaveat', { caveats: 'field.caveats' }],
  [/^labels no source as a statement of “(?<id>.+)”, but /, 'said.oneSideOnly', { side: 'field.side' }],
  [/^is later than (?<day>[\d-]+) and has no `standing`$/, 'said.noStanding', { standing: 'field.standing' }],
  [/^has a `standing` and is not later than (?<day>[\d-]+)$/, 'said.strayStanding', { standing: 'field.standing' }],
  [/^is before (?<day>[\d-]+), the date above it$/, 'said.notLast'],
  [/^adds nothing$/, 'said.addsNothing'],
  [/^adds, subtracts or compares numbers of different units$/, 'said.units'],
  [/^cannot be evaluated/, 'said.noValue'],
  [/^has no value$/, 'said.noValue'],
  [/^must be a number that can be shown$/, 'said.number'],
  [/^must run from north to south/, 'said.northToSouth'],
  [/^overlaps the sector “(?<words>.+)”$/, 'said.sectors'],
];

export const SAID_OF_FORMS: readonly Pattern[] = [...OF_VALUES, ...OF_STRIKES, ...OF_PROPOSALS, ...OF_OTHERS];
