// The arrow keys of the path: left and right lead to the step before and after.
// It must not know the steps.

/** Whether a key press belongs to what has the focus: a field, a slider, tabs, the map. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role=slider], [role=radiogroup], [role=tablist], #map, dialog') !== null;

/** Calls back with 1 for the right arrow and -1 for the left one, pressed alone and where nothing else takes it. */
export function stepKey(event: KeyboardEvent, stepBy: (by: 1 | -1) => void): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
  const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (by === undefined || !isAlone || event.defaultPrevented || isTaken(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  stepBy(by);
}
