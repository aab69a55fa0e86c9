import { useCallback, useEffect, useState } from 'react';
import { asJournalError, JournalError } from '../journal/errors.ts';
import type { DraftHead } from '../journal/head.ts';
import { type Journal, listDrafts } from '../journal/journal.ts';
import { keysInClear } from '../journal/keys-in-clear.ts';
import { listOutgoing, type Outgoing } from '../journal/outbox.ts';
import { openedJournal, tabletDatabase } from '../vault/tablet.ts';

/** What this device holds, or why it cannot hold anything. */
export interface Device {
  journal?: Journal;
  error?: JournalError;
  drafts: DraftHead[];
  /** Interviews of other people, which stay closed. */
  ofOthers: number;
  unreadable: number;
  outgoing: Outgoing[];
  /** False when the browser may clear this storage when it runs out of room. */
  persistent: boolean;
}

const DEVICE_CHANGES = 'cifra-device';

const NOTHING: Device = { drafts: [], ofOthers: 0, unreadable: 0, outgoing: [], persistent: true };

/** Where the journal comes from. */
type OpenJournal = () => Promise<Journal>;

/** The journal of whoever unlocked the tablet. @throws JournalError tablet-locked */
const ofUnlocked: OpenJournal = async () => {
  const journal = openedJournal();
  if (!journal) throw new JournalError('tablet-locked', 'opening the journal');
  return journal;
};

/**
 * The same or, on a device that was in use before there was a vault, the journal of that time: for somebody who is no
 * interviewer any more, what waits there is still sent.
 *
 * @throws JournalError key-missing: there is neither
 */
export const ofUnlockedOrBefore: OpenJournal = async () => {
  const journal = openedJournal();
  if (journal) return journal;
  const db = await tabletDatabase();
  const keys = await keysInClear(db);
  if (!keys) throw new JournalError('key-missing', 'opening the journal');
  return { db, keys, now: Date.now };
};

/** The device's journal and what is in it; `refresh` reads it again. */
export function useDevice(open: OpenJournal = ofUnlocked): { device: Device; refresh: () => Promise<void> } {
  const [device, setDevice] = useState<Device>(NOTHING);
  const refresh = useCallback(async () => setDevice(await readDevice(open)), [open]);
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

async function readDevice(open: OpenJournal): Promise<Device> {
  try {
    const journal = await open();
    const { heads: drafts, ofOthers, unreadable } = await listDrafts(journal);
    const outgoing = await listOutgoing(journal);
    return { journal, drafts, ofOthers, unreadable, outgoing, persistent: await persist() };
  } catch (error) {
    return { ...NOTHING, error: asJournalError(error, 'opening the journal') };
  }
}

/** Asks the browser not to clear this storage by itself. */
async function persist(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}
