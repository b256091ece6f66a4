// The line that the workshop shows, as its handles on the map and its table work with it.
// It must not know how either looks. Positions are [lon, lat] in degrees, WGS84.
import { CONTACT, SINCE_2014 } from '../../../core/draft/chain-edits.ts';
import { snapped, sweptLand } from '../../../core/draft/line-edits.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Workshop } from '../../../state/workshop/workshop.svelte.ts';
import { squareKilometres } from '../areas/words.ts';
import type { Words } from '../open.svelte.ts';
import { NEW_KEY, withDrag, type Drag, type Drawing } from '../shapes/drawing.ts';
import { positionWords } from '../shapes/words.ts';
import { halfwayAfter, lineOf, shownLine, withHeldLandOnLeft } from './lines.ts';

/** The zoom at which neighbouring vertices can be told apart. */
const CLOSE = 8.5;

type Line = ReturnType<typeof lineOf>;

/** The land between the line as it is and as it would be, in words. */
function sweptWords(line: Line, drag: Drag, { say, locale }: Words): string {
  const start = drag.isNew ? halfwayAfter(line, drag.key) : undefined;
  const before = start
    ? withDrag([{ vertices: line.vertices, isRing: false }], { ...drag, at: start }).flatMap(({ vertices }) => vertices)
    : line.vertices;
  const vertices = withHeldLandOnLeft(line, before).map(({ key, at }) => ({ id: key, at: [...at] as [number, number] })); // prettier-ignore
  const index = vertices.findIndex(({ id }) => id === (drag.isNew ? NEW_KEY : drag.key));
  const { toRussia, toUkraine } = sweptLand({ vertices }, index, [...drag.at]);
  const [more, less] =
    line.id === SINCE_2014
      ? (['line.toRussia2014', 'line.toUkraine2014'] as const)
      : (['line.toRussia', 'line.toUkraine'] as const);
  const words = [
    toRussia > 0 ? say(more, { area: squareKilometres(toRussia, locale) }) : '',
    toUkraine > 0 ? say(less, { area: squareKilometres(toUkraine, locale) }) : '',
  ].filter(Boolean);
  return words.length > 0 ? words.join(' ') : say('line.noChange');
}

const wordsOf = ({ say }: Words, line: string): Drawing['words'] => ({
  all: say('line.handlesOf', { line }),
  handle: (name) => say('line.handle', { id: name }),
  lon: (name) => say('line.lonOf', { id: name }),
  lat: (name) => say('line.latOf', { id: name }),
  add: (name) => say('line.add', { id: name }),
  remove: (name) => say('line.remove', { id: name }),
  placed: (name, [lon, lat]) => say('line.at', { id: name, lon, lat }),
});

/** Made anew for every state of the draft. */
export function lineDrawing(workshop: Workshop, knowledge: Pick<Knowledge, 'nameOf'>, words: Words): Drawing {
  const id = shownLine(workshop);
  const line = lineOf(workshop.documents, id);
  /** The vertices of the line of contact have names of their own, in the history too; of another line, it is the line. */
  const subjectOf = (key: string): string => (id === CONTACT ? key : id);
  return {
    chains: [{ vertices: line.vertices, isRing: false }],
    chosen: workshop.vertex,
    isLocked: workshop.looking !== undefined,
    closeZoom: CLOSE,
    words: wordsOf(words, knowledge.nameOf(id)),
    choose: (key) => void (workshop.vertex = key),
    halfway: (key) => halfwayAfter(line, key),
    target: (at) => ({ at: snapped([...at]), onto: '' }),
    dragStatus: (drag) => ({
      text: `${positionWords(words, drag.at)} · ${sweptWords(line, drag, words)}`,
      isFaulty: false,
    }),
    canRemove: () => line.vertices.length > line.fewest,
    move: (key, to, field) =>
      workshop.do({
        what: 'move-vertex',
        subject: subjectOf(key),
        operations: line.moved(key, to),
        field: field && `${id} ${key} ${field}`,
      }),
    add(key, to = halfwayAfter(line, key)) {
      if (!to) return undefined;
      const added = line.added(key, to);
      workshop.do({ what: 'add-vertex', subject: subjectOf(added.key), operations: added.operations });
      workshop.vertex = added.key;
      return added.key;
    },
    remove(key) {
      const index = line.vertices.findIndex((vertex) => vertex.key === key);
      workshop.do({ what: 'remove-vertex', subject: subjectOf(key), operations: line.removed(key) });
      const { vertices } = lineOf(workshop.documents, id);
      workshop.vertex = vertices[Math.min(index, vertices.length - 1)]?.key ?? '';
    },
  };
}
