// Saves the open draft within a second of each change, joined with what another window wrote; lists all drafts.
// It must not know what a draft changes.
import { netChange } from '../../core/draft/difference.ts';
import { documentsAt, type Draft } from '../../core/draft/draft.ts';
import { joinDrafts, sameDraft, type Joined } from '../../core/draft/join.ts';
import type { Documents } from '../../core/draft/operation.ts';
import { freshId as randomId } from '../own-decks.ts';
import { beforeReload } from '../reload.ts';
import { remember } from './open-draft.ts';
import {
  deleteDraft,
  onOtherWindow,
  readDrafts,
  writeDraft,
  type StoredDraft,
  type StoreResult,
} from './stored-drafts.ts';

/** Typing is saved this long after its first character, ms: nothing older than that is ever lost. */
const SAVE_AFTER_MS = 400;

export type SaveState = StoreResult | 'saving';
/** Edits that clash with those of another window: how many, and the draft that has them. */
export type SetAside = { readonly count: number; readonly name: string };
/** What drafts are kept for: the files they begin with, the open one, where a joined one goes, and the name of a second one. */
export type Desk = {
  readonly base: Documents['base'];
  readonly current: () => Draft | undefined;
  readonly adopt: (draft: Draft) => void;
  readonly nameBeside: (name: string) => string;
};

export class Drafts {
  readonly #desk: Desk;
  list = $state.raw<readonly StoredDraft[]>([]);
  saveState = $state<SaveState>('saved');
  setAside = $state.raw<SetAside | undefined>();
  /** What storage did not take: it stays in this window for as long as that is open. */
  readonly #unsaved = new Map<string, StoredDraft>();
  /** What this window last read or wrote of a draft that it has opened, by the draft's id. */
  readonly #known = new Map<string, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    beforeReload(() => this.written());
    window.addEventListener('pagehide', () => void this.written());
    window.addEventListener('beforeunload', (event) => this.#isAtRisk && event.preventDefault());
    onOtherWindow(() => void this.#receive());
  }

  /** Whether closing the window now would lose something. */
  get #isAtRisk(): boolean {
    return this.#unsaved.size > 0 || this.saveState === 'saving';
  }

  freshId(): string {
    return randomId('own');
  }
  /** A draft is opened, as it was listed or new; undefined if none is open any longer. */
  opened(draft: Draft | undefined): void {
    this.setAside = undefined;
    remember(draft?.id ?? '');
    if (draft && !this.#unsaved.has(draft.id)) this.#known.set(draft.id, draft);
  }

  async load(): Promise<void> {
    const { drafts, result } = await readDrafts();
    this.#show(result === 'saved' ? drafts : this.list);
    if (result !== 'saved') this.saveState = result;
  }

  /** Saves the open draft soon. */
  save(): void {
    this.saveState = 'saving';
    this.#timer ??= setTimeout(() => void this.written(), SAVE_AFTER_MS);
  }

  /** Saves what waits at once; settles when all is written, or refused. */
  async written(): Promise<void> {
    clearTimeout(this.#timer);
    const isDue = this.#timer !== undefined;
    this.#timer = undefined;
    if (isDue) this.#writing = (this.#writing ?? Promise.resolve()).then(() => this.#write());
    await this.#writing;
  }

  async delete(id: string): Promise<void> {
    this.#unsaved.delete(id);
    this.list = this.list.filter((one) => one.id !== id);
    this.saveState = await deleteDraft(id);
    await this.load();
  }

  /** The drafts of storage; where it did not take one, that of this window. */
  #show(stored: readonly StoredDraft[]): void {
    const others = stored.filter(({ id }) => !this.#unsaved.has(id));
    this.list = [...this.#unsaved.values(), ...others];
  }

  async #write(): Promise<void> {
    const draft = this.#desk.current();
    if (!draft) return;
    let joined: Joined = { draft, leftOver: [] };
    const known = this.#known.get(draft.id);
    const result = await writeDraft(draft.id, (stored) => {
      if (stored) joined = joinDrafts(stored, draft, this.#desk.base, known);
      const written = joined.leftOver.length > 0 ? [joined.draft, this.#beside(draft)] : [joined.draft];
      return written.map((one) => ({ draft: one, change: netChange(documentsAt(one, this.#desk.base)) }));
    });
    if (result === 'saved') this.#onWritten(draft, joined);
    else this.#unsaved.set(draft.id, { id: draft.id, draft, changed: Date.now() });
    this.saveState = this.#timer === undefined ? result : 'saving';
    await this.load();
  }

  /** This window's draft as it was before it was joined, so that what did not fit is in a draft of its own. */
  #beside(draft: Draft): Draft {
    return { ...draft, id: this.freshId(), name: this.#desk.nameBeside(draft.name) };
  }

  #onWritten(draft: Draft, { draft: joined, leftOver }: Joined): void {
    this.#unsaved.delete(draft.id);
    if (leftOver.length > 0) this.setAside = { count: leftOver.length, name: this.#desk.nameBeside(draft.name) };
    const isCurrent = this.#desk.current() === draft;
    // What was edited meanwhile continues the draft as it was: it is joined when it is written.
    this.#known.set(draft.id, isCurrent ? joined : draft);
    if (isCurrent && joined !== draft) this.#desk.adopt(joined);
  }

  /** Takes in what another window wrote to the open draft. */
  async #receive(): Promise<void> {
    await this.written();
    await this.load();
    const draft = this.#desk.current();
    const stored = this.list.find(({ id }) => id === draft?.id)?.draft;
    if (!draft || !stored || this.#unsaved.has(draft.id) || this.#timer !== undefined) return;
    this.#known.set(draft.id, stored);
    if (!sameDraft(stored, draft)) this.#desk.adopt(stored);
  }
}
