// Numbers as people and programs of any country write them: decimal comma or point, digits in groups, any minus.
// It must not know which column a number is from.
import type { Value } from './sheet.ts';

export type DecimalSign = '.' | ',';

/** No number is longer; what is longer is not looked at. */
const LONGEST = 40;
const PATTERNS: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^[-+]?(?:\d{1,3}(?:[,' ]\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d{1,3})?$/i,
  ',': /^[-+]?(?:\d{1,3}(?:[.' ]\d{3})+|\d+)?(?:,\d*)?(?:e[-+]?\d{1,3})?$/i,
};
const GROUPS: Readonly<Record<DecimalSign, RegExp>> = { '.': /[,' ]/g, ',': /[.' ]/g };

/** The text with plain spaces, an ASCII minus and an ASCII apostrophe. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\u2019/g, "'");

/** The number that a cell holds; undefined if it holds none. */
export function numberOf(value: Value, sign: DecimalSign): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const text = plain(value);
  if (!/\d/.test(text) || !PATTERNS[sign].test(text)) return undefined;
  const number = Number(text.replace(GROUPS[sign], '').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** The sign that a text can only have as its decimal sign: `48,5` and `1.234,5`, but not `48,512`. */
function voteOf(text: string): DecimalSign | undefined {
  const [, sign, decimals = ''] = /^[-+]?[\d.,' ]*?([.,])(\d+)$/.exec(text) ?? [];
  if (sign !== '.' && sign !== ',') return undefined;
  const other = sign === '.' ? ',' : '.';
  const isOnce = text.indexOf(sign) === text.lastIndexOf(sign);
  return isOnce && (decimals.length !== 3 || text.includes(other)) ? sign : undefined;
}

/**
 * The decimal sign of a table, from its cells. Where nothing but `48,512` is found, it is the comma; a point if such
 * numbers have more than one comma.
 */
export function decimalSignOf(values: Iterable<Value>): DecimalSign {
  const votes = { '.': 0, ',': 0 };
  let [commas, groups] = [0, 0];
  for (const value of values) {
    if (typeof value !== 'string' || value.length > LONGEST) continue;
    const text = plain(value);
    const vote = voteOf(text);
    if (vote) votes[vote]++;
    else if (/^[-+]?\d{1,3},\d{3}$/.test(text)) commas++;
    else if (/^[-+]?\d{1,3}(,\d{3}){2,}$/.test(text)) groups++;
  }
  if (votes['.'] !== votes[',']) return votes[','] > votes['.'] ? ',' : '.';
  return commas > 0 && groups === 0 && votes['.'] === 0 ? ',' : '.';
}
