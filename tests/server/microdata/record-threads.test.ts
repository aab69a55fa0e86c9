import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SealingError } from '#contract';
import { readConfig } from '../../../server/config.ts';
import { instrumentsWithFolder } from '../../../server/instruments/import-folder.ts';
import type { CasePlan, PartOfCases, RecordsOfPart } from '../../../server/microdata/cases/case-reader.ts';
import { recordsInOrder, type ThreadsForRecords } from '../../../server/microdata/cases/records-in-order.ts';
import { recordLayout } from '../../../server/microdata/record-layout.ts';
import { startRecordThreads, threadsFor } from '../../../server/microdata/threads/record-threads.ts';
import { writeRecords } from '../../../server/microdata/write-records.ts';
import { Problem } from '../../../server/problems.ts';
import { openServerStore } from '../../../server/start/open-server-store.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/databases/ledger-2.sqlite.gz');
const AT = '2026-11-24T12:00:00.000Z';
const SURVEY = 'first-edition';
const QUESTIONNAIRE = 'lacsi-2018-r1';

describe('records that several threads make', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cifra-threads-'));
  const database = join(folder, 'cifra.sqlite');
  let opened: Awaited<ReturnType<typeof openServerStore>>;
  let instruments: Awaited<ReturnType<typeof instrumentsWithFolder>>;
  let cases: readonly string[];
  let plan: CasePlan;

  beforeAll(async () => {
    writeFileSync(database, gunzipSync(readFileSync(FIXTURE)));
    vi.stubEnv('CIFRA_DB', database);
    const config = readConfig();
    opened = await openServerStore(config);
    instruments = await instrumentsWithFolder(opened.store, config.instruments, AT);
    const counting = await opened.store.countingInterviews(SURVEY);
    cases = counting.map(({ caseId }) => caseId);
    const { version } = counting[0]!;
    const { instrument } = instruments.find(QUESTIONNAIRE, version)!;
    plan = { survey: SURVEY, versions: [{ id: QUESTIONNAIRE, version }], layout: recordLayout([instrument]) };
  }, 120_000);
  afterAll(async () => {
    await opened.store.close();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const threadsOf = (count: number): ThreadsForRecords => ({ database, ring: opened.keys.forThread(), count });

  function partsOf(size: number): PartOfCases[] {
    const parts = Array.from({ length: Math.ceil(cases.length / size) }, (_, part) => part * size);
    return parts.map((start) => ({ caseIds: cases.slice(start, start + size), codings: [] }));
  }

  async function recordsBy(count: number, parts: readonly PartOfCases[]): Promise<RecordsOfPart[]> {
    const made: RecordsOfPart[] = [];
    const services = { ...opened, instruments, threads: threadsOf(count) };
    for await (const { index, records } of recordsInOrder(services, plan, parts)) made[index] = records;
    return made;
  }

  it('are the same, in the same order, with any number of them', async () => {
    const parts = partsOf(2);
    const alone = await recordsBy(0, parts);
    expect(alone.flatMap((part) => part.cases)).toEqual(cases);
    expect(await recordsBy(2, parts)).toEqual(alone);
  }, 120_000);

  it('are written as the same bytes', async () => {
    const hashesBy = async (count: number) => {
      const { files, cases: inFiles } = await writeRecords(
        { ...opened, instruments, threads: threadsOf(count) },
        { survey: SURVEY, questionnaire: QUESTIONNAIRE, isApprovedOnly: false, placeOf: () => ({}) },
      );
      return { inFiles, hashes: Object.values(files).map(({ sha256 }) => sha256) };
    };
    const alone = await hashesBy(0);
    expect(alone.hashes).toHaveLength(4);
    expect(await hashesBy(1)).toEqual(alone);
  }, 120_000);

  it('are made by no other thread where there are few', () => {
    expect(threadsFor(31)).toBe(0);
    expect(threadsFor(100_000)).toBeLessThanOrEqual(3);
  });

  it('come not at all where an interview is gone, and the reason is the same as with one thread', async () => {
    const [thread] = startRecordThreads(threadsOf(1), plan, 1);
    const gone = thread!.read({ caseIds: [cases[0]!, 'nobody'], codings: [] });
    await expect(gone).rejects.toBeInstanceOf(Problem);
    await expect(gone).rejects.toMatchObject({ code: 'interviews-changed' });
    // The thread goes on, as it was the part that could not be made; of two in hand it takes no third.
    const [first, second] = partsOf(3);
    const asked = [thread!.read(first!)];
    expect(thread!.isFree).toBe(true);
    asked.push(thread!.read(second!));
    expect(thread!.isFree).toBe(false);
    expect((await Promise.all(asked)).flatMap((part) => part.cases)).toEqual(cases.slice(0, 6));
    expect(thread!.isFree).toBe(true);
    await thread!.close();
  }, 120_000);

  it('come not at all where an interview cannot be opened, which is named', async () => {
    const damaged = join(folder, 'damaged.sqlite');
    const whole = new Database(database);
    await whole.backup(damaged);
    whole.close();
    const copy = new Database(damaged);
    copy.exec("update submission_answers set answers = x'0102030405060708090a0b0c'");
    copy.close();
    const [thread] = startRecordThreads({ ...threadsOf(1), database: damaged }, plan, 1);
    const damagedRecords = thread!.read(partsOf(3)[0]!);
    await expect(damagedRecords).rejects.toBeInstanceOf(SealingError);
    await expect(damagedRecords).rejects.toThrow(/^submission_answers .* cannot be opened/);
    await thread!.close();
  }, 120_000);

  it('come not at all where the thread is ended, whatever it was doing and whatever it is asked for afterwards', async () => {
    const [thread] = startRecordThreads(threadsOf(1), plan, 1);
    const asked = partsOf(3).map((part) => thread!.read(part));
    const settled = Promise.allSettled(asked);
    await thread!.close();
    const answers = await settled;
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 'rejected'));
    await expect(thread!.read(partsOf(3)[0]!)).rejects.toThrow('ended before they were made');
  }, 120_000);
});
