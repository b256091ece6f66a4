// Sources: dates that are possible, and the same labels for the outlets and the officials of both sides at war.
// It must not know what a source is cited for, or the words of its labels.
import type { Problem, Source } from '../../../geo/schema.ts';
import { SIDES } from '../claims/claims-matrix.ts';
import { firstDay, lastDay } from '../values/period.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/sources.json';

/** Hosts of outlets of the sides at war: a domain stands for all hosts under it. */
const OUTLETS = {
  'ukrainian-outlet': ['ua', 'kyivindependent.com', 'euromaidanpress.com', 'hvylya.net', 'liga.net', 'objectiv.tv'],
  'russian-outlet': ['ru', 'tass.com', 'news-pravda.com'],
} as const;
const SIDES_AT_WAR = ['ukraine', 'russia'] as const;

/** A source cannot have been accessed before it was published. */
function judgeDates({ world: { sources } }: CheckInput): Problem[] {
  return [...sources.values()].flatMap(({ id, published, accessed }) =>
    published && accessed && lastDay(accessed) < firstDay(published)
      ? [problemAt(FILE, `${id}.accessed`, `is before ${published}, when it was published`)]
      : [],
  );
}

const isUnder = (address: string, domain: string): boolean => `.${new URL(address).hostname}`.endsWith(`.${domain}`);

function missingLabels({ id, address = [], caveats = [] }: Source): Problem[] {
  return (Object.keys(OUTLETS) as (keyof typeof OUTLETS)[])
    .filter((label) => !caveats.includes(label))
    .flatMap((label) => {
      const found = address.find((one) => OUTLETS[label].some((domain) => isUnder(one, domain)));
      const message = `lacks the caveat “${label}”, which ${found === undefined ? '' : new URL(found).hostname} is`;
      return found === undefined ? [] : [problemAt(FILE, id, message, 'add it to `caveats`')];
    });
}

/** An outlet of either side at war is labelled as such. */
const judgeOutlets = ({ world: { sources } }: CheckInput): Problem[] => [...sources.values()].flatMap(missingLabels);

/** Statements of one side’s officials are labelled for both sides at war, or for neither. */
function judgeStatements(input: CheckInput): Problem[] {
  const sources = [...input.world.sources.values()];
  const unknown = sources.flatMap(({ id, side }) => {
    if (side === undefined || SIDES.some((one) => one === side)) return [];
    return [
      problemAt(FILE, `${id}.side`, `names the side “${side}”, which is none`, `use one of: ${SIDES.join(', ')}`),
    ];
  });
  const unlabelled = SIDES_AT_WAR.filter((side) => !sources.some((source) => source.side === side));
  if (isLost(input, FILE) || unlabelled.length !== 1) return unknown;
  const message = `labels no source as a statement of “${unlabelled.join('')}”, but some of the other side`;
  return [...unknown, problemAt(FILE, 'side', message, 'give each source of one side’s officials alone its `side`')];
}

export const SOURCE_RULES: readonly Rule[] = [
  { name: 'dates of sources', judge: judgeDates },
  { name: 'outlets of both sides', judge: judgeOutlets },
  { name: 'statements of both sides', judge: judgeStatements },
];
