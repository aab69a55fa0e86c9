import type { DraftRow, EntryRow, JournalDatabase, OutboxRow } from './database.ts';
import { openEntries, sealEntries } from './entry-records.ts';
import { asJournalError } from './errors.ts';
import { openHead, sealHead } from './head.ts';
import { type DeviceKeys, draftName } from './keys.ts';
import { CLEAR_CODE, CLEAR_KEY_ROWS, keysInClear } from './keys-in-clear.ts';
import { openOutgoing, sealOutgoing } from './outbox.ts';
import { bytesOf, hex } from './seal.ts';
import { writeTogether } from './write-together.ts';

interface Resealing {
  db: JournalDatabase;
  /** The person's own. */
  keys: DeviceKeys;
  user: string;
  locks: LockManager;
}

interface Moving extends Resealing {
  clear: DeviceKeys;
}

/**
 * Seals what a person left on a device from before there was a vault under the own key. Each interview moves whole, in
 * one transaction: after a kill at any point it is in one place, and the next unlocking goes on. The keys that lay in
 * clear go when nothing needs them any more. What is of others waits for them; what is damaged stays as it is.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable: everything is still there
 */
export function resealOwn(resealing: Resealing): Promise<void> {
  const { db, locks } = resealing;
  return locks.request('cifra-reseal', async () => {
    const clear = await keysInClear(db);
    if (!clear) return;
    const moving = { ...resealing, clear };
    try {
      for (const row of await db.getAll('drafts'))
        if (row.head.keyId === clear.sealing.id) await moveDraft(moving, row);
      for (const row of await db.getAll('outbox'))
        if (row.state.keyId === clear.sealing.id) await moveAlone(moving, row);
      await dropCode(moving);
      await dropKeysInClear(moving);
    } catch (error) {
      throw asJournalError(error, 'sealing anew');
    }
  });
}

/** One interview: its head, its entries and, where it is finished, its place in the outbox. */
async function moveDraft({ db, keys, clear, user }: Moving, row: DraftRow): Promise<void> {
  const head = await openHead(clear.sealing, row).catch(() => undefined);
  if (head?.user !== user) return;
  const old = row.draft;
  const range = IDBKeyRange.bound([old, 0], [old, Number.POSITIVE_INFINITY]);
  const sealed = await db.getAll('events', range);
  // Of what was sent and forgotten there are no entries any more.
  const isForgotten = head.finished !== undefined && sealed.length === 0;
  const entries = isForgotten ? [] : await openEntries(clear.sealing, old, sealed, head).catch(() => undefined);
  if (!entries) return;
  const draft = await draftName(keys.naming, head);
  const { rows, digest } = await sealEntries(keys.sealing, draft, entries, '');
  const newHead = await sealHead(keys.sealing, draft, isForgotten ? head : { ...head, digest });
  const outbox = (await db.getAll('outbox')).filter((each) => each.draft === old);
  const moved = await Promise.all(outbox.map((each) => resealed({ keys, clear }, each, draft)));
  await writeTogether(db, ['drafts', 'events', 'outbox'], 'sealing an interview anew', (stores) => [
    () => stores.objectStore('drafts').delete(old),
    () => stores.objectStore('events').delete(range),
    () => stores.objectStore('drafts').add({ draft, head: newHead }),
    ...rows.map((each: EntryRow) => () => stores.objectStore('events').add(each)),
    ...moved.map((each) => () => stores.objectStore('outbox').put(each)),
  ]);
}

/** A finished interview whose draft could not be moved: it is sent all the same. */
async function moveAlone({ db, keys, clear, user }: Moving, row: OutboxRow): Promise<void> {
  const outgoing = await openOutgoing(clear.sealing, row).catch(() => undefined);
  if (outgoing?.user !== user) return;
  const moved = await resealed({ keys, clear }, row, row.draft).catch(() => undefined);
  if (!moved) return;
  await writeTogether(db, ['outbox'], 'sealing an interview anew', (stores) => [
    () => stores.objectStore('outbox').put(moved),
  ]);
}

async function resealed(
  { keys, clear }: Pick<Moving, 'keys' | 'clear'>,
  row: OutboxRow,
  draft: string,
): Promise<OutboxRow> {
  const outgoing = { ...(await openOutgoing(clear.sealing, row)), draft };
  return sealOutgoing({ from: clear.sealing, to: keys.sealing }, row, outgoing);
}

/** The code of before: the person chooses one when enrolling. */
async function dropCode({ db, clear, user }: Moving): Promise<void> {
  const name = `${CLEAR_CODE}${hex(await crypto.subtle.sign('HMAC', clear.naming, bytesOf(user)))}`;
  await writeTogether(db, ['keys'], 'removing a code', (stores) => [() => stores.objectStore('keys').delete(name)]);
}

async function dropKeysInClear({ db, clear }: Moving): Promise<void> {
  const isNeeded = ({ keyId }: { keyId: string }) => keyId === clear.sealing.id;
  const drafts = (await db.getAll('drafts')).some(({ head }) => isNeeded(head));
  const outbox = (await db.getAll('outbox')).some(({ state }) => isNeeded(state));
  if (drafts || outbox) return;
  const codes = (await db.getAllKeys('keys')).filter((name) => name.startsWith(CLEAR_CODE));
  await writeTogether(db, ['keys'], 'removing keys in clear', (stores) =>
    [...CLEAR_KEY_ROWS, ...codes].map((name) => () => stores.objectStore('keys').delete(name)),
  );
}
