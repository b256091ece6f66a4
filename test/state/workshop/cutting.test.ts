// What is cut after an edit, and what it is called while one waits: the band follows from the lines alone.
// It must not know how land is cut.
import { beforeEach, expect, test, vi } from 'vitest';
import { setPolygons, areaRows } from '../../../src/core/draft/area-edits.ts';
import { addArea } from '../../../src/core/draft/new-area.ts';
import { moveVertex } from '../../../src/core/draft/line-edits.ts';
import { applyAll, documentsOf } from '../../../src/core/draft/operation.ts';
import { setValue } from '../../../src/core/draft/set-value.ts';
import { LOCALES } from '../../../src/core/view/view.ts';
import { cutSubject } from '../../../src/state/workshop/cut-subject.ts';
import { Cutting, type Cutter } from '../../../src/state/workshop/cutting.svelte.ts';
import { drawnLine } from '../../../src/state/workshop/drafted-world.ts';
import { loadProject } from '../../../src/state/workshop/project.ts';

const NO_LAND = { line: [], mosaic: { type: 'Topology', transform: { scale: [1, 1], translate: [0, 0] }, objects: { cells: { type: 'GeometryCollection', geometries: [] } }, arcs: [] } }; // prettier-ignore
const cutCells = vi.fn(() => Promise.resolve(NO_LAND));
const cutLand = vi.fn((_input: unknown, { onMosaic }: { onMosaic: (cells: never) => void }) => {
  onMosaic(NO_LAND as never);
  return Promise.resolve({ ...NO_LAND, band: [] });
});
const cutter = { cutCells, cutLand, disposeCut: vi.fn(), warmUp: vi.fn() } as unknown as Cutter;

const project = await loadProject();
const base = documentsOf(project.document);
const square = (east: number): [number, number][] => [[36, 48], [36 + east, 48], [36 + east, 48.5], [36, 48.5], [36, 48]]; // prettier-ignore
const AREA = {
  names: { en: 'Corridor', uk: 'Коридор' },
  period: { from: '2025-12-28' },
  precision: { kind: 'generalised', km: 2 },
  sources: ['own-line'],
  polygons: [[square(1)]],
} as const;
const withArea = applyAll(base, addArea(base, AREA as never, LOCALES).operations);
const id = areaRows(withArea).at(-1)!.id;
const withOther = applyAll(withArea, setPolygons(withArea, id, [[square(0.5)]]));
const withLine = applyAll(withOther, moveVertex(drawnLine(withOther), 'v43', [37.2, 48.3]));
const geometryOf = (feature: string) => ({ file: 'geo/features/line.geojson', path: ['features', `@${feature}`, 'geometry'] }); // prettier-ignore
const withGeometry = (feature: string) => applyAll(base, setValue(base, geometryOf(feature), { type: 'Point', coordinates: [36, 48] })); // prettier-ignore

beforeEach(() => vi.clearAllMocks());

test('an edit is called by what it has the land cut along', () => {
  expect(cutSubject(base, withArea)).toBe('area');
  expect(cutSubject(withOther, withLine)).toBe('line');
  expect(cutSubject(base, withGeometry('pocket.lyptsi'))).toBe('pocket');
  expect(cutSubject(base, withGeometry('line.since-2014'))).toBe('since2014');
  expect(cutSubject(base, withLine)).toBe('several');
});

test('the band is drawn anew after an edit of a line, and kept after one of an area', async () => {
  const onLand = vi.fn();
  const cutting = new Cutting(project, onLand, cutter);
  const followed = async (documents: typeof base): Promise<void> => {
    cutting.follow(documents);
    await vi.waitFor(() => expect(cutting.progress).toBeUndefined());
  };
  await followed(withArea);
  await followed(withOther);
  expect([cutCells.mock.calls.length, cutLand.mock.calls.length]).toEqual([2, 0]);
  expect(cutting.land?.band).toBeUndefined();
  await followed(withLine);
  expect(cutLand.mock.calls.length).toBe(1);
  expect(cutting.land?.band).toEqual([]);
  await followed(applyAll(withLine, setPolygons(withLine, id, [[square(0.7)]])));
  expect([cutCells.mock.calls.length, cutLand.mock.calls.length]).toEqual([3, 1]);
  expect(cutting.land?.band).toEqual([]);
  // With the line of the build its own band is back, without being drawn.
  await followed(withOther);
  expect(cutLand.mock.calls.length).toBe(1);
  expect(cutting.land?.band).toBeUndefined();
});
