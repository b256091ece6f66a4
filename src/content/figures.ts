// Every number that our text may show: its name and the formula behind it.
// It must not know sentences, labels or languages; it holds no number but those that somebody else gave.
import { STANDING, type Counted } from '../core/scenario/countable.ts';
import type { Figure } from '../core/text/figure.ts';
import type { Formula } from '../core/text/formula.ts';
import type { Period } from '../core/values/period.ts';
import type { Status } from '../core/scenario/scenario.ts';

const area = (
  within: string | undefined,
  statuses?: readonly Status[],
  more: { scenario?: string; depth?: number | 'chosen' } = {},
): Formula => ({
  op: 'area',
  ...(within === undefined ? {} : { within }),
  ...(statuses === undefined ? {} : { statuses }),
  ...more,
});
const share = (part: Formula, whole: Formula): Formula => ({
  op: 'share',
  part,
  whole,
});
const sum = (...of: readonly Formula[]): Formula => ({ op: 'sum', of });
const distance = (town: string): Formula => ({
  op: 'distance',
  from: `town.${town}`,
});
const reports = (city: string, period?: Period): Formula => ({
  op: 'strike-reports',
  city,
  ...(period && { period }),
});
const given = (
  value: number,
  unit: 'km2' | 'km' | 'percent' | 'count' | 'days' | 'years',
  ...source: readonly string[]
): Formula => ({
  op: 'given',
  value,
  unit,
  source,
});

/** The land in question, by the groups of proposals that count. */
const inQuestion = (
  counted: Counted,
  more: { depth?: number | 'chosen'; within?: string; except?: readonly string[]; unchanged?: true } = {},
): Formula => ({ op: 'in-question', counted, ...more });
const WITH_EARLIER: Counted = ['standing', 'earlier'];

const DONETSK = 'oblast.ua-14';
const KHARKIV = 'oblast.ua-63';
const LUHANSK = 'oblast.ua-09';
const DONBAS = 'area.donbas';
const GOVERNMENT: readonly Status[] = ['government-held'];
const RUSSIAN: readonly Status[] = ['russian-held', 'russian-held-since-2014'];
const UKRAINIAN_SIDE: readonly Status[] = ['demilitarised-ukrainian-side'];
const RUSSIAN_SIDE: readonly Status[] = ['demilitarised-russian-side'];

/** The share of an oblast that Russian forces hold, since 2014 or since 2022. */
const heldShare = (oblast: string): Formula => share(area(oblast, RUSSIAN), area(oblast));
const pullBack = (statuses: readonly Status[], depth: number | 'chosen'): Formula =>
  area(undefined, statuses, { scenario: 'mutual-pull-back', depth });

