// Saves the open draft within a second of each change, joined with what another window wrote; lists all drafts.
// It must not know what a draft changes.
import type { Draft, Edit } from '../../core/draft/draft.ts';
import { joinDrafts } from '../../core/draft/join.ts';
import type { Documents } from '../../core/draft/operation.ts';
import { freshId as randomId, type SaveResult } from '../own-decks.ts';
import { beforeReload } from '../reload.ts';
import { deleteDraft, onOtherWindow, readDraft, readDrafts, writeDraft, type StoredDraft } from './stored-drafts.ts';

/** Typing is saved this long after its first character, ms: nothing older than that is ever lost. */
const SAVE_AFTER_MS = 400;
/** Which draft this window has open, so that a reload opens it again. */
const OPEN_KEY = 'redlines-open-draft';

export type SaveState = SaveResult | 'saving';

export class Drafts {
  readonly #base: Documents['base'];
  readonly #current: () => Draft | undefined;
  readonly #adopt: (draft: Draft) => void;
  list = $state.raw<readonly StoredDraft[]>([]);
  saveState = $state<SaveState>('saved');
  /** Edits that clashed with those of another window: they are in a draft of their own. */
  setAside = $state.raw<readonly Edit[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;

  constructor(base: Documents['base'], current: () => Draft | undefined, adopt: (draft: Draft) => void) {
    this.#base = base;
    this.#current = current;
    this.#adopt = adopt;
    beforeReload(() => this.written());
    window.addEventListener('pagehide', () => void this.written());
    window.addEventListener('beforeunload', (event) => this.saveState !== 'saved' && event.preventDefault());
    onOtherWindow(() => void this.#receive());
  }

  freshId(): string {
    return randomId('own');
  }
  remember(id: string): void {
    try {
      sessionStorage.setItem(OPEN_KEY, id);
    } catch {
      // Without storage a reload opens the list.
    }
  }
  get remembered(): string {
    try {
      return sessionStorage.getItem(OPEN_KEY) ?? '';
    } catch {
      return '';
    }
  }

  async load(): Promise<void> {
    const { drafts, result } = await readDrafts();
    this.list = drafts;
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
    this.saveState = await deleteDraft(id);
    await this.load();
  }

  async #write(): Promise<void> {
    const draft = this.#current();
    if (!draft) return;
    let joined: Draft = draft;
    let leftOver: readonly Edit[] = [];
    const result = await writeDraft(draft.id, (stored) => {
      const outcome = stored ? joinDrafts(stored, draft, this.#base) : { draft, leftOver: [] };
      [joined, leftOver] = [{ ...outcome.draft, name: draft.name }, outcome.leftOver];
      return joined;
    });
    if (result === 'saved' && joined.edits !== draft.edits && this.#current() === draft) this.#adopt(joined);
    this.setAside = [...this.setAside, ...leftOver];
    this.saveState = this.#timer === undefined ? result : 'saving';
    if (result === 'saved') this.list = (await readDrafts()).drafts;
  }

  /** Takes in what another window wrote to the open draft. */
  async #receive(): Promise<void> {
    await this.written();
    await this.load();
    const draft = this.#current();
    const stored = draft && (await readDraft(draft.id).catch(() => undefined));
    if (!draft || !stored || this.#current() !== draft) return;
    const isAhead = stored.edits.length > draft.edits.length || stored.cursor !== draft.cursor;
    if (isAhead && this.#timer === undefined) this.#adopt(stored);
  }
}
