import { useCallback, useEffect, useState } from 'react';
import type { Journal } from '../journal/journal.ts';
import { type SendOutcome, sendWaiting } from '../journal/send-waiting.ts';
import { askOverNetwork, putOverNetwork } from './put-submission.ts';

const AGAIN_AFTER_MS = 60_000;

interface OutboxInput {
  journal: Journal | undefined;
  user: string;
  onChange: () => void;
  onSessionEnded: () => void;
}

/**
 * Sends what waits: at the start, when the network comes back, when the page is shown again, every minute,
 * and on demand. The outbox itself makes sure that one tab sends at a time.
 */
export function useOutbox({ journal, user, onChange, onSessionEnded }: OutboxInput) {
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<SendOutcome>();
  const send = useCallback(
    async (again = false) => {
      if (!journal) return;
      setSending(true);
      const result = await sendWaiting(journal, {
        user,
        put: putOverNetwork,
        askLedger: askOverNetwork,
        locks: navigator.locks,
        again,
      }).catch((): SendOutcome => 'no-connection');
      setSending(false);
      setOutcome(result);
      onChange();
      if (result === 'session-over') onSessionEnded();
    },
    [journal, user, onChange, onSessionEnded],
  );
  useEffect(() => {
    const now = () => {
      if (document.visibilityState === 'visible') send();
    };
    now();
    const timer = setInterval(now, AGAIN_AFTER_MS);
    addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(timer);
      removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [send]);
  return { sending, outcome, send };
}
