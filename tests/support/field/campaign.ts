import { join } from 'node:path';
import { contentOf, type Outgoing } from '../../../client/field/journal/outbox.ts';
import { hashPassword } from '../../../server/security/password.ts';
import { instrument, PASSWORD, SURVEY, sampleUnit } from '../../server/api.ts';
import { accountOf } from '../../server/people.ts';
import { type BadNetwork, type Faults, startBadNetwork } from '../bad-network.ts';
import { prepareOffice } from '../office.ts';
import { storeAt } from '../store-at.ts';
import { hurriedClock, type MadeTablet, switchOnTablet } from './made-tablet.ts';
import { callAt, enrolAt } from './reach-server.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { storedIn } from './stored-in.ts';

/** A fieldwork of made-up interviews over a bad network. */
export interface CampaignPlan {
  readonly folder: string;
  readonly tablets: number;
  readonly interviews: number;
  readonly faults: Faults;
  readonly seed: number;
  /**
   * Requests after which the server loses its power, again and again. Not a time: a slow machine would lose it more
   * often for the same work.
   */
  readonly killAfter?: number;
  /** The database goes back once to an older backup. */
  readonly restores?: boolean;
  /** Longest time in milliseconds until everything has to be there. */
  readonly patience: number;
}

/** What came of it. */
export interface CampaignResult {
  readonly interviews: number;
  /** Interviews of a tablet that the server does not hold with the same hash. */
  readonly lost: number;
  /** Rows of the server beyond one an interview. */
  readonly doubled: number;
  /** Interviews that a tablet still holds unsent. */
  readonly unsent: number;
  /** Bytes of bodies that were sent, as a multiple of those of the interviews. */
  readonly timesIdeal: number;
  readonly kills: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** A minute of a tablet's waiting takes about a second. */
const HURRY = 50;

/** Makes interviews on tablets, sends them over a network to a real server, and compares what is here and there. */
export async function runCampaign(plan: CampaignPlan): Promise<CampaignResult> {
  const begun = performance.now();
  const name = `campaign-${plan.seed}`;
  const database = join(plan.folder, `${name}.sqlite`);
  const caseIds = Array.from({ length: plan.interviews }, (_, place) => `C-${place + 1}`);
  await prepareOffice(database, caseIds);
  const interviewers = await addInterviewers(database, plan.tablets, caseIds);
  const office = await runOffice(database);
  const network = await startBadNetwork(office.address, plan.faults, plan.seed);
  const switchOn = async (user: string) =>
    switchOnTablet({
      name: `${name}, ${user}`,
      user,
      survey: SURVEY,
      enrolment: await enrolAt(office.address, user),
      reach: (token) => callAt(network.address, token),
      clock: hurriedClock(HURRY),
    });
  const tablets = await Promise.all(interviewers.map(switchOn));
  const stopKilling = plan.killAfter === undefined ? undefined : killAgainAndAgain(office, network, plan.killAfter);
  for (const [place, caseId] of caseIds.entries()) {
    const context = { caseId, seed: sampleUnit(caseId).seed };
    await tablets[place % tablets.length]!.interview(instrument, context, plan.seed + place);
  }
  const before = plan.restores ? await goBackOnce(office, tablets, join(plan.folder, `${name}.backup`)) : undefined;
  await until(async () => (await unsentOn(tablets, before)) === 0, plan.patience, 1000);
  await stopKilling?.();
  await office.stop();
  const outgoing = (await Promise.all(tablets.map((tablet) => tablet.outgoing()))).flat();
  const ideal = await bytesOn(tablets);
  for (const tablet of tablets) await tablet.switchOff();
  await network.close();
  const stored = await storedIn(database);
  const held = new Set(stored.map(({ id, sha256 }) => `${id} ${sha256}`));
  return {
    interviews: outgoing.length,
    lost: outgoing.filter(({ id, sha256 }) => !held.has(`${id} ${sha256}`)).length,
    doubled: stored.length - new Set(stored.map(({ id }) => id)).size,
    unsent: outgoing.filter(({ state }) => state !== 'sent').length,
    timesIdeal: network.sentBytes() / ideal,
    kills: office.kills(),
    faults: network.counts(),
    seconds: (performance.now() - begun) / 1000,
  };
}

/** One interviewer a tablet, each with a share of the cases. */
async function addInterviewers(database: string, count: number, caseIds: readonly string[]): Promise<string[]> {
  const store = await storeAt(database);
  const act = { by: 'test', at: '2026-11-24T15:00:00.000Z' };
  const hash = await hashPassword(PASSWORD);
  const users = Array.from({ length: count }, (_, number) => `interviewer-${number + 1}`);
  for (const [number, user] of users.entries()) {
    await store.addUser({ ...accountOf('ana'), user }, hash, act);
    const own = caseIds.filter((_, place) => place % count === number);
    await store.assign(SURVEY, own, user, act);
  }
  await store.close();
  return users;
}

function killAgainAndAgain(office: RunningOffice, network: BadNetwork, after: number): () => Promise<void> {
  let isOver = false;
  const killing = (async () => {
    for (let next = after; !isOver; await pause(20)) {
      if (network.answered() < next) continue;
      await office.kill();
      next = network.answered() + after;
    }
  })();
  return () => {
    isOver = true;
    return killing;
  };
}

/**
 * Takes a backup when a third is sent, and goes back to it when two thirds are.
 *
 * @returns the epoch of the ledger until then: what has a receipt of it only may be missing
 */
async function goBackOnce(
  office: RunningOffice,
  tablets: readonly MadeTablet[],
  file: string,
): Promise<string | undefined> {
  const all = await unsentOn(tablets);
  await until(async () => (await unsentOn(tablets)) <= (2 * all) / 3, 60_000);
  await office.backUp(file);
  await until(async () => (await unsentOn(tablets)) <= all / 3, 60_000);
  const lists = await Promise.all(tablets.map((tablet) => tablet.outgoing()));
  const before = lists.flat().find(({ receipt }) => receipt)?.receipt?.epoch;
  await office.restore(file);
  for (const { loop } of tablets) loop.wake();
  return before;
}

async function unsentOn(tablets: readonly MadeTablet[], before?: string): Promise<number> {
  const lists = await Promise.all(tablets.map((tablet) => tablet.outgoing()));
  const isUnsent = ({ state, receipt }: Outgoing) => state !== 'sent' || receipt?.epoch === before;
  return lists.flat().filter(isUnsent).length;
}

async function bytesOn(tablets: readonly MadeTablet[]): Promise<number> {
  let bytes = 0;
  for (const tablet of tablets)
    for (const { id } of await tablet.outgoing()) bytes += (await contentOf(tablet.journal, id))?.byteLength ?? 0;
  return bytes;
}

/** @param every milliseconds; to ask costs what a round of sending does */
async function until(holds: () => Promise<boolean>, patience: number, every = 200): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (await holds()) return;
    await pause(every);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
