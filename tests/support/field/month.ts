import { join } from 'node:path';
import { openDB } from 'idb';
import type { JournalSchema } from '../../../client/field/journal/database.ts';
import { openDraft } from '../../../client/field/journal/journal.ts';
import { draftsElsewhere, takeOver } from '../../../client/field/sync/take-over.ts';
import { type RandomSource, randomSource } from '../../../questionnaires/respondent/random-source.ts';
import { QUICK, SECRET } from '../../client/field/device.ts';
import { instrument, SURVEY, signIn } from '../../server/api.ts';
import { prepareOffice } from '../office.ts';
import { storeAt } from '../store-at.ts';
import { bringOnce } from './brought-questionnaires.ts';
import { type Comparison, compareWithServer, readableOnTablet } from './compare-with-server.ts';
import { setDeviceClock } from './device-clock.ts';
import { MonthWork } from './month-work.ts';
import { enrolOfflineTablet } from './offline-tablet.ts';
import { runOffice } from './running-office.ts';
import { threeVersions, VERSIONS } from './three-versions.ts';

/** Days in the field without a network. */
export interface MonthPlan {
  readonly folder: string;
  readonly days: number;
  readonly restarts: number;
  /** At least 20. */
  readonly interviews: number;
  readonly seed: number;
}

/** What came of it. */
export interface MonthResult extends Comparison {
  readonly unsent: number;
  readonly restarts: number;
  /** Unfinished interviews that went on on the tablet in place of the stolen one. */
  readonly takenOver: number;
  /** Versions with which interviews were opened that saw newer ones arrive. */
  readonly openedWith: readonly string[];
  readonly seconds: number;
}

const DAY_MS = 24 * 3_600_000;
const [FIRST, SECOND, THIRD] = VERSIONS;

