// Limits what may become a script or a worker: files of the site's own folder. Markup from text is refused (Trusted Types).
// It must not know which workers there are; the page's policy in vite.config.ts names the policies that may exist.
import { fileAt } from './location.ts';

type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string | null },
  ) => unknown;
};

/** The single-file edition starts the map's worker from text in the page. */
const isInPage = (address: string): boolean => import.meta.env.MODE === 'single' && /^(data|blob):/.test(address);

/** Whether a script may be loaded from an address, absolute or relative to `page`; `site` is the address of the site. */
export function isOwnScript(address: string, page: string, site: string): boolean {
  return isInPage(address) || new URL(address, page).href.startsWith(new URL('./', site).href);
}

/**
 * Checks every address that a library gives to a worker or a script element; null makes the browser refuse it. Without
 * this policy the browser refuses them all. Does nothing where the browser does not support Trusted Types.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnScript(address, document.baseURI, fileAt('')) ? address : null),
  });
}
