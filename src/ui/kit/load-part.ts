// Fetches a part of the page on demand, module and style sheets, within a limit; tried again, it really asks again.
// It must not know which part, nor how a failure is shown.

/** Why a part is not there: no network, no answer within the limit, or a file that did not arrive. */
export type Reason = 'offline' | 'slow' | 'missing';
class TooSlow extends Error {}

const LIMIT_MS = 20_000;

export const reasonOf = (error: unknown): Reason =>
  !navigator.onLine ? 'offline' : error instanceof TooSlow ? 'slow' : 'missing';

/** Addresses of style sheets that did not load, without their query. */
const failedSheets = new Set<string>();
let requests = 0;
let watching = false;

const withoutQuery = (address: string): string => address.replace(/\?.*$/, '');
/** The same file at an address that nothing between the page and the host remembers as failed. */
const fresh = (address: string): string => `${withoutQuery(address)}?again=${(requests += 1)}`;

/**
 * Vite's preload asks for a style sheet once, remembers that it did, and takes parts that come later as styled: so
 * failures are noted here, where every part can see them.
 */
function watchSheets(): void {
  if (watching) return;
  watching = true;
  const note = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    failedSheets.add(withoutQuery(target.href));
    target.remove();
  };
  document.addEventListener('error', note, true);
}

function requestSheet(address: string): void {
  failedSheets.delete(address);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = fresh(address);
  document.head.append(link);
}

/** Waits for every style sheet on its way, and asks anew for those that failed before; rejects where one fails. */
async function sheetsLoaded(): Promise<void> {
  failedSheets.forEach(requestSheet);
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(
    links
      .filter(({ sheet }) => !sheet)
      .map(
        (link) =>
          new Promise((resolve, reject) => {
            link.addEventListener('load', resolve, { once: true });
            link.addEventListener('error', reject, { once: true });
          }),
      ),
  );
}

/** Some browsers answer a second import of a failed module from memory; its address with another query is a new module. */
async function importAnew<T>(error: unknown): Promise<T> {
  const [address] = /\bhttps?:\S+\.m?js\b/.exec(String(error)) ?? [];
  if (address === undefined) throw error;
  return (await import(/* @vite-ignore */ fresh(address))) as T;
}

async function request<T>(load: () => Promise<T>, again: boolean): Promise<T> {
  const module = again ? await load().catch((error: unknown) => importAnew<T>(error)) : await load();
  await sheetsLoaded();
  return module;
}

/** The same promise, rejected where there is no answer within 20 seconds; one that comes later still goes to `onLate`. */
export async function within<T>(promise: Promise<T>, onLate: (value: T) => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow('no answer'));
      promise.then(onLate, () => {});
    }, LIMIT_MS);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The module that `load` imports, once all style sheets are there; `load` must give the module itself. With `again` the
 * module is asked for at another address too. Rejects where a file does not arrive; the time it may take is up to `within`.
 */
export function loadPart<T>(load: () => Promise<T>, again = false): Promise<T> {
  watchSheets();
  return request(load, again);
}