/** Two people in the field; the tablet of one is stolen. Then all is sent to a server in a process of its own. */
export async function runMonth(plan: MonthPlan): Promise<MonthResult> {
  const begun = performance.now();
  const { folder, days, seed } = plan;
  const database = join(folder, `month-${seed}.sqlite`);
  const cases = Array.from({ length: plan.interviews }, (_, place) => `MONTH-CASE-${place + 1}`);
  const ofAna = cases.filter((_, place) => place % 5 > 0);
  const ofLuis = cases.filter((_, place) => place % 5 === 0);
  await prepareOffice(database, cases, ['ana', 'luis', 'bruno'], VERSIONS);
  await assignTo(database, 'luis', ofLuis);
  const office = await runOffice(database, { CIFRA_INSTRUMENTS: threeVersions(join(folder, `versions-${seed}`)) });
  try {
    const field = { address: office.address, days, seed, random: randomSource(seed) };
    const ana = await monthAlone(field, ofAna, plan.restarts);
    const luis = await monthWithTheft(field, ofLuis);
    setDeviceClock(0);
    const works = [ana.work, ...luis.works];
    let readable = 0;
    for (const { tablet } of works) readable += await readableOnTablet(tablet);
    const unsent = await sendAll(works, office.address);
    for (const { tablet } of works) readable += await readableOnTablet(tablet);
    await office.stop();
    const compared = await compareWithServer(database, works);
    for (const { tablet } of works) tablet.switchOff();
    return {
      ...compared,
      readable: compared.readable + readable,
      unsent,
      restarts: works.reduce((sum, { tablet }) => sum + tablet.restarts, 0),
      takenOver: luis.takenOver,
      openedWith: ana.openedWith,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    setDeviceClock(0);
    await office.stop();
  }
}

interface Field {
  readonly address: string;
  readonly days: number;
  readonly seed: number;
  readonly random: RandomSource;
}

/** A person whom nothing reaches but two newer versions of the questionnaire and one of the app. */
async function monthAlone(
  { address, days, seed, random }: Field,
  [longest, second, updated, ...rest]: readonly string[],
  restarts: number,
): Promise<{ work: MonthWork; openedWith: string[] }> {
  const work = new MonthWork(await enrolOfflineTablet(address, `month-${seed} ana`, 'ana'), random);
  const arrive = (version: string) =>
    bringOnce(address, work.tablet.token, [{ instrument: instrument.manifest.id, version }]);
  const openedWith: string[] = [];
  let version: string = FIRST;
  await arrive(FIRST);
  // These two stay open while newer versions arrive.
  const open = [await work.begin(longest!, FIRST)];
  for (let day = 0; day < days; day += 1) {
    setDeviceClock(clockOn(day, days));
    if (day === Math.floor(days / 3)) {
      version = SECOND;
      await arrive(SECOND);
      openedWith.push(await work.opensWith(open[0]!, SECOND));
      open.push(await work.begin(second!, SECOND));
    }
    if (day === Math.floor(days / 2)) await updateApp(work, updated!, version);
    if (day === Math.floor((2 * days) / 3)) {
      version = THIRD;
      await arrive(THIRD);
      for (const id of open) openedWith.push(await work.opensWith(id, THIRD));
    }
    for (const place of placesOn(day, days, rest.length)) {
      const passed = (upTo: number) => Math.floor((upTo * restarts) / rest.length);
      const isOff = passed(place + 1) > passed(place);
      const how = passed(place) % 2 === 0 ? 'at rest' : 'while writing';
      await work.interview(rest[place]!, version, isOff ? how : 'never');
    }
  }
  for (const id of open) await work.complete(id);
  return { work, openedWith };
}

/** A page of a later app opens the storage, which has a store more there, while an interview is open in this one. */
async function updateApp(work: MonthWork, caseId: string, version: string): Promise<void> {
  const { tablet } = work;
  const id = await work.begin(caseId, version);
  const older = await openDraft(tablet.journal, id, tablet.user);
  await tablet.updateApp((name) =>
    openDB<JournalSchema>(name, 3, { upgrade: (db) => void (db as unknown as IDBDatabase).createObjectStore('later') }),
  );
  // The older page may not say that it saved what it could not write.
  older.append([{ form: 'control', name: 'note', value: 'x', at: new Date().toISOString(), kind: 'answer' }]);
  await older.flush().catch(() => undefined);
  if (older.saved.state !== 'failed') work.lost += 1;
  await work.restart();
  await work.complete(id);
}

/** Unfinished interviews of the stolen tablet go on on another one; it sends what it finished when it is found. */
async function monthWithTheft(
  { address, days, seed, random }: Field,
  [first, second, third, ...rest]: readonly string[],
): Promise<{ works: readonly MonthWork[]; takenOver: number }> {
  const stolen = new MonthWork(await enrolOfflineTablet(address, `month-${seed} stolen`, 'luis'), random);
  const halves = [];
  let work = stolen;
  let takenOver = 0;
  for (let day = 0; day < days; day += 1) {
    setDeviceClock((day - days) * DAY_MS);
    if (day === Math.floor(days / 4)) {
      for (const caseId of [first!, second!, third!]) halves.push(await stolen.begin(caseId, FIRST));
      await stolen.tablet.backUpAt(address);
      // Nobody knows of what is finished after the last network, neither the server nor the other tablet.
      await stolen.complete(halves[0]!);
    }
    if (day === Math.floor(days / 3)) {
      stolen.tablet.switchOff();
      await revoke(address, stolen.tablet.deviceId);
      work = new MonthWork(await enrolOfflineTablet(address, `month-${seed} replacement`, 'luis'), random);
      const { tablet } = work;
      const ask = tablet.askAt(address);
      const drafts = await draftsElsewhere(ask, tablet.deviceId);
      takenOver = (await takeOver(tablet.journal, ask, { drafts, secret: SECRET }, QUICK)).taken;
      for (const id of halves) await work.resume(id, stolen);
    }
    for (const place of placesOn(day, days, rest.length)) await work.interview(rest[place]!, FIRST, 'never');
  }
  await stolen.tablet.switchOn();
  stolen.lost += await stolen.record.missingOn(stolen.tablet);
  return { works: [stolen, work], takenOver };
}

/** Sends until nothing waits. @returns how many interviews still do */
async function sendAll(works: readonly MonthWork[], address: string): Promise<number> {
  let unsent = 0;
  for (const { tablet } of works) {
    let waiting = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5 && waiting > 0; round += 1) {
      await tablet.sendAt(address);
      waiting = (await tablet.outgoing()).filter(({ state }) => state !== 'sent').length;
    }
    unsent += waiting;
  }
  return unsent;
}

/** The days before today, and twice somebody sets the clock wrong: a month ahead, and two years back. */
function clockOn(day: number, days: number): number {
  const at = day / days;
  const wrong = at >= 0.4 && at < 0.5 ? 30 : at >= 0.8 && at < 0.9 ? -730 : 0;
  return (day - days + wrong) * DAY_MS;
}

/** Which of so many things are done on a day. */
function placesOn(day: number, days: number, count: number): number[] {
  const from = Math.floor((day * count) / days);
  return Array.from({ length: Math.floor(((day + 1) * count) / days) - from }, (_, place) => from + place);
}

async function assignTo(database: string, user: string, cases: readonly string[]): Promise<void> {
  const store = await storeAt(database);
  await store.assign(SURVEY, [...cases], user, { by: 'test', at: '2026-11-24T15:00:00.000Z' });
  await store.close();
}

async function revoke(address: string, device: string): Promise<void> {
  const cookie = await signIn(address, 'bruno');
  const response = await fetch(`${address}/api/devices/${device}/revoke`, { method: 'POST', headers: { cookie } });
  if (!response.ok) throw new Error(`the tablet cannot be revoked: ${response.status}`);
}
