// The offline copy of the site: its status, and whether a newer build is waiting to take over.
// It must not know the view or the wording of any message; the service worker itself is offline.worker.js.
export type OfflineStatus = 'not-saved' | 'saving' | 'saved' | 'refused' | 'one-file';

/** Only a build has a service worker beside it; the single-file edition needs none. */
const ONE_FILE = import.meta.env.MODE === 'single';

/** Workers of early builds do not say whether their copy is complete. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Whether the copy of an active worker is complete, once it has mended what it can. */
function isComplete(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(true), ANSWER_TIMEOUT_MS);
    worker.postMessage('is complete', [port2]);
  });
}

class OfflineCopy {
  status = $state<OfflineStatus>(ONE_FILE ? 'one-file' : 'not-saved');
  /** The reader has asked for an offline copy, so a refusal is worth reporting. */
  requested = $state(false);
  /** A newer build, downloaded and waiting; it takes over only when `update` is called. */
  waiting = $state.raw<ServiceWorker | undefined>();

  /** Starts saving the site; if the browser refuses, everything else still works. */
  async start(): Promise<void> {
    if (ONE_FILE || this.status === 'saved' || this.status === 'saving') return;
    this.status = 'saving';
    const registration = await this.#register();
    if (!registration) {
      this.status = 'refused';
      return;
    }
    if (registration.waiting) this.waiting = registration.waiting;
    this.#watch(registration.installing, registration);
    registration.addEventListener('updatefound', () => this.#watch(registration.installing, registration));
    if (registration.active) this.status = (await isComplete(registration.active)) ? 'saved' : 'refused';
  }

  /** Tries again at the reader's request, and asks the browser not to evict the copy when space runs short. */
  async request(): Promise<void> {
    this.requested = true;
    await this.start();
    if ('storage' in navigator) await navigator.storage.persist().catch(() => false);
  }

  /** Lets the waiting build take over, then reloads the page at the same view. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    this.waiting?.postMessage('take over');
  }

  /** Undefined if the browser does not support service workers, blocks them here, or this is not a build. */
  async #register(): Promise<ServiceWorkerRegistration | undefined> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    return navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  }

  #watch(worker: ServiceWorker | null, registration: ServiceWorkerRegistration): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) this.waiting = worker;
      if (worker.state === 'activated') this.status = 'saved';
      if (worker.state === 'redundant' && !registration.active) this.status = 'refused';
      if (worker === this.waiting && worker.state !== 'installed') this.waiting = undefined;
    });
  }
}

export const offlineCopy = new OfflineCopy();
