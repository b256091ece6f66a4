// The offline copy of the site: its status, and whether a newer build is waiting to take over.
// It must not know the view or the wording of any message; the service worker itself is offline.worker.js.
import { fileAt } from './location.ts';

export type OfflineStatus = 'not-saved' | 'saving' | 'saved' | 'refused' | 'one-file';
/**
 * Why nothing was saved: the browser has no service workers here (`off`) or no room (`storage`), the host sends other
 * files than those of the build (`files`), or some did not arrive (`network`).
 */
export type RefusalReason = 'off' | 'storage' | 'files' | 'network';

/** Only a build has a service worker beside it; the single-file edition needs none. */
const ONE_FILE = import.meta.env.MODE === 'single';

const WORKER = 'service-worker.js';

/** The mark in the cache of a build that the reader has asked for; the worker sets and removes it. */
const REQUESTED = './requested.txt';

/** Workers of early builds do not say whether their copy is complete. */
const ANSWER_TIMEOUT_MS = 10_000;

const REASONS: readonly RefusalReason[] = ['off', 'storage', 'files', 'network'];
const reasonIn = (said: unknown): RefusalReason | undefined => REASONS.find((reason) => reason === said);

/** What is wrong with the copy of an active worker, once it has mended what it can; undefined if it is complete. */
function faultOf(worker: ServiceWorker): Promise<RefusalReason | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true ? undefined : (reasonIn(data) ?? 'network'));
    setTimeout(() => resolve(undefined), ANSWER_TIMEOUT_MS);
    worker.postMessage('is complete', [port2]);
  });
}

/** Whether the reader has asked for the waiting build: then this page is of that build already. */
const isRequested = async (): Promise<boolean> => Boolean(await caches.match(REQUESTED).catch(() => undefined));

/** Why the browser does not register the worker: no room, its script does not arrive or is not one, or workers are off. */
async function registrationFault(error: unknown): Promise<RefusalReason> {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'storage';
  const script = await fetch(fileAt(WORKER), { cache: 'no-store' }).catch(() => undefined);
  if (!script) return 'network';
  const isScript = /script/.test(script.headers.get('content-type') ?? '');
  return script.ok && !script.redirected && isScript ? 'off' : 'files';
}

class OfflineCopy {
  status = $state<OfflineStatus>(ONE_FILE ? 'one-file' : 'not-saved');
  /** Why the status is `refused`. */
  reason = $state<RefusalReason>('off');
  /** The reader has asked for an offline copy, so a refusal is worth reporting. */
  requested = $state(false);
  /** A newer build, downloaded and waiting; it takes over only when `update` is called. */
  waiting = $state.raw<ServiceWorker | undefined>();

  /** Starts saving the site; if the browser refuses, everything else still works. */
  async start(): Promise<void> {
    if (ONE_FILE || this.status === 'saved' || this.status === 'saving') return;
    this.status = 'saving';
    const registration = await this.#register();
    if (!registration) return;
    if (registration.waiting && !(await isRequested())) this.waiting = registration.waiting;
    this.#watch(registration.installing, registration);
    registration.addEventListener('updatefound', () => this.#watch(registration.installing, registration));
    if (!registration.active) return;
    const fault = await faultOf(registration.active);
    if (fault) this.#refuse(fault);
    else this.status = 'saved';
  }

  #refuse(reason: RefusalReason): void {
    this.reason = reason;
    this.status = 'refused';
  }

  /** Tries again at the reader's request, and asks the browser not to evict the copy when space runs short. */
  async request(): Promise<void> {
    this.requested = true;
    await this.start();
    if ('storage' in navigator) await navigator.storage.persist().catch(() => false);
  }

  /** Lets the waiting build take over, then reloads the page at the same view. */
  update(): void {
    const reload = (): void => window.location.reload();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = reload;
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    this.waiting?.postMessage('take over', [port2]);
  }

  /** Undefined, and refused, if the browser does not support service workers, blocks them here, or this is not a build. */
  async #register(): Promise<ServiceWorkerRegistration | undefined> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
      this.#refuse('off');
      return undefined;
    }
    navigator.serviceWorker.onmessage = ({ data }) => {
      this.reason = reasonIn((data as { readonly refused?: unknown } | null)?.refused) ?? this.reason;
    };
    try {
      return await navigator.serviceWorker.register(fileAt(WORKER), { updateViaCache: 'none' });
    } catch (error) {
      this.#refuse(await registrationFault(error));
      return undefined;
    }
  }

  #watch(worker: ServiceWorker | null, registration: ServiceWorkerRegistration): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) this.waiting = worker;
      if (worker.state === 'activated') this.status = 'saved';
      if (worker.state === 'redundant' && !registration.active) this.#refuse(this.reason);
      if (worker === this.waiting && worker.state !== 'installed') this.waiting = undefined;
    });
  }
}

export const offlineCopy = new OfflineCopy();
