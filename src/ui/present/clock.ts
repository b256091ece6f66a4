// The presenter's stopwatch: how long it has run, with pauses, and how that is written.
// It must not know what is timed.

/** Milliseconds run before the last start, and when that was; undefined while it stands. */
export type Stopwatch = { readonly before: number; readonly since: number | undefined };

export const STOPPED: Stopwatch = { before: 0, since: undefined };
export const elapsed = ({ before, since }: Stopwatch, now: number): number =>
  before + (since === undefined ? 0 : Math.max(0, now - since));
export const toggled = (watch: Stopwatch, now: number): Stopwatch =>
  watch.since === undefined ? { before: watch.before, since: now } : { before: elapsed(watch, now), since: undefined };

/** `7:05`, `1:02:09` */
export function written(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
