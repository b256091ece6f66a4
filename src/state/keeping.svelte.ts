// Keeps the site on the device for use without a network, and learns of a newer build that waits to take over.
// It must not know the view, or how any of it is told; the worker's own code is offline.worker.js.
export type Kept = 'not-yet' | 'being-kept' | 'kept' | 'refused' | 'one-file';

/** Only a build has a worker beside it; the one file needs none. */
const ONE_FILE = import.meta.env.MODE === 'single';

class Keeping {
  kept = $state<Kept>(ONE_FILE ? 'one-file' : 'not-yet');
  /** The reader has asked for it, and so hears of a refusal. */
  asked = $state(false);
  /** A newer build, kept and ready; it does not take over until it is told to. */
  newer = $state.raw<ServiceWorker | undefined>();

  /** Begins to keep the site; a browser that refuses loses nothing else. */
  async begin(): Promise<void> {
    if (ONE_FILE || this.kept === 'kept' || this.kept === 'being-kept') return;
    this.kept = 'being-kept';
    const registration = await this.#register();
    if (!registration) {
      this.kept = 'refused';
      return;
    }
    if (registration.active) this.kept = 'kept';
    if (registration.waiting) this.newer = registration.waiting;
    this.#follow(registration.installing, registration);
    registration.addEventListener('updatefound', () => this.#follow(registration.installing, registration));
  }

  /** The reader wants it kept: tries again, and asks the browser not to clear it away when space is short. */
  async ask(): Promise<void> {
    this.asked = true;
    await this.begin();
    if ('storage' in navigator) await navigator.storage.persist().catch(() => false);
  }

  /** Lets the newer build take over, and shows the same view in it. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    this.newer?.postMessage('take over');
  }

  /** None where the browser knows no workers, forbids them here, or has no build beside the page. */
  async #register(): Promise<ServiceWorkerRegistration | undefined> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    return navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  }

  #follow(worker: ServiceWorker | null, registration: ServiceWorkerRegistration): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) this.newer = worker;
      if (worker.state === 'activated') this.kept = 'kept';
      if (worker.state === 'redundant' && !registration.active) this.kept = 'refused';
      if (worker === this.newer && worker.state !== 'installed') this.newer = undefined;
    });
  }
}

export const keeping = new Keeping();
