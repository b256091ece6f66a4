// Asks the worker that judges a draft; only the newest draft counts, and it is judged when the last answer has come. Places of notes are found beside that.
// It must not know what is done with a judgement.
import type { NotePlace } from '../../../geo/schema-scenario.ts';
import type { Answer, DraftJudgement, Order } from './judge.worker.ts';

export type Changed = Readonly<Record<string, string | null>>;
/** What the judge tells: a judgement of the newest files, or why there is none. */
export type Listener = {
  readonly onJudgement: (judgement: DraftJudgement) => void;
  readonly onFault: (why: string) => void;
};

type Placed = readonly NotePlace[] | undefined;
type Search = { readonly resolve: (notes: Placed) => void; readonly reject: (error: Error) => void };

export class Judge {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #listener: Listener;
  #worker: Worker | undefined;
  #asked = 0;
  #searched = 0;
  /** What to ask once the worker is free; undefined if nothing has changed since. */
  #next: Changed | undefined;
  #isBusy = false;
  #searches = new Map<number, Search>();

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

  /** The notes of a scenario at places where they are whole, undefined if there are none. Rejects where the search fails. */
  place(scenario: string, changed: Changed): Promise<Placed> {
    const id = this.#searched++;
    return new Promise((resolve, reject) => {
      this.#searches.set(id, { resolve, reject });
      this.#ready().postMessage({ kind: 'place', id, changed, scenario } satisfies Order);
    });
  }

  dispose(): void {
    for (const { reject } of this.#searches.values()) reject(new Error('the draft was closed'));
    this.#searches.clear();
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

  #receive(answer: Answer): void {
    if (answer.kind === 'judge') this.#judged(answer);
    else this.#placed(answer);
  }

  #placed({ id, notes, fault }: Extract<Answer, { kind: 'place' }>): void {
    const search = this.#searches.get(id);
    this.#searches.delete(id);
    if (fault === undefined) search?.resolve(notes);
    else search?.reject(new Error(fault));
  }

  #judged({ id, judgement, fault }: Extract<Answer, { kind: 'judge' }>): void {
    this.#isBusy = false;
    if (id === this.#asked && judgement) this.#listener.onJudgement(judgement);
    if (id === this.#asked && !judgement) this.#listener.onFault(fault ?? 'no answer');
    this.#send();
  }
}
