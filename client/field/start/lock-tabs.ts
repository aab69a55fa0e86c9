const LOCKING = 'cifra-locking';

/** Who locks the tablet by hand means every tab of it. */
export function lockOtherTabs(): void {
  const channel = new BroadcastChannel(LOCKING);
  channel.postMessage('lock');
  channel.close();
}

/** Calls back when the tablet is locked by hand in another tab; returns how to stop that. */
export function onLockedElsewhere(lock: () => void): () => void {
  const channel = new BroadcastChannel(LOCKING);
  channel.onmessage = lock;
  return () => channel.close();
}