const FORMULAS: Readonly<Record<string, Formula>> = {
  'donetsk-government-held': area(DONETSK, GOVERNMENT),
  'donetsk-government-held-share': share(area(DONETSK, GOVERNMENT), area(DONETSK)),
  'luhansk-government-held': area(LUHANSK, GOVERNMENT),
  'donbas-russian-held-share': share(area(DONBAS, RUSSIAN), area(DONBAS)),
  'donbas-left-by-ukraine': area(undefined, ['left-by-ukraine'], {
    scenario: 'all-of-the-donbas',
  }),
  'four-oblasts-left-by-ukraine': area(undefined, ['left-by-ukraine'], { scenario: 'four-oblasts' }),
  'four-oblasts-by-shares': given(20_700, 'km2', 's17', 'general-knowledge'),
  'pull-back-ukrainian-side': pullBack(UKRAINIAN_SIDE, 10),
  'pull-back-russian-side': pullBack(RUSSIAN_SIDE, 10),
  'pull-back-total': sum(pullBack(UKRAINIAN_SIDE, 10), pullBack(RUSSIAN_SIDE, 10)),
  'pull-back-chosen': sum(pullBack(UKRAINIAN_SIDE, 'chosen'), pullBack(RUSSIAN_SIDE, 'chosen')),
  'pull-back-chosen-ukrainian-side': pullBack(UKRAINIAN_SIDE, 'chosen'),
  'pull-back-chosen-russian-side': pullBack(RUSSIAN_SIDE, 'chosen'),
  'pull-back-5-total': sum(pullBack(UKRAINIAN_SIDE, 5), pullBack(RUSSIAN_SIDE, 5)),
  'pull-back-40-total': sum(pullBack(UKRAINIAN_SIDE, 40), pullBack(RUSSIAN_SIDE, 40)),
  'vacated-total': area(undefined, ['vacated-by-russia'], {
    scenario: 'freeze-on-the-line',
  }),
  'in-question': inQuestion(STANDING),
  'in-question-chosen': inQuestion(STANDING, { depth: 'chosen' }),
  'in-question-share': share(inQuestion(STANDING), area(undefined)),
  'in-question-donetsk': inQuestion(STANDING, { within: DONETSK }),
  'in-question-kharkiv': inQuestion(STANDING, { within: KHARKIV }),
  'in-question-elsewhere': inQuestion(STANDING, { except: [DONETSK, KHARKIV] }),
  'in-question-at-40-km': inQuestion(STANDING, { depth: 40 }),
  'in-question-with-earlier': inQuestion(WITH_EARLIER),
  'in-question-with-earlier-share': share(inQuestion(WITH_EARLIER), area(undefined)),
  'unchanged-share': share(inQuestion(STANDING, { unchanged: true }), area(undefined)),
  'proposals-standing': { op: 'proposals', counted: STANDING },
  'us-december-vacated': area(undefined, ['vacated-by-russia'], { scenario: 'us-december-draft' }),
  'us-28-points-vacated': area(undefined, ['vacated-by-russia'], { scenario: 'us-28-points' }),
  'russian-held-total': area(undefined, RUSSIAN),
  'russian-held-since-2022': area(undefined, ['russian-held']),
  'russian-held-share': share(area(undefined, RUSSIAN), area(undefined)),
  'donetsk-russian-held-share': heldShare(DONETSK),
  'luhansk-russian-held-share': heldShare(LUHANSK),
  'zaporizhzhia-russian-held-share': heldShare('oblast.ua-23'),
  'kherson-russian-held-share': heldShare('oblast.ua-65'),
  'kharkiv-russian-held-share': heldShare('oblast.ua-63'),
  'donetsk-share-deepstate': given(78.1, 'percent', 's17'),
  'luhansk-share-deepstate': given(99.6, 'percent', 's17'),
  'zaporizhzhia-share-deepstate': given(74.8, 'percent', 's17'),
  'kherson-share-deepstate': given(72, 'percent', 's17'),
  'kharkiv-share-deepstate': given(4.7, 'percent', 's17'),
  'crimea-area': area('area.crimea'),
  'line-length': { op: 'length', feature: 'line.contact' },
  'line-error': given(5, 'km', 'own-line'),
  'donetsk-share-in-press': given(30, 'percent', 's74'),
  'kramatorsk-distance': distance('kramatorsk'),
  'sloviansk-distance': distance('sloviansk'),
  'kostiantynivka-distance': distance('kostiantynivka'),
  'towns-shown': { op: 'towns' },
  'towns-by-deepstate': { op: 'towns', source: 'deepstate-check' },
  'kharkiv-strike-reports': reports('kharkiv'),
  'odesa-strike-reports': reports('odesa'),
  'kyiv-strike-reports': reports('kyiv'),
  'kharkiv-reports-24-26-december': reports('kharkiv', { from: '2025-12-24', to: '2025-12-26' }),
  'odesa-reports-18-26-december': reports('odesa', { from: '2025-12-18', to: '2025-12-26' }),
  'kyiv-reports-27-december': reports('kyiv', { from: '2025-12-27' }),
  'depth-example-small': given(5, 'km', 's34', 's35'),
  'depth-example-middle': given(10, 'km', 's34', 's35'),
  'depth-example-large': given(40, 'km', 's34', 's35'),
  'plan-complete-share': given(90, 'percent', 'B14', 's37', 's38'),
  'guarantees-complete-zelenskyy': given(100, 'percent', 's37', 's38'),
  'guarantees-complete-trump': given(95, 'percent', 's37'),
  'drones-27-december': given(519, 'count', 's20'),
  'missiles-27-december': given(40, 'count', 's20'),
  'ceasefire-days': given(60, 'days', 's53'),
  'guarantee-term-offered': given(15, 'years', 's39b'),
  'gain-2025-isw': given(5600, 'km2', 's93'),
  'gain-november-isw': given(701, 'km2', 's93'),
  'gain-december-isw': given(244, 'km2', 's93'),
  'gain-2025-deepstate': given(4336, 'km2', 's17'),
  'gain-2025-general-staff': given(6640, 'km2', 's95'),
};

export const FIGURES: ReadonlyMap<string, Figure> = new Map(
  Object.entries(FORMULAS).map(([id, formula]) => [id, { id, formula }]),
);
