// Tells whether a media query holds, now and whenever it changes.
// It must not know what depends on it.

/** Calls `tell` at once and at each change of a media query; returns the teardown. */
export function watchMedia(query: string, tell: (matches: boolean) => void): () => void {
  const media = window.matchMedia(query);
  const listen = (): void => tell(media.matches);
  listen();
  media.addEventListener('change', listen);
  return () => media.removeEventListener('change', listen);
}
