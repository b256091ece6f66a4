// Errors of a page, collected in the page itself, for a browser whose protocol does not report them.
// It must not know which browser that is, nor what the site is about.
import { fileOf } from '../browser/site.ts';
import type { Site } from '../browser/server.ts';

/** Runs in the page, before its own scripts or later: from then on notes every error, refused request and refused promise. */
export function collectErrors(): void {
  if ('collectedErrors' in globalThis) return;
  const collected: string[] = [];
  Object.assign(globalThis, { collectedErrors: collected });
  const onError = (event: Event): void => {
    collected.push(
      event instanceof ErrorEvent ? event.message : `not loaded: ${(event.target as Element).getAttribute('src')}`,
    );
  };
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', ({ reason }) => collected.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    collected.push(`refused by the content policy: ${effectiveDirective} ${blockedURI}`),
  );
  const write = console.error;
  console.error = (...words: unknown[]) => {
    collected.push(words.map(String).join(' '));
    write(...words);
  };
}

/** Runs in the page: gives the errors collected since it last ran. */
export const takeErrors = (): string[] =>
  (Reflect.get(globalThis, 'collectedErrors') as string[] | undefined)?.splice(0) ?? [];

/** Has a site serve its page with the collector before all scripts: as a file, which the content policy allows. */
export function serveCollector(site: Site): void {
  const page = fileOf('dist/index.html').replace(/<script/, '<script src="./collector.js"></script><script');
  site.replies.set('', { body: page, headers: { 'content-type': 'text/html; charset=utf-8' } });
  site.replies.set('collector.js', { body: `(${collectErrors.toString()})()` });
}
