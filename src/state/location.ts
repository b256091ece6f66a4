// Reads a view from the address bar and writes it there, with browser history.
// It must not know what a view means; core/view/share.ts has the table of parameters.
import { queryOfView, viewOfQuery } from '../core/view/opening.ts';
import { fromQuery, hasVersion, type Notice } from '../core/view/share.ts';
import { addressOf, pageOfView } from '../core/view/site-pages.ts';
import { INITIAL, LOCALES, type Locale, type View } from '../core/view/view.ts';

/** The first of the browser's languages that the site is available in; a link names its own. */
function preferredLocale(): Locale {
  const languages = navigator.languages.map((language) => language.slice(0, 2));
  const first = languages.find((language) => LOCALES.some((locale) => locale === language));
  return LOCALES.find((locale) => locale === first) ?? INITIAL.locale;
}

/** What a written page says of itself, by the name of its meta element; empty in a page that was not written. */
const saidOf = (name: string): string =>
  typeof document === 'undefined'
    ? ''
    : (document.querySelector(`meta[name="redlines:${name}"]`)?.getAttribute('content') ?? '');

/** The view that the address asks for; where it asks for none, that of the written page. */
export function readLocation(): { view: View; notices: Notice[] } {
  const query = window.location.search;
  if (hasVersion(query)) return viewOfQuery(query, INITIAL);
  const written = saidOf('view');
  const locale = preferredLocale();
  return written === '' ? viewOfQuery(query, { ...INITIAL, locale }) : fromQuery(query, viewOfQuery(written).view);
}

/** The path of the page as it was opened: the address becomes that of other pages later. */
const START = typeof location === 'undefined' ? '/' : location.pathname;
/** The path of the root of the site; in a page that was not written, its own path. */
const ROOT = new URL(saidOf('root') || START, new URL(START, 'https://site.invalid')).pathname;
const PAGES: ReadonlySet<string> = new Set(saidOf('pages').split(' '));

/** The path of the page that tells of a view, so that a link to the view has the preview of that page. */
function pathOf(view: View): string {
  const page = addressOf(pageOfView(view), view.locale);
  return PAGES.has(page) ? ROOT + page : ROOT;
}

const address = (view: View): string => `${pathOf(view)}${queryOfView(view)}${window.location.hash}`;

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
export const linkOf = (query: string): string => new URL(`${ROOT}${query}`, window.location.href).href;

/** The full address of a file of the site by its path from the root. */
export const fileAt = (path: string): string => new URL(path, new URL(ROOT, window.location.href)).href;

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
