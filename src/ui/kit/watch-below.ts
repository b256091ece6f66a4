// Notices whether a part that scrolls has more below its lower edge.
// It must not know how that is shown.

/** Less than this below the edge is nothing to scroll to, CSS pixels. */
const SLACK = 8;

type Measures = Pick<Element, 'scrollTop' | 'clientHeight' | 'scrollHeight'>;
const hasMoreBelow = ({ scrollTop, clientHeight, scrollHeight }: Measures): boolean =>
  scrollHeight - clientHeight - scrollTop > SLACK;

/** An attachment that calls back now and whenever the answer may have changed: scrolled, resized, or with other content. */
export function watchBelow(onChange: (more: boolean) => void): (area: HTMLElement) => () => void {
  return (area) => {
    const update = (): void => onChange(hasMoreBelow(area));
    const sizes = new ResizeObserver(update);
    const observe = (): void => [area, ...area.children].forEach((element) => sizes.observe(element));
    const content = new MutationObserver(() => {
      observe();
      update();
    });
    observe();
    content.observe(area, { childList: true, subtree: true, characterData: true });
    area.addEventListener('scroll', update, { passive: true });
    return () => {
      sizes.disconnect();
      content.disconnect();
      area.removeEventListener('scroll', update);
    };
  };
}
