import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReceiptReply } from '#contract';
import { call } from '../../api.ts';
import type { Journal } from '../journal/journal.ts';
import { allDone } from '../sync/all-done.ts';
import { DraftBackups } from '../sync/back-up-drafts.ts';
import { isGenuine } from '../sync/is-genuine.ts';
import { backupRoad, ledgerRoad, submissionRoad } from '../sync/roads.ts';
import { sendWaiting } from '../sync/send-waiting.ts';
import { type RoundOutcome, SyncLoop, type SyncView } from '../sync/sync-loop.ts';
import { openedVault } from '../vault/tablet.ts';
import { announceDeviceChange } from './use-device.ts';

interface OutboxInput {
  journal: Journal | undefined;
  user: string;
  onChange: () => void;
  onSessionEnded: () => void;
  /** What else is sent, after the finished interviews. */
  also?: () => Promise<RoundOutcome>;
}

/**
 * Sends what waits: by itself, and at once when the network comes back, when the page is shown again, and on demand.
 * One tab of the device sends; the others learn from it what was sent.
 */
export function useOutbox({ journal, user, onChange, onSessionEnded, also }: OutboxInput) {
  const [view, setView] = useState<SyncView>({ state: 'elsewhere' });
  const loop = useRef<SyncLoop>(undefined);
  const again = useRef(false);
  const more = useRef(also);
  useEffect(() => {
    more.current = also;
  }, [also]);
  useEffect(() => {
    if (!journal) return;
    const backups = new DraftBackups(journal, backupRoad(call));
    const round = async () => {
      const receiptKey = openedVault()?.contents.receiptKey;
      const sending = {
        user,
        put: submissionRoad(call),
        askLedger: ledgerRoad(call),
        // A device of before there were vaults knows no key: it believes the server that it reached by TLS.
        isGenuine: (receipt: ReceiptReply) => receiptKey === undefined || isGenuine(receipt, receiptKey),
        again: again.current,
      };
      const sent = await sendWaiting(journal, sending);
      again.current = false;
      const outcome = await allDone(
        async () => sent,
        () => more.current?.(),
        () => backups.round(user),
      );
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
