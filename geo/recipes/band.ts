// Makes the soft band of the map: the land that the error of the line and of the pockets leaves in doubt, in steps.
// It must not know how it is drawn, nor the cells, whose doubt a test compares with it.
import type { ErrorPoint } from '../../src/core/land/line-error.ts';
import { landAround, pointsOf } from './doubt.ts';
import type { Line } from './line.ts';
import type { Progress } from './mosaic.ts';
import { mapshaper, shape, shapes, toPlane, type Shape } from './shape.ts';

/** From the line (0) to the edge of its error, each step holding those before it. */
const STEPS = 12;
/** Decimals of a degree in geo/features/band.geojson. */
export const BAND_DIGITS = 4;
const CRIMEA = new Set(['UA-40', 'UA-43']);

const edgeOf = ({ edge, km }: Line['pockets'][number]): ErrorPoint[] =>
  (edge.geometry as { coordinates: number[][] }).coordinates.map((at) => ({ at: toPlane(at), error: km }));

/** Land whose holder is known: outside Ukraine, or held since 2014. */
const CLIP = `-i step.json land.json since.json combine-files -clip land target=step -erase since target=step
  -dissolve2 target=step -filter-slivers min-area=0.1km2 target=step -simplify dp interval=40 target=step
  -o format=geojson geojson-type=FeatureCollection target=step`;

/**
 * One feature a step, the narrowest first; `step` counts from 0. `progress` is told the share of the work that is done,
 * up to 1.
 */
export async function band(
  units: readonly Shape[],
  line: Line,
  progress: Progress = () => undefined,
): Promise<Shape[]> {
  const rows = [pointsOf(line.contact, line.sectors), ...line.pockets.map(edgeOf)];
  const land = shapes(units.filter(({ properties }) => !CRIMEA.has(String(properties['iso']))));
  const since = shapes([line.since2014]);
  const precision = { kind: 'generalised', km: 5 };
  const made: Shape[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const around = await landAround(rows, ({ error }) => (error * (step + 1)) / STEPS);
    const { features } = await mapshaper(CLIP, { 'step.json': shapes(around), 'land.json': land, 'since.json': since });
    const geometry = features[0]?.geometry;
    if (!geometry) throw new Error(`step ${step} of the band is empty`);
    made.push({
      ...shape(geometry, { kind: 'area', step, precision, sources: ['own-line'] }),
      id: `area.doubt-${step}`,
    });
    await progress((step + 1) / STEPS);
  }
  return made;
}
