// Proves that of a file with faulty entries every valid one is read, and that what stands in for a faulty one takes its place.
// It must not know any file of the project.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Parsed } from '../../geo/schema.ts';
import { entriesById, salvage, withLacking } from '../../src/corpus/salvage.ts';

type Entry = { readonly id: string; readonly km: unknown };
const isValid = ({ km }: Entry): boolean => typeof km === 'number';

/** Reads a list of numbers of km; each that is none has a problem. What is odd is told only once nothing else is wrong. */
function parse(input: unknown): Parsed<readonly Entry[]> {
  const entries = input as readonly Entry[];
  const problemsOf = (isFaulty: (entry: Entry) => boolean) =>
    entries.flatMap((entry, index) =>
      isFaulty(entry) ? [{ file: 'f', path: `${index}.km`, message: 'is wrong' }] : [],
    );
  const wrong = problemsOf((entry) => !isValid(entry));
  const problems = wrong.length > 0 ? wrong : problemsOf(({ km }) => km === 13);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: entries };
}

const km = fc.oneof(fc.nat(20), fc.string(), fc.constant(null));
const entries: fc.Arbitrary<Entry[]> = fc
  .array(km, { maxLength: 12 })
  .map((all) => all.map((one, index) => ({ id: `e${index}`, km: one })));
const isGood = (entry: Entry): boolean => isValid(entry) && entry.km !== 13;

test('every valid entry is read, in its order, and every other one is named', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const { value, lost, ids } = salvage(all, parse, 'list');
      expect(value).toEqual(all.filter(isGood));
      expect([...lost].sort()).toEqual(all.filter((entry) => !isGood(entry)).map(({ id }) => id).sort()); // prettier-ignore
      expect(ids).toEqual(all.map(({ id }) => id));
    }),
  );
});

test('what stands in for a faulty entry takes its place; a stand-in that is faulty itself does not', () => {
  fc.assert(
    fc.property(entries, entries, (all, before) => {
      const known = entriesById(before, 'list');
      const expected = all.map((entry) => (isGood(entry) ? entry : known.get(entry.id))) as (Entry | undefined)[];
      // What is odd is found in a second reading only, which has no stand-ins left.
      const isTwice = all.some((entry) => !isValid(entry)) && all.some((entry) => entry.km === 13);
      fc.pre(!isTwice);
      const { value } = salvage(all, parse, 'list', (id) => known.get(id));
      expect(value).toEqual(expected.filter((entry) => entry !== undefined && isGood(entry)));
    }),
  );
});

test('what a file lacks is added to it at its end, and nothing that it has is touched', () => {
  fc.assert(
    fc.property(entries, entries, (all, before) => {
      const whole = withLacking(all, 'list', entriesById(before, 'list')) as Entry[];
      expect(whole.slice(0, all.length)).toEqual(all);
      expect(whole.slice(all.length)).toEqual(before.slice(all.length));
    }),
  );
});

test('an input without entries is left as it is', () => {
  expect(withLacking(null, 'list', new Map([['a', 1]]))).toBeNull();
  expect(salvage('text', () => ({ ok: false, problems: [{ file: 'f', path: '', message: 'is no list' }] }), 'table').value).toBeUndefined(); // prettier-ignore
});
