// Runs beside the page: cuts the land anew, the mosaic first, then the band, and says how far it is.
// It must not know who asked, nor why. mapshaper comes with it: see cut.config.ts.
import { cutBand, cutMosaic } from './land.ts';
import type { Answer, Order } from './messages.ts';

const send = (answer: Answer): void => postMessage(answer);

async function carryOut({ id, input }: Order): Promise<void> {
  const value = await cutMosaic(input, (fraction) => send({ id, kind: 'progress', fraction, stage: 'mosaic' }));
  send({ id, kind: 'mosaic', value });
  const steps = await cutBand(input, (fraction) => send({ id, kind: 'progress', fraction, stage: 'band' }));
  send({ id, kind: 'band', value: steps });
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  carryOut(data).catch((error: unknown) => {
    send({ id: data.id, kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  });
});
