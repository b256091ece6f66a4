// Drafts as a whole: whatever the sequence of operations, undo leads to the base, redo back, and a change file says it all.
// It must not know the files of the project.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeFileOf, changeFileText, readChangeFile } from '../../../src/core/draft/change-file.ts';
import { netChange } from '../../../src/core/draft/difference.ts';
import { documentsAt, explained, perform, restoration, type Draft } from '../../../src/core/draft/draft.ts';
import { apply, type Documents, type Operation } from '../../../src/core/draft/operation.ts';
import { joinDrafts } from '../../../src/core/draft/join.ts';
import { mergeChanges, rebase } from '../../../src/core/draft/rebase.ts';
import { base, contentsOf, FRESH, move, operationOf, performed, redoAll, start, undoAll, type Move } from './drafts.ts';

type Result = { readonly draft: Draft; readonly documents: Documents };

/** A draft of a sequence of moves, and its files as they came about step by step. */
function drafted(moves: readonly Move[], documents = start()): Result {
  let draft = FRESH;
  for (const chosen of moves) {
    const operation = operationOf(documents, chosen);
    if (!operation) continue;
    documents = apply(documents, operation);
    draft = performed(draft, operation);
  }
  return { draft, documents };
}

const adds = (operation: Operation): boolean => operation.kind === 'value' && operation.before === undefined;
const unsettles = (operation: Operation): boolean =>
  operation.kind === 'order' || (operation.kind === 'value' && operation.after === undefined);
/** Whether one change moves or removes entries in a file where the other adds some: their place then depends on which is first. */
const movesWhatGrows = (one: readonly Operation[], other: readonly Operation[]): boolean =>
  one.some((moved) => unsettles(moved) && other.some((added) => adds(added) && added.file === moved.file));

const moves = fc.array(move, { maxLength: 25 });
const RUNS = { numRuns: 1000 };

describe('a random sequence of operations', () => {
  test('is undone to the base and redone to the same', () => {
    fc.assert(
      fc.property(moves, (chosen) => {
        const { draft, documents } = drafted(chosen);
        expect(contentsOf(documentsAt(undoAll(draft), base))).toEqual(contentsOf(start()));
        expect(contentsOf(documentsAt(redoAll(undoAll(draft)), base))).toEqual(contentsOf(documents));
      }),
      RUNS,
    );
  });

  test('is the same after export and import, and applied twice is applied once', () => {
    fc.assert(
      fc.property(moves, (chosen) => {
        const { draft, documents } = drafted(chosen);
        const source = changeFileText(changeFileOf(draft, documents, { summary: [], made: '2026-01-01T00:00:00Z' }));
        const read = readChangeFile(source, 'a.json');
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const once = rebase(start(), read.value.changes);
        expect(once.conflicts).toEqual([]);
        expect(contentsOf(once.documents)).toEqual(contentsOf(documents));
        const twice = rebase(once.documents, read.value.changes);
        expect(twice.applied).toEqual([]);
        expect(twice.conflicts).toEqual([]);
        expect(contentsOf(twice.documents)).toEqual(contentsOf(documents));
      }),
      RUNS,
    );
  });

  test('restores any earlier state as one more edit', () => {
    fc.assert(
      fc.property(moves, fc.nat(30), (chosen, count) => {
        const { draft } = drafted(chosen);
        const earlier = Math.min(count, draft.cursor);
        const restored = perform(draft, restoration(draft, base, earlier, '2026-01-02T00:00:00Z'));
        expect(contentsOf(documentsAt(restored, base))).toEqual(contentsOf(documentsAt(draft, base, earlier)));
        expect(contentsOf(documentsAt(undoAll(restored), base))).toEqual(contentsOf(start()));
      }),
      RUNS,
    );
  });

  test('merges with an independent one to the same in either order', () => {
    fc.assert(
      fc.property(moves, moves, (mine, theirs) => {
        const [one, other] = [drafted(mine), drafted(theirs)].map(({ documents }) => netChange(documents)) as [Operation[], Operation[]]; // prettier-ignore
        const merged = mergeChanges(start(), one, other);
        expect(contentsOf(mergeChanges(start(), other, one).documents)).toEqual(contentsOf(merged.documents));
        if (merged.conflicts.length + merged.done.length > 0) return;
        if (movesWhatGrows(one, other) || movesWhatGrows(other, one)) return;
        const after = (first: Operation[], second: Operation[]): Documents => rebase(rebase(start(), first).documents, second).documents; // prettier-ignore
        expect(contentsOf(after(one, other))).toEqual(contentsOf(after(other, one)));
        expect(contentsOf(after(one, other))).toEqual(contentsOf(merged.documents));
      }),
      RUNS,
    );
  });
});

