// The rings of the area that the workshop shows, as their handles on the map and their table work with them.
// It must not know how either looks. Positions are [lon, lat] in degrees, WGS84.
import { polygonFaults } from '../../../core/check/polygon-faults.ts';
import { FEWEST, halfwayAfter, verticesOf, withVertexMoved, withVerticesAfter, type VertexPlace } from '../../../core/draft/area-edits.ts'; // prettier-ignore
import { snapped } from '../../../core/draft/line-edits.ts';
import type { AreaPolygons } from '../../../../geo/schema-areas.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Workshop } from '../../../state/workshop/workshop.svelte.ts';
import type { Words } from '../open.svelte.ts';
import type { Chain, Drag, Drawing } from '../shapes/drawing.ts';
import { positionWords } from '../shapes/words.ts';
import { addCorner, moveCorner, polygonsOf, removeCorner } from './area-deeds.ts';
import { linesFor, snappedTo } from './snapping.ts';
import { cornerName, km2Of } from './words.ts';

/** A corner as a key, such as `0 0 2`: its polygon, ring and index. */
const keyOf = ({ polygon, ring, index }: VertexPlace): string => `${polygon} ${ring} ${index}`;
export function placeOf(key: string): VertexPlace {
  const [polygon = 0, ring = 0, index = 0] = key.split(' ').map(Number);
  return { polygon, ring, index };
}

/** The rings of polygons, each corner by its name. */
export const chainsOf = (polygons: AreaPolygons, name: (place: VertexPlace) => string = () => ''): Chain[] =>
  verticesOf(polygons).flatMap((rings, polygon) =>
    rings.map((vertices, ring) => ({
      isRing: true,
      vertices: vertices.map((at, index) => {
        const place = { polygon, ring, index };
        return { key: keyOf(place), at, name: name(place), short: String(index + 1) };
      }),
    })),
  );

const polygonsWith = (polygons: AreaPolygons, { key, at, isNew }: Drag): AreaPolygons =>
  isNew ? withVerticesAfter(polygons, placeOf(key), [[...at]]) : withVertexMoved(polygons, placeOf(key), [...at]);

const wordsOf = ({ say }: Words): Drawing['words'] => ({
  all: say('area.handles'),
  handle: (corner) => say('area.handle', { corner }),
  lon: (corner) => say('area.lonOf', { corner }),
  lat: (corner) => say('area.latOf', { corner }),
  add: (corner) => say('area.add', { corner }),
  remove: (corner) => say('area.removeCorner', { corner }),
  placed: (corner, [lon, lat]) => say('area.at', { corner, lon, lat }),
});

/** Made anew for every state of the draft. */
export function areaDrawing(workshop: Workshop, knowledge: Pick<Knowledge, 'world'>, words: Words): Drawing {
  const { say, locale } = words;
  const { area } = workshop;
  const { id } = area;
  const polygons = polygonsOf(workshop, id);
  return {
    chains: chainsOf(polygons, (place) => cornerName(say, polygons, place)),
    chosen: keyOf(area.chosen),
    isLocked: workshop.looking !== undefined,
    closeZoom: 0,
    words: wordsOf(words),
    choose: (key) => void (area.chosen = placeOf(key)),
    halfway: (key) => halfwayAfter(polygons, placeOf(key)),
    target(at, plane, isFree) {
      const { world } = knowledge;
      const found = world && area.snaps && !isFree ? snappedTo(linesFor(world, id), plane, at) : undefined;
      return found ? { at: found.at, onto: say(`area.snapped.${found.kind}`) } : { at: snapped([...at]), onto: '' };
    },
    dragStatus(drag) {
      const now = polygonsWith(polygons, drag);
      const isFaulty = polygonFaults(now, undefined).length > 0;
      const parts = [positionWords(words, drag.at), km2Of(now, locale), isFaulty ? say('area.isOff') : ''];
      return { text: parts.filter(Boolean).join(' · '), isFaulty };
    },
    /** Nothing goes with the last corners of the only outline. */
    canRemove(key) {
      const { polygon, ring } = placeOf(key);
      const count = verticesOf(polygons)[polygon]?.[ring]?.length ?? 0;
      return count > FEWEST || ring > 0 || polygons.length > 1;
    },
    move: (key, to, field) => moveCorner(workshop, id, placeOf(key), { to, field: field && `${id} ${key} ${field}` }),
    add: (key, to) => (addCorner(workshop, id, placeOf(key), to) ? keyOf(area.chosen) : undefined),
    remove: (key) => removeCorner(workshop, id, placeOf(key)),
  };
}
