// Highlights on the map what an element of the text is about, while the pointer is over it or it has the focus.
// It must not know what the element shows.

/** An attachment; `ids` are those of features, read at each event. Removing the element ends its highlight, too. */
export function highlights(
  map: { hovered: readonly string[] },
  ids: () => readonly string[],
): (element: HTMLElement) => () => void {
  return (element) => {
    let own: readonly string[] | undefined;
    const start = (): void => {
      own = ids();
      map.hovered = own;
    };
    // Afterwards: an element also loses the focus while the page is being changed, when no state may be.
    const end = (): void => {
      const ended = own;
      own = undefined;
      queueMicrotask(() => {
        if (map.hovered === ended) map.hovered = [];
      });
    };
    const [starts, ends] = [['pointerenter', 'focus'] as const, ['pointerleave', 'blur'] as const];
    for (const name of starts) element.addEventListener(name, start);
    for (const name of ends) element.addEventListener(name, end);
    return () => {
      for (const name of starts) element.removeEventListener(name, start);
      for (const name of ends) element.removeEventListener(name, end);
      end();
    };
  };
}
