import { householdOf, householdSeed, isPractice, type QuarantineReason } from '#contract';
import type { ReadBody } from '../http/read-body.ts';
import { asStorable, isStorable } from '../http/storable-text.ts';
import { findPublished } from '../instruments/catalogue.ts';
import type { Account, ReceivedSubmission } from '../model.ts';
import { Problem } from '../problems.ts';
import { hasFilledItsMemory } from '../runs/worker-pool.ts';
import type { Services } from '../services.ts';
import { type Envelope, envelopeOf } from './envelope.ts';
import { JUDGE_SUBMISSION, type Judged, judgeSubmission, NOT_JUDGED } from './judge-submission.ts';
import { TooMuchContent } from './sealed-content.ts';

/** A device whose clock differs by more from that of the server tells no time: nobody is offline for a year. */
const CLOCK_OFF_MS = 365 * 24 * 3_600_000;

/** What is judged at once on the thread that answers everybody: some milliseconds of work. */
const AT_ONCE = { bytes: 128 * 1024, depth: 64, parts: 10_000 } as const;

/** What is opened of a sealed one at once; an ordinary interview of many incidents is half as long. */
const OPENED_AT_ONCE = { bytes: 512 * 1024, depth: 64, parts: 40_000 } as const;

/** What is judged at all. The longest interviews have a million and a half parts and some twenty levels. */
export const JUDGED = { bytes: 25 * 1024 * 1024, depth: 20_000, parts: 2_000_000 } as const;

/** A submission, and whose it is. */
interface ToBeJudged {
  readonly id: string;
  readonly account: Pick<Account, 'user'>;
  readonly received: ReadBody;
}

/** A submission on its way into the store. */
interface Arrived extends ToBeJudged {
  readonly account: Account;
}

/**
 * Reads a submission and checks it with the same rules as the tablet. Refuses only a submission whose outer shape
 * cannot be read; everything else is stored.
 *
 * @throws Problem malformed-json, invalid-submission, submission-id-mismatch, practice
 */
export async function readSubmission(services: Services, arrived: Arrived): Promise<ReceivedSubmission> {
  const { id, account, received } = arrived;
  const { envelope, survey, judged, reasons } = await judgeArrived(services, arrived);
  return {
    key: services.newId(),
    id,
    sha256: received.sha256,
    body: received.bytes,
    survey,
    caseId: asStorable(envelope.caseId),
    instrument: asStorable(envelope.instrument),
    version: asStorable(envelope.version),
    interviewer: account.user,
    receivedAt: services.now().toISOString(),
    judged: judged.judged,
    reasons: [...judged.reasons, ...reasons, ...reasonsOfArrival(services, arrived, envelope)],
  };
}

/**
 * Whose a submission is, and what the check finds in it.
 *
 * @throws Problem malformed-json, invalid-submission, submission-id-mismatch, practice
 */
export async function judgeArrived(services: Services, arrived: ToBeJudged) {
  const { id, account, received } = arrived;
  // Without a readable envelope the judge says what is wrong with it.
  const envelope = envelopeOf(received) ?? (await judge(services, arrived, '')).envelope;
  if (envelope.id !== id) throw new Problem('submission-id-mismatch');
  if (isPractice(envelope)) throw new Problem('practice');
  // It may be a version that another server published.
  await findPublished(services.instruments, envelope.instrument, envelope.version);
  const survey = await surveyOf(services, envelope, account.user);
  const judged = await judge(services, arrived, await seedOf(services, survey, envelope));
  const reasons: QuarantineReason[] = [];
  if (survey === undefined && envelope.survey !== undefined) reasons.push('unknown-survey');
  // No dwelling has such a name: the sample refuses it.
  if (!isStorable(envelope.caseId)) reasons.push('unknown-case');
  return { envelope, survey, judged, reasons };
}

/** What is out of the ordinary about how it came. */
function reasonsOfArrival(
  { now, config }: Pick<Services, 'now' | 'config'>,
  { account, received }: Arrived,
  { device }: Envelope,
): QuarantineReason[] {
  const reasons: QuarantineReason[] = [];
  if (account.disabledAt !== undefined || account.role !== 'interviewer') reasons.push('former-interviewer');
  if (account.device?.isRevoked) reasons.push('revoked-device');
  if (isClockOff(device.time, now())) reasons.push('clock-off');
  // Up to the limit of a body it is stored, and a person looks at it.
  if (received.bytes.length > config.ordinaryInterview) reasons.push('over-size');
  return reasons;
}

/** Whether the clock of a device is far from that of the server. What is no instant is no clock. */
function isClockOff(told: string, now: Date): boolean {
  const difference = Math.abs(Date.parse(told) - now.getTime());
  return Number.isNaN(difference) || difference > CLOCK_OFF_MS;
}

/**
 * Judges a submission where it holds up nobody: what is ordinary at once, what is large on another thread. What
 * would fill the memory is not judged, and stored.
 */
async function judge(services: Services, { account, received }: ToBeJudged, seed: string): Promise<Judged> {
  const { runs, share, newId } = services;
  const { bytes, outline } = received;
  if (bytes.length <= AT_ONCE.bytes && isWithin(outline, AT_ONCE)) {
    const toJudge = { bytes, seed, most: OPENED_AT_ONCE };
    const judged = await share.turn(account.user, () =>
      judgeSubmission(services, toJudge).catch((error: unknown) => {
        if (!(error instanceof TooMuchContent)) throw error;
        return undefined;
      }),
    );
    if (judged) return judged;
  }
  const unjudged = () => tooComplex(received);
  if (!isWithin(outline, JUDGED)) return unjudged();
  const options = { key: `judge-submission ${newId()}`, account: account.user };
  return runs.run(JUDGE_SUBMISSION, { bytes, seed, most: JUDGED }, options).catch((error: unknown) => {
    if (hasFilledItsMemory(error)) return unjudged();
    throw error;
  });
}

/** Whether JSON has no more levels and parts than that. */
export function isWithin(
  { depth, parts }: { depth: number; parts: number },
  most: { depth: number; parts: number },
): boolean {
  return depth <= most.depth && parts <= most.parts;
}

/** @throws Problem invalid-submission when not even its envelope can be read */
function tooComplex(received: ReadBody): Judged {
  const envelope = envelopeOf(received);
  if (envelope) return { envelope, judged: NOT_JUDGED, reasons: ['too-complex'] };
  throw new Problem('invalid-submission', { places: [{ path: '', expected: 'the outer shape of a submission' }] });
}

/** The edition that a submission names or, when it names none, that of its case; the only one if nobody knows. */
async function surveyOf(
  { store }: Services,
  { survey, caseId }: Envelope,
  interviewer: string,
): Promise<string | undefined> {
  if (survey !== undefined) return (await store.survey(asStorable(survey)))?.key;
  const ofCase = await store.surveyOfCase(asStorable(caseId), interviewer);
  if (ofCase !== undefined) return ofCase;
  const [only, ...others] = await store.surveys();
  return others.length === 0 ? only?.key : undefined;
}

async function seedOf({ store }: Services, survey: string | undefined, { caseId }: Envelope): Promise<string> {
  if (survey === undefined || !isStorable(caseId)) return '';
  const unit = await store.sampleUnit({ survey, caseId });
  if (unit) return unit.seed;
  // The interview of a further household may come before the word that there is one.
  const named = householdOf(caseId);
  const dwelling = named && (await store.sampleUnit({ survey, caseId: named.dwelling }));
  return dwelling ? householdSeed(dwelling.seed, named.household) : '';
}
