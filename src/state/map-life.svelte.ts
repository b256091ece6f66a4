// The life of one map on the page, as its place sees it: its status, and how often a new one has been tried.
// It must not know the map, nor what is shown in its place.
import type { MapStatus } from '../map/view.ts';

/** Statuses in which there will be no live map unless a new one is tried. */
const FINAL: readonly MapStatus[] = ['unsupported', 'failed', 'lost'];

export class MapLife {
  status = $state<MapStatus>('waiting');
  /** Goes up with each new map that is tried in the place of one that has failed. */
  attempt = $state(0);
  /** Whether the still picture takes the map's place. */
  readonly isStill = $derived(FINAL.includes(this.status));

  report(status: MapStatus): void {
    this.status = status;
  }

  /** A map in this place has just begun, or has gone with its place. */
  reset(): void {
    this.status = 'waiting';
  }

  /** Has a new map tried where the last one was given up. */
  retry(): void {
    if (!this.isStill) return;
    this.status = 'waiting';
    this.attempt += 1;
  }
}
