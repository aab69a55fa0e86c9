import type { ReceiptReply, SealedInterview } from '#contract';
import type { Submission } from '#questionnaires';
import { entriesOf, type OutboxRow } from './database.ts';
import { type Older, sealHead } from './head.ts';
import type { InterviewDraft } from './interview-draft.ts';
import type { Journal } from './journal.ts';
import { FIRST_EDITION } from './keys.ts';
import { bytesOf, type SealingKey, seal, sealValue, sha256, unseal, unsealValue } from './seal.ts';
import { writeTogether } from './write-together.ts';

/**
 * The server's proof that it stored a submission. Tablets may hold some of before receipts were signed and said why
 * something waits in quarantine.
 */
export type ReceiptNote = Pick<ReceiptReply, 'sha256' | 'epoch' | 'status' | 'receivedAt'> &
  Partial<Pick<ReceiptReply, 'reasons' | 'signature'>>;

/** A finished interview on its way to the server. */
export interface Outgoing {
  id: string;
  draft: string;
  /** Key of the edition. */
  survey: string;
  caseId: string;
  /** How often the case had been returned when the interview was finished; absent before the first return. */
  again?: number;
  user: string;
  /** SHA-256 of the content, to compare with the receipt's. */
  sha256: string;
  queuedAt: string;
  attempts: number;
  /** `attention`: the server refused it or its receipt does not match; it stays, and a person has to look. */
  state: 'waiting' | 'attention' | 'sent';
  problem?: { code: string; detail: string };
  receipt?: ReceiptNote;
}

const statePlace = (id: string) => `outgoing|${id}`;
const contentPlace = (id: string) => `content|${id}`;

/**
 * Puts a finished interview in the outbox, closes its draft and takes its entries away, in one transaction. Its bytes
 * are made here, once: every retry sends the same ones under the same id. Finishing twice gives the first one.
 *
 * @param submission as it travels; sealed, nobody reads it on this device from now on
 * @throws JournalError storage-full, storage-unavailable, written-elsewhere
 */
export async function queueSubmission(
  journal: Journal,
  draft: InterviewDraft,
  submission: SealedInterview | Submission,
): Promise<Outgoing> {
  await draft.flush();
  if (draft.head.finished) return readOutgoing(journal, draft.head.finished);
  const { db, keys } = journal;
  const { id, caseId } = submission;
  const content = bytesOf(JSON.stringify(submission));
  const outgoing: Outgoing = {
    id,
    survey: draft.head.survey,
    caseId,
    ...(draft.returns > 0 && { again: draft.returns }),
    draft: draft.name,
    user: draft.head.user,
    sha256: await sha256(content),
    queuedAt: new Date(journal.now()).toISOString(),
    attempts: 0,
    state: 'waiting',
  };
  // What was sealed of it goes with it; the page that is open still goes by it.
  const { sealed, ...rest } = draft.head;
  const head = { ...rest, finished: id };
  const row: OutboxRow = {
    id,
    draft: draft.name,
    state: await sealValue(keys.sealing, outgoing, statePlace(id)),
    content: await seal(keys.sealing, content, contentPlace(id)),
  };
  const draftRow = { draft: draft.name, head: await sealHead(keys.sealing, draft.name, head) };
  await writeTogether(db, ['outbox', 'drafts', 'events', 'parts'], 'queueing a submission', (stores) => [
    () => stores.objectStore('outbox').add(row),
    () => stores.objectStore('drafts').put(draftRow),
    () => stores.objectStore('events').delete(entriesOf(draft.name)),
    () => stores.objectStore('parts').delete(entriesOf(draft.name)),
  ]);
  draft.head = { ...head, ...(sealed && { sealed }) };
  return outgoing;
}

/** All finished interviews on this device that its key opens, also those that were sent, oldest first. */
export async function listOutgoing({ db, keys }: Journal): Promise<Outgoing[]> {
  const rows = await db.getAll('outbox');
  const opened = await Promise.allSettled(rows.map((row) => openOutgoing(keys.sealing, row)));
  return opened
    .filter((outcome) => outcome.status === 'fulfilled')
    .map(({ value }) => value)
    .sort((a, b) => a.queuedAt.localeCompare(b.queuedAt));
}

async function readOutgoing({ db, keys }: Journal, id: string): Promise<Outgoing> {
  return openOutgoing(keys.sealing, (await db.get('outbox', id))!);
}

/**
 * Opens the state of a finished interview; one that is older than editions is of the first one. Its bytes stay as
 * they are and name no edition: the server knows which one its case is assigned in.
 */
export async function openOutgoing(key: SealingKey, { id, state }: OutboxRow): Promise<Outgoing> {
  const outgoing = await unsealValue<Older<Outgoing>>(key, state, statePlace(id));
  return { ...outgoing, survey: outgoing.survey ?? FIRST_EDITION };
}

/** A row with another state, sealed under another key than before, its bytes too. */
export async function sealOutgoing(
  { from, to }: { from: SealingKey; to: SealingKey },
  row: OutboxRow,
  outgoing: Outgoing,
): Promise<OutboxRow> {
  const { id, content } = row;
  return {
    id,
    draft: outgoing.draft,
    state: await sealValue(to, outgoing, statePlace(id)),
    ...(content && { content: await seal(to, await unseal(from, content, contentPlace(id)), contentPlace(id)) }),
  };
}

/** The bytes to send; undefined when they were sent and forgotten. */
export async function contentOf({ db, keys }: Journal, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const content = (await db.get('outbox', id))?.content;
  return content && unseal(keys.sealing, content, contentPlace(id));
}

/** Notes how a submission stands now. Its content is not touched. */
export async function noteOutgoing({ db, keys }: Journal, outgoing: Outgoing): Promise<void> {
  const state = await sealValue(keys.sealing, outgoing, statePlace(outgoing.id));
  const row = await db.get('outbox', outgoing.id);
  if (!row) return;
  await writeTogether(db, ['outbox'], 'noting what became of a submission', (stores) => [
    () => stores.objectStore('outbox').put({ ...row, state }),
  ]);
}
