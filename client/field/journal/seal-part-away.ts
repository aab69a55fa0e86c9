import { fromBase64, sealEvents } from '#contract';
import type { JournalEntry } from '#questionnaires';
import type { SurveyKey } from '../vault/vault-contents.ts';
import { entriesOf, type JournalDatabase } from './database.ts';
import { type DraftHead, sealHead } from './head.ts';
import type { DeviceKeys } from './keys.ts';
import { sha256 } from './seal.ts';
import type { AdultAway, Gap, SealedParts } from './sealed-away.ts';
import { partRow } from './sealed-parts.ts';
import { versionOfDraft } from './version-step.ts';
import { writeTogether } from './write-together.ts';

/** A private part that nothing later in the interview needs. */
export interface ClosedPart {
  readonly entries: readonly JournalEntry[];
  readonly adult: AdultAway;
  readonly language: string;
  /** Number of the newest entry when it was chosen. */
  readonly through: number;
}

interface Sealing {
  readonly db: JournalDatabase;
  readonly keys: DeviceKeys;
  readonly name: string;
  readonly surveyKey: SurveyKey;
  readonly head: DraftHead;
}

/** An interview has at most 200 parts; the last ones are left for what is sealed when it is finished. */
const MOST_PARTS = 190;

/**
 * Seals a part to the survey's public key, puts it on the disk and takes its entries away, in one transaction: after a
 * kill at any point everything is there, in one form or the other.
 *
 * @param isAsChosen whether the interview still stands as it did when the part was chosen
 * @returns the head as it is now on the disk; undefined when it was not done
 * @throws JournalError storage-full, storage-unavailable
 */
export async function sealPartAway(
  { db, keys, name, surveyKey, head }: Sealing,
  part: ClosedPart,
  isAsChosen: () => boolean,
): Promise<DraftHead | undefined> {
  const { survey, caseId, instrument, sealed: before } = head;
  const submission = before?.submission ?? crypto.randomUUID();
  const index = before?.count ?? 0;
  if (index >= MOST_PARTS) return undefined;
  const key = { id: surveyKey.id, publicKey: fromBase64(surveyKey.publicKey) };
  const header = { id: submission, survey, caseId, instrument, version: versionOfDraft(head) };
  const sealedPart = await sealEvents(key, header, { kind: 'private', index, events: part.entries });
  const sealed: SealedParts = {
    submission,
    count: index + 1,
    gaps: await gapsWith({ db, name }, before?.gaps ?? [], part.entries),
    through: part.through,
    position: Math.max(
      before?.position ?? 0,
      ...part.entries.filter(({ kind }) => kind === 'position').map(({ seq }) => seq),
    ),
    language: part.language,
    adults: [...(before?.adults ?? []).filter(({ line }) => line !== part.adult.line), part.adult],
  };
  const newHead = { ...head, sealed };
  const [row, headRow] = await Promise.all([
    partRow(keys.sealing, name, index, sealedPart),
    sealHead(keys.sealing, name, newHead),
  ]);
  if (!isAsChosen()) return undefined;
  await writeTogether(db, ['events', 'drafts', 'parts'], 'sealing a part', (stores) => [
    () => stores.objectStore('parts').add(row),
    ...part.entries.map(
      ({ seq }) =>
        () =>
          stores.objectStore('events').delete([name, seq]),
    ),
    () => stores.objectStore('drafts').put({ draft: name, head: headRow }),
  ]);
  return newHead;
}

/** All gaps, those of before included. Each has the digest of its last entry, which the next one is chained to. */
async function gapsWith(
  { db, name }: Pick<Sealing, 'db' | 'name'>,
  before: readonly Gap[],
  entries: readonly JournalEntry[],
): Promise<Gap[]> {
  const taken = new Set(entries.map(({ seq }) => seq));
  const rows = (await db.getAll('events', entriesOf(name))).filter(({ seq }) => taken.has(seq));
  const added = await Promise.all(
    rows.map(async ({ seq, event }) => ({ from: seq, to: seq, digest: await sha256(event.data) })),
  );
  const gaps: Gap[] = [];
  for (const gap of [...before, ...added].sort((one, other) => one.from - other.from)) {
    const last = gaps.at(-1);
    if (last && last.to + 1 === gap.from) gaps[gaps.length - 1] = { ...last, to: gap.to, digest: gap.digest };
    else gaps.push(gap);
  }
  return gaps;
}
