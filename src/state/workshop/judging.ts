// Asks the worker that judges a draft; only the newest question counts, and it is asked when the last one is answered.
// It must not know what is done with a judgement.
import type { Judgement } from '../../corpus/judgement.ts';
import type { Answer, Order } from './judge.worker.ts';

export type Changed = Readonly<Record<string, string | null>>;
/** What the judge tells: a judgement of the newest files, or why there is none. */
export type Listener = {
  readonly onJudgement: (judgement: Judgement) => void;
  readonly onFault: (why: string) => void;
};

export class Judge {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #listener: Listener;
  #worker: Worker | undefined;
  #asked = 0;
  /** What to ask once the worker is free; undefined if nothing has changed since. */
  #next: Changed | undefined;
  #isBusy = false;

  constructor(texts: Readonly<Record<string, string>>, listener: Listener) {
    this.#texts = texts;
    this.#listener = listener;
  }

  /** Judges the files of the build with these changed; a later call takes precedence. */
  ask(changed: Changed): void {
    this.#next = changed;
    this.#asked += 1;
    if (!this.#isBusy) this.#send();
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isBusy = false;
    this.#next = undefined;
  }

  #send(): void {
    const changed = this.#next;
    if (!changed) return;
    this.#next = undefined;
    this.#isBusy = true;
    this.#ready().postMessage({ kind: 'judge', id: this.#asked, changed } satisfies Order);
  }

  #ready(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#receive(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker !== this.#worker) return;
      this.dispose();
      this.#listener.onFault(event.message || 'the script of the check did not load');
    });
    worker.postMessage({ kind: 'files', texts: this.#texts } satisfies Order);
    this.#worker = worker;
    return worker;
  }

  #receive({ id, judgement, fault }: Answer): void {
    this.#isBusy = false;
    if (id === this.#asked && judgement) this.#listener.onJudgement(judgement);
    if (id === this.#asked && !judgement) this.#listener.onFault(fault ?? 'no answer');
    this.#send();
  }
}
