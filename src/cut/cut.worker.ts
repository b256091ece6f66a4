// Runs beside the page: cuts the land anew, the mosaic first, then the band, and says how far it is.
// It must not know who asked, nor why. mapshaper comes with it: see cut.config.ts.
import { cutBand, cutMosaic } from './land.ts';
import type { Answer, Order, Stage } from './messages.ts';

type Work = Exclude<Order, { kind: 'stop' }>;
/** The id of the work that is wanted; 0 while none is. */
let currentId = 0;
let last = Promise.resolve();

const send = (answer: Answer): void => postMessage(answer);
/** Lets orders come in that were posted meanwhile. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Between two steps of the work: ends it by throwing if it is no longer wanted. */
async function goOn({ kind, id }: Work, fraction: number, stage: Stage): Promise<void> {
  if (kind !== 'warm') send({ id, kind: 'progress', fraction, stage });
  await turn();
  if (id !== currentId) throw new Error('no longer wanted');
}

async function carryOut(work: Work): Promise<void> {
  const { kind, id, input } = work;
  const value = await cutMosaic(input, (fraction) => goOn(work, fraction, 'mosaic'));
  if (kind === 'warm') return;
  send({ id, kind: 'mosaic', value });
  if (kind === 'cells') return;
  send({ id, kind: 'band', value: await cutBand(input, (fraction) => goOn(work, fraction, 'band')) });
}

/** One after the other: mapshaper cannot do two things at a time. */
function queue(work: Work): void {
  last = last
    .then(() => (work.id === currentId ? carryOut(work) : undefined))
    .catch((error: unknown) => {
      send({ id: work.id, kind: 'fault', message: error instanceof Error ? error.message : String(error) });
    });
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  currentId = data.kind === 'stop' ? 0 : data.id;
  if (data.kind !== 'stop') queue(data);
});