describe('two windows on one draft', () => {
  const beginning = fc.array(move, { maxLength: 6 });
  const continued = ({ draft, documents }: Result, chosen: readonly Move[], when: string): Result => {
    for (const next of chosen) {
      const operation = operationOf(documents, next);
      if (!operation) continue;
      documents = apply(documents, operation);
      draft = performed(draft, operation, when);
    }
    return { draft, documents };
  };

  const edit = (subject: string, from: number, to: number): Operation => ({ kind: 'value', file: 'geo/recipes/line.json', path: ['vertices', `@${subject}`, 'at'], before: [from, 48], after: [to, 48] }); // prettier-ignore
  const known = performed({ ...FRESH, ticked: ['a', 'b'] }, edit('v01', 37, 37.01));

  test('know what is new: an undo there and a name, a tick and an edit here are all in the joined draft', () => {
    const stored = { ...undoAll(known), ticked: ['b', 'c'] };
    const mine = { ...performed(known, edit('v02', 37.1, 37.11)), name: 'Renamed', ticked: ['a', 'b', 'd'] };
    const { draft, leftOver } = joinDrafts(stored, mine, base, known);
    expect(leftOver).toEqual([]);
    expect(draft.edits).toEqual(mine.edits.slice(1));
    expect([draft.name, [...(draft.ticked ?? [])].sort()]).toEqual(['Renamed', ['b', 'c', 'd']]);
  });

  test('take a draft as it is from the window that alone has changed it', () => {
    const changed = { ...undoAll(known), name: 'Other', ticked: ['b'] };
    expect(joinDrafts(changed, known, base, known).draft).toEqual(changed);
    expect(joinDrafts(known, changed, base, known).draft).toBe(changed);
  });

  test('keep the reasons that either gave for the same edits', () => {
    const two = performed(known, edit('v02', 37.1, 37.11));
    const files = documentsAt(two, base);
    const [stored, mine] = [explained(two, 0, 'there'), explained(two, 1, ' here\nas well ')];
    const { draft, leftOver } = joinDrafts(stored, mine, base, two);
    expect(leftOver).toEqual([]);
    expect(draft.edits.map(({ why }) => why)).toEqual(['there', 'here as well']);
    expect(joinDrafts(stored, performed(two, edit('v03', 37.2, 37.21)), base, two).draft.edits.map(({ why }) => why)).toEqual(['there', '', '']); // prettier-ignore
    expect(documentsAt(mine, base)).toBe(files);
  });

  test('leave over an edit that clashes once, and not what was stored already', () => {
    const stored = performed(known, edit('v02', 37.1, 37.12));
    const mine = performed(performed(known, edit('v02', 37.1, 37.11)), edit('v03', 37.2, 37.21));
    const { draft, leftOver } = joinDrafts(stored, mine, base, known);
    expect(leftOver).toEqual([mine.edits[1]]);
    expect(draft.edits).toEqual([...stored.edits, mine.edits[2]]);
    expect(joinDrafts(draft, mine, base, mine).leftOver).toEqual([]);
  });

  test('lose no edit: each is in the joined draft or left over, and the stored ones come first', () => {
    fc.assert(
      fc.property(beginning, beginning, beginning, (first, here, there) => {
        const common = drafted(first);
        const mine = continued(common, here, '2026-01-02T00:00:00Z').draft;
        const stored = continued(common, there, '2026-01-03T00:00:00Z').draft;
        const { draft, leftOver } = joinDrafts(stored, mine, base);
        expect(() => documentsAt(draft, base)).not.toThrow();
        const [own, others] = [mine.edits.length - common.draft.edits.length, stored.edits.length];
        if (others === common.draft.edits.length) {
          expect(draft).toBe(mine);
          return;
        }
        expect(draft.edits.slice(0, others)).toEqual(stored.edits);
        const done = own - leftOver.length - (draft.edits.length - others);
        expect(done).toBeGreaterThanOrEqual(0);
        return undefined;
      }),
      RUNS,
    );
  });
});
