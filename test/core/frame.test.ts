// Where the map looks when a scenario is chosen or opened from a link.
// It must not need a browser.
import { describe, expect, it } from 'vitest';
import { canReturn, frameChosen, frameOf, frameOpened } from '../../src/core/view/frame.ts';
import { fromQuery } from '../../src/core/view/share.ts';
import { chooseScenario, compose, INITIAL, look, OPENING, type Step, type View } from '../../src/core/view/view.ts';
import { realWorld } from './ground.ts';

const world = realWorld();
const choose = (view: View, step: Step): View => frameChosen(world, view)(step(view));
const cameraOf = (scenario: string) => frameOf(world, { scenario });
const moved = look({ lon: 31, lat: 49, zoom: 6 })(INITIAL);

describe('choosing a proposal', () => {
  it('moves the map to its frame', () => {
    expect(choose(INITIAL, chooseScenario('crimea')).camera).toEqual(cameraOf('crimea'));
    const passage = look({ box: [30, 45, 31, 46] })(INITIAL);
    expect(choose(passage, chooseScenario('crimea')).camera).toEqual(cameraOf('crimea'));
  });

  it('leaves the map where the reader has moved it, and offers the frame', () => {
    const view = choose(moved, chooseScenario('crimea'));
    expect(view.camera).toEqual(moved.camera);
    expect(canReturn(world, view)).toBe(true);
    expect(canReturn(world, look(cameraOf('crimea')!)(view))).toBe(false);
    expect(canReturn(world, chooseScenario('own')(view))).toBe(false);
  });

  it('leaves a step its own camera', () => {
    const step = compose(chooseScenario('crimea'), look({ box: OPENING }));
    expect(choose(INITIAL, step).camera).toEqual({ box: OPENING });
  });

  it('does not lead away from a lesson, a passage, an article or the path', () => {
    for (const led of [
      { panel: 'path' },
      { deck: 'a' },
      { passage: 'a' },
      { panel: 'articles', article: 'a' },
    ] as const) {
      const step: Step = (view) => ({ ...view, ...led, scenario: 'crimea' });
      expect(choose(INITIAL, step).camera).toBe(INITIAL.camera);
    }
  });

  it('gives no command to move between proposals of one frame', () => {
    const view = choose(INITIAL, chooseScenario('mutual-pull-back'));
    expect(choose(view, chooseScenario('all-of-the-donbas')).camera).toBe(view.camera);
  });
});

describe('a link', () => {
  const opened = (query: string): View => frameOpened(world)(fromQuery(query).view);
  it('opens at the frame of its proposal where it does not say where the map looks', () => {
    expect(opened('?v=1&scenario=crimea').camera).toEqual(cameraOf('crimea'));
    expect(opened('?v=1&scenario=crimea&at=49,31,6').camera).toEqual({ lon: 31, lat: 49, zoom: 6 });
    expect(opened('?v=1&scenario=crimea&deck=a.1').camera).toBe(INITIAL.camera);
    expect(opened('').camera).toBe(INITIAL.camera);
  });
});
