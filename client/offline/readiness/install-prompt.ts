/** The browser's own question whether to install the app, kept until the person wants it. */
interface InstallQuestion extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * How the app gets to the home screen: it is there; this page may ask; by hand on an iPad or iPhone; by the browser's
 * menu.
 */
export type InstallWay = 'installed' | 'offered' | 'by-hand-on-ipad' | 'by-menu';

let question: InstallQuestion | undefined;
let wasInstalled = false;
const listeners = new Set<() => void>();

/** To be called when a page is opened: the browser asks once, early, and takes no offence when it waits. */
export function keepInstallQuestion(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    question = event as InstallQuestion;
    announce();
  });
  addEventListener('appinstalled', () => {
    question = undefined;
    wasInstalled = true;
    announce();
  });
}

/** Asks the browser's question; only after the person pressed something. */
export async function askToInstall(): Promise<void> {
  const asked = question;
  // Each question can be asked once. Who said no is asked again when the browser offers it anew.
  question = undefined;
  await asked?.prompt().catch(() => undefined);
  announce();
}

export function installWay(): InstallWay {
  const { standalone, userAgent, maxTouchPoints } = navigator as Navigator & { standalone?: boolean };
  if (wasInstalled || standalone || matchMedia('(display-mode: standalone)').matches) return 'installed';
  if (question) return 'offered';
  // An iPad says that it is a Mac; a Mac has no touch screen.
  const isApple = /iPad|iPhone/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isApple ? 'by-hand-on-ipad' : 'by-menu';
}

/** Calls back when the way changes; returns how to stop that. */
export function onInstallWay(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of listeners) listener();
}
