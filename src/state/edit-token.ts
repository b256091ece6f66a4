// The token with which `npm run edit` lets this window write into the project: taken from the address once, kept for the window.
// It must not know what is written. Once taken it is no longer in the address, so that no copied link has it.
const KEY = 'redlines-edit-token';

/** Takes the token out of an address that ends in `#edit=TOKEN`. */
export function takeEditToken(): void {
  const [, token] = /^#edit=([\w-]+)$/.exec(window.location.hash) ?? [];
  if (token === undefined) return;
  history.replaceState(null, '', window.location.pathname + window.location.search);
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // Without storage this window cannot write into the project; it can save the change file.
  }
}

/** The token of this window; empty if the site is not served by `npm run edit`. */
export function editToken(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
