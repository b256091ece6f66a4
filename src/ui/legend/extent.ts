// Where on the map lies what a row of the legend explains, so that the map can go there.
// It must not know words, nor how the map moves.
import { boxAround, type World } from '../../core/land/catalogue.ts';
import { inQuestion } from '../../core/scenario/in-question.ts';
import { boundsOf, union, type Box } from '../../core/values/bounds.ts';
import type { Scene } from '../../core/view/scene.ts';
import { strikesDrawn, type LegendRow, type Mark } from './legend.ts';

const townsOf = ({ features }: World): string[] =>
  [...features.values()].filter(({ properties }) => properties.kind === 'town').map(({ id }) => id);

/** The features that a sign stands for. */
function featuresOf(mark: Mark, scene: Scene, world: World): readonly string[] {
  if (mark.startsWith('line')) return ['line.contact'];
  if (mark === 'since-2014') return ['line.since-2014'];
  if (mark === 'border' || mark === 'oblasts') return ['border.ua'];
  if (mark === 'donbas') return ['area.donbas'];
  if (mark === 'towns') return townsOf(world);
  if (mark === 'pin-none') return [];
  if (mark === 'count') return scene.counts.map(([id]) => id);
  return strikesDrawn(world, scene).map(({ id }) => id);
}

/** The box around the symbols of a proposal, where a feature has no place of its own the symbol's. */
function symbolBox(mark: Mark, { marks }: Scene, world: World): Box | undefined {
  const boxes = marks
    .filter(({ kind }) => kind === mark)
    .map(({ feature, at }): Box | undefined => (at ? [at[0], at[1], at[0], at[1]] : boxAround(world, [feature])))
    .filter((box) => box !== undefined);
  return boxes.length > 0 ? boxes.reduce(union) : undefined;
}

/** The box around the land in question, or around the outline of a pinned proposal; undefined for any other mark. */
function landBox(mark: Mark, { question, pins }: Scene, world: World): Box | undefined {
  if (mark === 'question' && question) {
    const [, drawn] = inQuestion(world, question.counted, question.depth).changed;
    return world.mosaic.boxes.filter((_, cell) => drawn[cell]).reduce(union);
  }
  const shape = pins.find(({ place }) => mark === `pin-${place}`)?.shape;
  return shape && boundsOf(shape);
}

/** The box around everything that a row explains, `[west, south, east, north]`; undefined where nothing of it is drawn. */
export function extentOf(row: LegendRow, scene: Scene, world: World): Box | undefined {
  if (row.kind === 'mark')
    return (
      symbolBox(row.mark, scene, world) ??
      landBox(row.mark, scene, world) ??
      boxAround(world, featuresOf(row.mark, scene, world))
    );
  const shapes = scene.overlays.flatMap(({ status, shape }) =>
    status === row.status && shape ? [boundsOf(shape)] : [],
  );
  if (shapes.length > 0) return shapes.reduce(union);
  return boxAround(world, [row.status === 'russian-held-since-2014' ? 'area.crimea' : 'area.russian-held']);
}
