// Which sentences with a changed number or the new day an editor has read, and what that acknowledges in the change file.
// It must not know how sentences are found or shown.
import type { Judgement } from '../../corpus/judgement.ts';
import type { Draft } from '../../core/draft/draft.ts';
import type { Documents, Operation } from '../../core/draft/operation.ts';
import {
  acknowledgements,
  dayAcknowledgement,
  readFigures,
  sentencesToRead,
  unreadDated,
} from '../../core/draft/ticks.ts';
import { draftedDay } from './drafted-day.ts';

/** The workshop, as far as it is read here. */
type Desk = {
  readonly draft: Draft | undefined;
  readonly documents: Documents;
  readonly judgement: Judgement | undefined;
  readonly isCurrent: boolean;
  readonly note: (notes: Pick<Draft, 'ticked'>) => void;
};

export class Reading {
  readonly #desk: Desk;
  readonly ticked: ReadonlySet<string> = $derived.by(() => new Set(this.#desk.draft?.ticked ?? []));
  /** The day of the map as drafted, and the sentences with that of an earlier edition that still have to be ticked. */
  readonly day: string = $derived.by(() => draftedDay(this.#desk.documents));
  readonly unreadDated = $derived.by(() => unreadDated(this.#desk.judgement?.dated ?? [], this.day, this.ticked));

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** How many sentences are not ticked yet. */
  get unread(): number {
    const { moved = [], sentences = [] } = this.#desk.judgement ?? {};
    const unread = sentencesToRead(moved, sentences).filter(({ ticks }) => !this.areTicked(ticks));
    return unread.length + this.unreadDated.length;
  }
  areTicked(ticks: readonly string[]): boolean {
    return ticks.every((tick) => this.ticked.has(tick));
  }
  /** Ticks sentences as read, or no longer. */
  tick(ticks: readonly string[], isRead: boolean): void {
    const others = (this.#desk.draft?.ticked ?? []).filter((tick) => !ticks.includes(tick));
    this.#desk.note({ ticked: isRead ? [...others, ...ticks] : others });
  }
  /** The operations that record the ticked numbers, and the day once all is ticked, as read; none while newer numbers are awaited. */
  get acknowledgements(): Operation[] {
    const { documents, judgement, isCurrent } = this.#desk;
    if (!judgement || !isCurrent) return [];
    const read = readFigures(judgement.moved, judgement.sentences, this.ticked);
    return [...acknowledgements(documents, read), ...dayAcknowledgement(documents, this.unreadDated)];
  }
}
