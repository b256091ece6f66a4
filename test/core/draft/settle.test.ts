// Conflicts settled either way: nothing is lost, and a decision can be turned round.
// It must not know how conflicts are shown.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameJson } from '../../../src/core/draft/json.ts';
import { netChange } from '../../../src/core/draft/difference.ts';
import { applyAll, type Documents } from '../../../src/core/draft/operation.ts';
import { rebase } from '../../../src/core/draft/rebase.ts';
import { conflictKey, decisionOn, settlement, standsThere } from '../../../src/core/draft/settle.ts';
import { contentsOf, move, operationOf, start, type Move } from './drafts.ts';

const after = (moves: readonly Move[]): Documents =>
  moves.reduce((documents, chosen) => {
    const operation = operationOf(documents, chosen);
    return operation ? applyAll(documents, [operation]) : documents;
  }, start());
const moves = fc.array(move, { maxLength: 12 });

/** An order of entries of which one is gone where the change is laid over: those that are left say whether it stands. */
const REORDERED: Move = { file: 'geo/recipes/line.json', deed: 'order', which: 245, id: 'n1', value: 0 };

test('each conflict can be settled for the file and back again, unless it has no place', () => {
  let settled = 0;
  fc.assert(
    fc.property(moves, moves, (here, there) => {
      const newer = { base: (file: string) => contentsOf(after(there))[file], changed: new Map() };
      const { documents, conflicts } = rebase(newer, netChange(after(here)));
      for (const conflict of conflicts) {
        // What the file removes may be gone already, with all that it stood in: then there is nothing to decide.
        if (decisionOn(documents, conflict, []) === 'file') continue;
        expect(decisionOn(documents, conflict, [conflictKey(conflict)])).toBe('here');
        const operations = settlement(documents, conflict, 'file');
        if (!operations) continue;
        const taken = applyAll(documents, operations);
        expect(decisionOn(taken, conflict, [])).toBe('file');
        const back = applyAll(taken, settlement(taken, conflict, 'here') ?? []);
        expect(sameJson(standsThere(back, conflict), standsThere(documents, conflict))).toBe(true);
        expect(decisionOn(back, conflict, [])).toBe('open');
        settled += 1;
      }
    }),
    {
      numRuns: 300,
      examples: [
        [
          [REORDERED],
          [
            { ...REORDERED, which: 543 },
            { ...REORDERED, deed: 'remove', which: 0 },
          ],
        ],
      ],
    },
  );
  expect(settled).toBeGreaterThan(20);
});
