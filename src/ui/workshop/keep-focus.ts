// Keeps the focus of a keyboard in a part of the page when what had it goes away, as a removed row or an ended cut does.
// It must not know what the part shows.

/** Within the part, what takes the focus; the first that is there. */
const HEIRS = ['.handle[tabindex="0"]', '[role="tab"][aria-selected="true"]', '[data-heir]'] as const;

/** As an attachment of the part. What a component focuses itself comes first or overrides it. */
export function keepFocus(part: HTMLElement): () => void {
  let last: Element | undefined;
  const note = ({ target }: FocusEvent): void => void (last = target instanceof Element ? target : undefined);
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = undefined;
    if (document.activeElement !== document.body) return;
    const heir = HEIRS.map((selector) => part.querySelector<HTMLElement>(selector)).find((one) => one !== null);
    heir?.focus({ preventScroll: true });
  });
  part.addEventListener('focusin', note);
  observer.observe(part, { childList: true, subtree: true });
  return () => {
    part.removeEventListener('focusin', note);
    observer.disconnect();
  };
}
