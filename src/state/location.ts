// The address bar and the history: a view goes out, a view comes back.
// It must not know what a view means; core/share has the table.
import { fromQuery, toQuery, VERSION, type Notice } from '../core/view/share.ts';
import { INITIAL, LOCALES, type Locale, type View } from '../core/view/view.ts';

/** The language of the browser where we speak it; a link always says its own. */
function preferred(): Locale {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return (
    LOCALES.find((locale) => locale === wanted.find((one) => LOCALES.some((known) => known === one))) ?? INITIAL.locale
  );
}

/** The view that the address asks for. */
export function readLocation(): { view: View; notices: Notice[] } {
  const query = window.location.search;
  const base = new URLSearchParams(query).has('v') ? INITIAL : { ...INITIAL, locale: preferred() };
  return fromQuery(query, base);
}

const address = (view: View): string => {
  const { pathname, hash } = window.location;
  return `${pathname}${toQuery(view) || `?v=${VERSION}`}${hash}`;
};

let pending: ReturnType<typeof setTimeout> | undefined;

/** Some browsers refuse this to a page opened from a disk, or too often in a row: the view changes all the same. */
function record(how: 'pushState' | 'replaceState', view: View): void {
  try {
    history[how](null, '', address(view));
  } catch {
    // The link to this view is still made by linkTo.
  }
}

/**
 * Writes the view into the address. A choice is a step that Back undoes; a camera move or a dragged slider
 * only rewrites the present step, and not more often than browsers allow.
 */
export function writeLocation(view: View, how: 'push' | 'replace'): void {
  clearTimeout(pending);
  if (how === 'push') record('pushState', view);
  else pending = setTimeout(() => record('replaceState', view), 150);
}

/** The full address of a query on this page. */
export const linkOf = (query: string): string =>
  new URL(`${window.location.pathname}${query}`, window.location.href).href;

/** The full address of a view, to copy. */
export const linkTo = (view: View): string => new URL(address(view), window.location.href).href;

/** Calls back with the view of the address whenever the reader goes back or forward; returns the teardown. */
export function onTravel(go: (view: View) => void): () => void {
  const listen = (): void => {
    clearTimeout(pending);
    go(readLocation().view);
  };
  window.addEventListener('popstate', listen);
  return () => {
    window.removeEventListener('popstate', listen);
  };
}

/** Whether only this machine can open a link to this page: it was opened from a disk, or is served to this machine alone. */
export const staysHere = ({ protocol, hostname } = window.location): boolean =>
  protocol === 'file:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
