// The worker that has the reader's points: it indexes them and cuts tiles of them, while the page stays free.
// It must not know the map or the page.
import type { Answer, Order } from './messages.ts';
import { indexPoints, membersOf, pointsInTile, type PointIndex } from './point-index.ts';
import { pointTile } from './point-tile.ts';

let index: PointIndex | undefined;
let shown: Uint8Array | undefined;

const answer = (message: Answer, transfer: Transferable[] = []): void => {
  (self as unknown as Worker).postMessage(message, transfer);
};

addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'load') {
    [index, shown] = [indexPoints(order.points), undefined];
    answer({ kind: 'loaded' });
  }
  if (order.kind === 'show') shown = order.shown ?? undefined;
  if (order.kind === 'classify' && index) index = { ...index, classes: order.classes };
  if (order.kind === 'members' && index)
    answer({ kind: 'members', request: order.request, members: membersOf(index, order.point, order.zoom, shown) });
  if (order.kind === 'tile') {
    const bytes = pointTile(index ? pointsInTile(index, order.tile, shown) : []) as Uint8Array<ArrayBuffer>;
    answer({ kind: 'tile', request: order.request, bytes }, [bytes.buffer]);
  }
});
