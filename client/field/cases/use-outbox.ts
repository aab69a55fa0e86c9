import { useCallback, useEffect, useRef, useState } from 'react';
import type { Journal } from '../journal/journal.ts';
import { sendWaiting } from '../sync/send-waiting.ts';
import { SyncLoop, type SyncView } from '../sync/sync-loop.ts';
import { askOverNetwork, putOverNetwork } from './put-submission.ts';
import { announceDeviceChange } from './use-device.ts';

interface OutboxInput {
  journal: Journal | undefined;
  user: string;
  onChange: () => void;
  onSessionEnded: () => void;
}

/**
 * Sends what waits: by itself, and at once when the network comes back, when the page is shown again, and on demand.
 * One tab of the device sends; the others learn from it what was sent.
 */
export function useOutbox({ journal, user, onChange, onSessionEnded }: OutboxInput) {
  const [view, setView] = useState<SyncView>({ state: 'elsewhere' });
  const loop = useRef<SyncLoop>(undefined);
  const again = useRef(false);
  useEffect(() => {
    if (!journal) return;
    const round = async () => {
      const outcome = await sendWaiting(journal, {
        user,
        put: putOverNetwork,
        askLedger: askOverNetwork,
        again: again.current,
      });
      again.current = false;
      onChange();
      announceDeviceChange();
      if (outcome.kind === 'stopped') onSessionEnded();
      return outcome;
    };
    const own = new SyncLoop({ round, locks: navigator.locks });
    loop.current = own;
    const leave = own.subscribe(() => setView(own.view));
    own.start();
    const wakeShown = () => {
      if (document.visibilityState === 'visible') own.wake();
    };
    const wake = () => own.wake();
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', wakeShown);
    return () => {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wakeShown);
      leave();
      own.close();
    };
  }, [journal, user, onChange, onSessionEnded]);
  const send = useCallback(async (alsoRefused = false) => {
    again.current ||= alsoRefused;
    await loop.current?.wake();
  }, []);
  return { view, sending: view.state === 'sending', send };
}
