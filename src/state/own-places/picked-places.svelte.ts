// Which of the reader's places the reader looks at: one of them, or several that lie on one spot.
// It must not know how places are drawn or described; no link has it.

/** Places that lie together: how many, and the first of them. */
export type Group = { readonly count: number; readonly points: readonly number[] };

export class PickedPlaces {
  /** The places among which one can be chosen. */
  group = $state.raw<Group | undefined>();
  place = $state<number | undefined>();
  /** Whether it was picked on the map: then its card is where cards are, and else where it was picked. */
  isOnMap = $state(false);

  /** Whether anything is picked. */
  get isOpen(): boolean {
    return this.group !== undefined || this.place !== undefined;
  }

  /** Picks what was hit on the map: one place, or several to choose from. */
  pickOnMap(group: Group): void {
    const isOne = group.count === 1;
    [this.group, this.place, this.isOnMap] = [isOne ? undefined : group, isOne ? group.points[0] : undefined, true];
  }

  /** Picks one of the group. */
  pickOfGroup(place: number): void {
    this.place = place;
  }

  /** Picks a place from a list, or as what was searched for. */
  pick(place: number, { isOnMap = false } = {}): void {
    [this.group, this.place, this.isOnMap] = [undefined, place, isOnMap];
  }

  /** Shows the group again. */
  back(): void {
    this.place = undefined;
  }

  clear(): void {
    [this.group, this.place, this.isOnMap] = [undefined, undefined, false];
  }
}
