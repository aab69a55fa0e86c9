import { useCallback, useEffect, useState } from 'react';
import { asJournalError, type JournalError } from '../journal/errors.ts';
import type { DraftHead } from '../journal/head.ts';
import { type Journal, listDrafts, openJournal } from '../journal/journal.ts';
import { listOutgoing, type Outgoing } from '../journal/outbox.ts';

/** What this device holds, or why it cannot hold anything. */
export interface Device {
  journal?: Journal;
  error?: JournalError;
  drafts: DraftHead[];
  unreadable: number;
  outgoing: Outgoing[];
  /** False when the browser may clear this storage when it runs out of room. */
  persistent: boolean;
}

const DEVICE_CHANGES = 'cifra-device';

const NOTHING: Device = { drafts: [], unreadable: 0, outgoing: [], persistent: true };

/** The device's journal and what is in it; `refresh` reads it again. */
export function useDevice(): { device: Device; refresh: () => Promise<void> } {
  const [device, setDevice] = useState<Device>(NOTHING);
  const refresh = useCallback(async () => setDevice(await readDevice()), []);
  useEffect(() => {
    refresh();
    // A tab that shows the list learns here that the tablet went into the respondent's hands in another one.
    const changes = new BroadcastChannel(DEVICE_CHANGES);
    changes.onmessage = () => refresh();
    return () => changes.close();
  }, [refresh]);
  return { device, refresh };
}

/** Tells the other tabs that something on the device changed. */
export function announceDeviceChange(): void {
  const changes = new BroadcastChannel(DEVICE_CHANGES);
  changes.postMessage('changed');
  changes.close();
}

let opening: Promise<Journal> | undefined;

async function readDevice(): Promise<Device> {
  try {
    opening ??= openJournal();
    const journal = await opening;
    const { heads: drafts, unreadable } = await listDrafts(journal);
    const outgoing = await listOutgoing(journal);
    return { journal, drafts, unreadable, outgoing, persistent: await persist() };
  } catch (error) {
    opening = undefined;
    return { ...NOTHING, error: asJournalError(error, 'opening the journal') };
  }
}

/** Asks the browser not to clear this storage by itself. */
async function persist(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}
