// Proves the drawing over the map: by slide, with undo, gone with the slide unless it is to last, the same in two windows.
// It must not know how a stroke looks.
import { describe, expect, test } from 'vitest';
import type { Strokes } from '../../src/core/deck/guess.ts';
import { Ink } from '../../src/state/ink.svelte.ts';
import { fromQuery, toQuery } from '../../src/core/view/share.ts';
import { INITIAL } from '../../src/core/view/view.ts';

const one: Strokes = [[[37, 48], [38, 48]]]; // prettier-ignore
const two: Strokes = [...one, [[36, 47], [36, 48]]]; // prettier-ignore

/** Two windows of one presentation. */
function windows(): readonly [Ink, Ink] {
  const [here, there] = [new Ink(), new Ink()];
  here.onChange = (drawing) => there.receive(structuredClone(drawing));
  there.onChange = (drawing) => here.receive(structuredClone(drawing));
  return [here, there];
}

describe('the drawing', () => {
  test('is undone and cleared stroke by stroke', () => {
    const ink = new Ink();
    ink.draw(one, true);
    ink.draw(two, true);
    ink.clear();
    expect(ink.strokes).toEqual([]);
    ink.undo();
    expect(ink.strokes).toEqual(two);
    ink.undo();
    ink.undo();
    expect([ink.strokes, ink.canUndo]).toEqual([[], false]);
  });

  test('goes with its slide, and lasts where that is switched on', () => {
    const ink = new Ink();
    ink.draw(one, true);
    ink.turnTo(1);
    ink.turnTo(0);
    expect(ink.strokes).toEqual([]);
    ink.setLasting(true);
    ink.draw(one, true);
    ink.turnTo(1);
    expect([ink.strokes, ink.canUndo]).toEqual([[], false]);
    ink.turnTo(0);
    expect(ink.strokes).toEqual(one);
  });

  test('is the same in the audience’s window and the presenter’s, whichever draws', () => {
    const [presenter, audience] = windows();
    presenter.draw(one, true);
    expect(audience.strokes).toEqual(one);
    audience.draw(two, true);
    expect(presenter.strokes).toEqual(two);
    presenter.setLasting(true);
    expect(audience.lasting).toBe(true);
    audience.clear();
    expect(presenter.strokes).toEqual([]);
  });

  test('of another slide is not shown on this one', () => {
    const ink = new Ink();
    ink.receive({ slide: 3, strokes: one, lasting: false });
    expect(ink.strokes).toEqual([]);
    ink.turnTo(3);
    expect(ink.strokes).toEqual([]);
  });

  test('is put down with the tool that is chosen again', () => {
    const ink = new Ink();
    ink.toggle('pen');
    ink.toggle('eraser');
    expect(ink.tool).toBe('eraser');
    ink.toggle('eraser');
    expect(ink.tool).toBe(undefined);
  });

  test('is in no link', () => {
    expect(fromQuery('?v=1&ink=37,48').view).toEqual(INITIAL);
    expect(toQuery({ ...INITIAL, deck: 'what-is-on-the-table', slide: 2 })).toBe('?v=1&deck=what-is-on-the-table.2');
  });
});
