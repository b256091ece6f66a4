// The worker that has the reader's lines and areas: it gathers them and cuts tiles of them, while the page stays free.
// It must not know the map or the page.
import type { PackedShapes } from '../../core/own-places/shapes.ts';
import type { Answer, Order } from './messages.ts';
import { shapeTiles } from './shape-index.ts';

let gathered: PackedShapes | undefined;
let shown: Uint8Array | undefined;
let tileOf: ReturnType<typeof shapeTiles> | undefined;

const answer = (message: Answer, transfer: Transferable[] = []): void => {
  (self as unknown as Worker).postMessage(message, transfer);
};

function carryOut(order: Order): void {
  if (order.kind === 'begin') gathered = { ...order.shapes, positions: new Float64Array(order.numbers) };
  if (order.kind === 'positions') gathered?.positions.set(order.part, order.at);
  if (order.kind === 'index' && gathered) {
    tileOf = shapeTiles(gathered);
    gathered = undefined;
    answer({ kind: 'indexed' });
  }
  if (order.kind === 'show') shown = order.shown ?? undefined;
  if (order.kind === 'tile') {
    const bytes = (tileOf?.(order.tile, shown) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
    answer({ kind: 'tile', request: order.request, bytes }, [bytes.buffer]);
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  try {
    carryOut(data);
  } catch (error) {
    // Shapes that take more memory than there is, for one.
    answer({ kind: 'failed', why: String(error) });
  }
});
