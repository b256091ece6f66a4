// The line of an earlier edition beside the present one: drawn where it is asked for, by both painters, with its row in the legend.
// It must not know how a picture is shown. The shipped data may have no such line: one is planted.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLineSource } from '../../geo/schema-line.ts';
import { readMessages } from '../../src/cli/files.ts';
import { earlierFeature } from '../../src/core/check/earlier-lines.ts';
import { hideAnswer } from '../../src/core/deck/guess.ts';
import type { World } from '../../src/core/land/catalogue.ts';
import { earlierLinesOf } from '../../src/core/land/earlier-lines.ts';
import { sceneOf, type Scene } from '../../src/core/view/scene.ts';
import { fromQuery, toQuery } from '../../src/core/view/share.ts';
import { showEarlier } from '../../src/core/view/layer-steps.ts';
import { INITIAL, LOCALES, type View } from '../../src/core/view/view.ts';
import { say } from '../../src/i18n/messages.ts';
import { keysOf } from '../../src/map/keys.ts';
import { layersOf } from '../../src/map/picture/picture.ts';
import { edgesOf } from '../../src/map/sectors.ts';
import { extentOf } from '../../src/ui/legend/extent.ts';
import { legendOf } from '../../src/ui/legend/legend.ts';
import { earlierName } from '../../src/ui/kit/layer-name.ts';
import { sources } from './ground.ts';

const drawn = parseLineSource(JSON.parse(readFileSync(new URL('../../geo/recipes/line.json', import.meta.url), 'utf8')), 'line.json'); // prettier-ignore
if (!drawn.ok) throw new Error('the drawn line cannot be read');
const DAYS = ['2025-03-01', '2025-06-01'] as const;
const lines = DAYS.map((id) => earlierFeature({ id, line: { ...drawn.value, period: { from: id } } }));
const bare = new Map([...sources.world.features].filter(([, { properties }]) => properties.kind !== 'earlier'));
const world: World = {
  ...sources.world,
  features: new Map([...bare, ...lines.map((line) => [line.id, line] as const)]),
};
const sceneWith = (view: Partial<View> = {}, of: World = world): Scene =>
  sceneOf({ ...INITIAL, ...view }, of, { hovered: [], annotation: undefined, dark: false });
const [first, last] = DAYS;

test('the lines of earlier editions are known by their day, the latest first', () => {
  expect(earlierLinesOf(world).map(({ id }) => id)).toEqual([`earlier.${last}`, `earlier.${first}`]);
  expect(earlierLinesOf({ ...world, features: bare })).toEqual([]);
});

describe('an earlier line', () => {
  const asDrawn = (scene: Scene) => edgesOf(world, scene).features.filter(({ properties }) => properties?.['as'] === 'earlier'); // prettier-ignore
  test('is drawn only where its day is asked for, beside the present line', () => {
    expect(asDrawn(sceneWith())).toEqual([]);
    expect(asDrawn(sceneWith({ earlier: '1999-01-01' }))).toEqual([]);
    const shown = sceneWith({ earlier: first });
    expect(asDrawn(shown).map(({ properties }) => properties?.['id'] as string)).toEqual([`earlier.${first}`]);
    expect(edgesOf(world, shown).features).toHaveLength(edgesOf(world, sceneWith()).features.length + 1);
    expect(keysOf(shown).edges).not.toBe(keysOf(sceneWith()).edges);
    expect(keysOf(shown).edges).not.toBe(keysOf(sceneWith({ earlier: last })).edges);
  });

  test('has a layer of its own, dashed, under that of the present line, and stays when the present line is hidden', () => {
    const layers = layersOf(sceneWith({ earlier: first }));
    const [at, centre] = ['line-earlier', 'line-centre'].map((id) => layers.findIndex((layer) => layer.id === id));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(centre ?? 0);
    expect(layers[at!]).toMatchObject({ kind: 'line', data: 'edges' });
    expect(layers[at!]?.group).toBe(undefined);
    expect(layers[at!]).toHaveProperty('dash');
  });

  test('has a row in the legend, which leads to it, and none where it is not drawn', () => {
    const rowsOf = (view: Partial<View>) =>
      legendOf(sceneWith(view), world).filter(({ key }) => key === 'line-earlier');
    expect(rowsOf({})).toEqual([]);
    const [row] = rowsOf({ earlier: first });
    expect(row).toMatchObject({ message: 'legend.earlier', period: { from: first } });
    const box = row && extentOf(row, sceneWith({ earlier: first }), world);
    expect(box?.[0]).toBeGreaterThan(30);
    expect(box?.[2]).toBeLessThan(41);
  });

  test.each(LOCALES)('has its day in its name, in %s', (locale) => {
    const messages = readMessages(locale);
    const name = earlierName((key, params) => say(messages, locale, key, params), lines[0]!, locale);
    expect(name).toMatch(/1\s\p{L}+\s2025/u);
  });

  test('is part of a link, and goes where it would give an answer away', () => {
    const view = showEarlier(first)(INITIAL);
    expect(toQuery(view)).toContain(`earlier=${first}`);
    expect(fromQuery(toQuery(view))).toEqual({ view, notices: [] });
    expect(toQuery(showEarlier(null)(view))).toBe(toQuery(INITIAL));
    expect(hideAnswer(view).earlier).toBe(null);
    for (const text of ['2025-02-30', 'x', '2025-06', '20250601']) expect(fromQuery(`?v=1&earlier=${text}`).view.earlier, text).toBe(null); // prettier-ignore
  });
});
