// What is said while a vertex is dragged: where it is, and which side gains land, along each of the lines.
// It must not know how a handle looks.
import { expect, test } from 'vitest';
import { chainIds, chainOf, CONTACT, SINCE_2014 } from '../../src/core/draft/chain-edits.ts';
import { documentsOf } from '../../src/core/draft/operation.ts';
import { loadProject } from '../../src/state/workshop/project.ts';
import type { Workshop } from '../../src/state/workshop/workshop.svelte.ts';
import type { Words } from '../../src/ui/workshop/open.svelte.ts';
import { lineDrawing } from '../../src/ui/workshop/lines/line-drawing.ts';
import { vertexOf, type At } from '../../src/ui/workshop/shapes/drawing.ts';

const project = await loadProject();
const documents = documentsOf(project.document);
const words = { locale: 'en', say: (key: string, slots: object = {}) => [key, ...(Object.values(slots) as string[])].join(' ') } as unknown as Words; // prettier-ignore
const drawingOf = (subject: string) =>
  lineDrawing({ documents, place: { tab: 'line', subject }, vertex: '', looking: undefined } as unknown as Workshop, { nameOf: (id) => id }, words); // prettier-ignore
/** What is said of a vertex that is dragged by so many degrees. */
function statusOf(subject: string, key: string, [east, north]: At, isNew = false): string {
  const drawing = drawingOf(subject);
  const [lon, lat] = (isNew ? drawing.halfway(key) : vertexOf(drawing, key)?.at) ?? [NaN, NaN];
  const at: At = [Number((lon + east).toFixed(2)), Number((lat + north).toFixed(2))];
  return drawing.dragStatus({ key, at, isNew }).text;
}

test('the line of contact gains land for the side from which it is moved away', () => {
  expect(statusOf(CONTACT, 'v43', [-0.05, 0])).toMatch(/^shape\.position 37\.22 48\.34 · line\.toRussia [\d]+\skm²/);
  expect(statusOf(CONTACT, 'v43', [0.05, 0])).toMatch(/ · line\.toUkraine [\d]+\skm²/);
  expect(statusOf(CONTACT, 'v43', [0, 0])).toMatch(/ · line\.noChange$/);
  expect(statusOf(CONTACT, 'v43', [-0.05, 0], true)).toMatch(/ · line\.toRussia/);
});

test('every pocket grows southwards', () => {
  for (const id of chainIds(documents).filter((one) => one !== SINCE_2014)) {
    const lats = chainOf(documents, id).map(([, lat]) => lat);
    const key = String(lats.indexOf(Math.min(...lats)) + 1);
    expect(statusOf(id, key, [0, -0.05])).toMatch(/ · line\.toRussia [\d]+\skm²$/);
    expect(statusOf(id, key, [0, 0.02])).toMatch(/ · line\.toUkraine [\d]+\skm²$/);
  }
});

test('the line of 2014 has the land behind it in the east', () => {
  expect(statusOf(SINCE_2014, '5', [-0.1, 0])).toMatch(/ · line\.toRussia2014 /);
  expect(statusOf(SINCE_2014, '5', [0.1, 0])).toMatch(/ · line\.toUkraine2014 /);
  expect(statusOf(SINCE_2014, '5', [-0.1, 0], true)).toMatch(/ · line\.toRussia2014 /);
});

test('nothing is added after the last vertex, nor taken from the fewest', () => {
  const count = chainOf(documents, 'pocket.lyptsi').length;
  const drawing = drawingOf('pocket.lyptsi');
  expect(drawing.halfway(String(count))).toBeUndefined();
  expect(drawing.halfway('1')).toBeDefined();
  expect(drawing.canRemove('1')).toBe(true);
  expect(drawingOf('pocket.nowhere').chains[0]?.vertices.length).toBe(drawingOf(CONTACT).chains[0]?.vertices.length);
});
