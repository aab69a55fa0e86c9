import { existsSync, readFileSync } from 'node:fs';
import { openSealedInterview, sealedInterview } from '#contract';
import type { Outgoing } from '../../../client/field/journal/outbox.ts';
import { keysBeside } from '../../../server/config.ts';
import { ringAt } from '../../../server/keys/open-key-ring.ts';
import { CANARY, everythingOnDisk } from '../../client/field/device.ts';
import { storeAt } from '../store-at.ts';
import type { MonthWork } from './month-work.ts';
import type { OfflineTablet } from './offline-tablet.ts';
import { storedIn } from './stored-in.ts';

/** What tablets had and what the server has. */
export interface Comparison {
  readonly interviews: number;
  /** Records that a tablet had shown as saved and did not have, or that the server does not hold to the last bit. */
  readonly lost: number;
  /** Rows of the server beyond one an interview, and cases of which more than one interview counts. */
  readonly doubled: number;
  /** Places where an answer could be read that nobody should read there. */
  readonly readable: number;
  /** Of those that arrived out of the ordinary, how many for each reason. */
  readonly quarantined: Readonly<Record<string, number>>;
}

/** Compares each interview that was finished on a tablet with what the server holds of it, entry by entry. */
export async function compareWithServer(database: string, works: readonly MonthWork[]): Promise<Comparison> {
  const stored = await storedIn(database);
  const byId = new Map(stored.map((row) => [row.id, row]));
  const ring = await ringAt(process.env.CIFRA_KEYS || keysBeside(database), new Date().toISOString(), () => {})([]);
  const store = await storeAt(database);
  const finished = works.flatMap(({ record }) => [...record.finished.values()]);
  let lost = works.reduce((sum, work) => sum + work.lost, 0);
  for (const { outgoing, entries } of finished) {
    const row = byId.get(outgoing.id);
    const body = row && isSame(row, outgoing) ? await store.submissionBody(row.key) : undefined;
    const held = body && (await openSealedInterview(sealedInterview.parse(JSON.parse(text(body))), ring.openSealed));
    if (JSON.stringify(held) !== JSON.stringify(entries)) lost += 1;
  }
  await store.close();
  const counting = stored.filter(({ status }) => status !== 'quarantined').map(({ caseId }) => caseId);
  const quarantined: Record<string, number> = {};
  for (const reason of stored.flatMap(({ reasons }) => reasons)) quarantined[reason] = (quarantined[reason] ?? 0) + 1;
  return {
    interviews: finished.length,
    lost,
    doubled: stored.length - byId.size + counting.length - new Set(counting).size,
    readable: [database, `${database}-wal`].filter((file) => existsSync(file) && hasCanary(file)).length,
    quarantined,
  };
}

/** How many of the marked answers and of the names of cases can be read in the storage of a tablet. */
export async function readableOnTablet({ journal }: OfflineTablet): Promise<number> {
  const disk = await everythingOnDisk(journal);
  return [CANARY, 'MONTH-CASE'].filter((mark) => disk.includes(mark)).length;
}

const isSame = (row: { sha256: string; caseId: string }, { sha256, caseId }: Outgoing) =>
  row.sha256 === sha256 && row.caseId === caseId;

const hasCanary = (file: string) => readFileSync(file).includes(CANARY);

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
