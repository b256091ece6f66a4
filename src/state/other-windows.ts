// Tells other windows that stored decks have changed, and hears it from them; where the browser cannot, coming back to a window counts.
// It must not know what is stored: windows read it themselves.

const CHANNEL = 'redlines-decks';
let channel: BroadcastChannel | undefined;

/** One channel for sending and hearing, so that a window does not hear itself; undefined where the browser has none. */
function shared(): BroadcastChannel | undefined {
  try {
    channel ??= new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
  return channel;
}

/** Tells other windows that stored decks have changed, without saying which. What was stored is stored if it fails. */
export function notifyOtherWindows(): void {
  shared()?.postMessage('changed');
}

/**
 * Calls back whenever another window may have changed a stored deck, for as long as this window is open: at its message,
 * and when the reader comes back to this window, since messages do not reach a window that sleeps.
 */
export function onOtherWindowChange(listener: () => void): void {
  const messages = shared();
  if (messages) messages.onmessage = listener;
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && listener());
}
