// Runs beside the page: reads a reader's file, keeps its rows, and places them anew whenever something is corrected.
// It must not know who asked. Nothing that it reads leaves this computer: it has no network to send it to.
import { leftOutLines, type Account } from '../core/own-places/account.ts';
import { LIMITS } from '../core/own-places/limits.ts';
import { placesOf, type Corrections } from '../core/own-places/places.ts';
import { UnreadableFile, type Sheet } from '../core/own-places/sheet.ts';
import type { Answer, Order, Stage } from './messages.ts';
import { readFile } from './read.ts';
import { resolveSystem } from './systems.ts';

let sheet: Sheet | undefined;
let account: Account | undefined;

const send = (answer: Answer, transfer: Transferable[] = []): void => postMessage(answer, { transfer });
const progressOf = (id: number, stage: Stage) => (fraction: number) => send({ id, kind: 'progress', fraction, stage });

function place(id: number, corrections: Corrections, today: string): void {
  if (!sheet) throw new UnreadableFile('failed', 'no file');
  const { shapes, ...places } = placesOf(sheet, corrections, { today, resolve: resolveSystem, progress: progressOf(id, 'placing') }); // prettier-ignore
  account = places.account;
  // The arrays themselves go to the page: of a large file a copy would take it a second.
  send({ id, kind: 'places', places, shapes: shapes.packed }, [places.positions.buffer, ...Object.values(shapes.packed).map(({ buffer }) => buffer)]); // prettier-ignore
}

async function read({ id, file, reading, corrections, today }: Extract<Order, { kind: 'read' }>): Promise<void> {
  sheet = undefined;
  if (file.size > LIMITS.bytes) throw new UnreadableFile('tooLarge', LIMITS.bytes);
  progressOf(id, 'loading')(0);
  const bytes = new Uint8Array(await file.arrayBuffer());
  sheet = await readFile(bytes, { ...reading, progress: progressOf(id, 'reading') });
  place(id, corrections, today);
}

async function carryOut(order: Order): Promise<void> {
  if (order.kind === 'read') await read(order);
  else if (order.kind === 'place') place(order.id, order.corrections, order.today);
  else if (sheet && account) send({ id: order.id, kind: 'left-out', lines: leftOutLines(sheet, account) });
  else throw new UnreadableFile('failed', 'no file');
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  carryOut(data).catch((error: unknown) => {
    const { kind, value } = error instanceof UnreadableFile ? error : new UnreadableFile('failed', String(error));
    send({ id: data.id, kind: 'fault', fault: kind, ...(value === undefined ? {} : { value }) });
  });
});
