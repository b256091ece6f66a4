// Reads a view from the address bar and writes it there, with browser history.
// It must not know what a view means; core/view/share.ts has the table of parameters.
import { queryOfView, viewOfQuery } from '../core/view/opening.ts';
import { hasVersion, type Notice } from '../core/view/share.ts';
import { INITIAL, LOCALES, type Locale, type View } from '../core/view/view.ts';

/** The first of the browser's languages that the site is available in; a link names its own. */
function preferredLocale(): Locale {
  const languages = navigator.languages.map((language) => language.slice(0, 2));
  const first = languages.find((language) => LOCALES.some((locale) => locale === language));
  return LOCALES.find((locale) => locale === first) ?? INITIAL.locale;
}

/** The view that the address asks for. */
export function readLocation(): { view: View; notices: Notice[] } {
  const query = window.location.search;
  const base = hasVersion(query) ? INITIAL : { ...INITIAL, locale: preferredLocale() };
  return viewOfQuery(query, base);
}

const address = (view: View): string => {
  const { pathname, hash } = window.location;
  return `${pathname}${queryOfView(view)}${hash}`;
};

let pending: ReturnType<typeof setTimeout> | undefined;

/** Some browsers throw if the page was opened from disk, or after too many calls in a row; the view changes anyway. */
function updateHistory(how: 'pushState' | 'replaceState', view: View): void {
  try {
    history[how](null, '', address(view));
  } catch {
    // The address bar is stale, but linkTo still gives the right link.
  }
}

/**
 * Writes the view into the address. `push` adds a history entry that Back undoes; `replace`, for camera moves and
 * dragged sliders, rewrites the current entry, debounced because browsers limit how often that may happen.
 */
export function writeLocation(view: View, how: 'push' | 'replace'): void {
  clearTimeout(pending);
  if (how === 'push') updateHistory('pushState', view);
  else pending = setTimeout(() => updateHistory('replaceState', view), 150);
}

/** The full address of a query on this page. */
export const linkOf = (query: string): string =>
  new URL(`${window.location.pathname}${query}`, window.location.href).href;

/** The full address of a view, to copy. */
export const linkTo = (view: View): string => new URL(address(view), window.location.href).href;

/** Calls back with what the address asks for whenever the reader goes back or forward; returns the teardown. */
export function onHistoryChange(listener: (asked: ReturnType<typeof readLocation>) => void): () => void {
  const onPopState = (): void => {
    clearTimeout(pending);
    listener(readLocation());
  };
  window.addEventListener('popstate', onPopState);
  return () => {
    window.removeEventListener('popstate', onPopState);
  };
}

/** Whether links to this page work on this machine only: it was opened from disk, or is served from localhost. */
export const isLocalOnly = ({ protocol, hostname } = window.location): boolean =>
  protocol === 'file:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
