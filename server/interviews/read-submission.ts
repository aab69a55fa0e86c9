import type { QuarantineReason } from '#contract';
import type { ReadBody } from '../http/read-body.ts';
import { asStorable, isStorable } from '../http/storable-text.ts';
import type { Account, ReceivedSubmission } from '../model.ts';
import { Problem } from '../problems.ts';
import { hasFilledItsMemory } from '../runs/worker-pool.ts';
import type { Services } from '../services.ts';
import { envelopeOf } from './envelope.ts';
import { type Envelope, JUDGE_SUBMISSION, type Judged, judgeSubmission } from './judge-submission.ts';

/** A larger submission, up to the limit of a body, is stored in quarantine. */
const ORDINARY_BYTES = 5 * 1024 * 1024;

/** What is judged at once on the thread that answers everybody: some milliseconds of work. */
const AT_ONCE = { bytes: 128 * 1024, depth: 64, parts: 10_000 } as const;

/** What is judged at all. The longest interviews have a million and a half parts and some twenty levels. */
const JUDGED = { depth: 20_000, parts: 2_000_000 } as const;

/** A submission on its way into the store. */
interface Arrived {
  readonly id: string;
  readonly account: Account;
  readonly received: ReadBody;
}

/**
 * Reads a submission and checks it with the same rules as the tablet. Refuses only a submission whose outer shape
 * cannot be read; everything else is stored.
 *
 * @throws Problem malformed-json, invalid-submission, submission-id-mismatch
 */
export async function readSubmission(services: Services, arrived: Arrived): Promise<ReceivedSubmission> {
  const { id, account, received } = arrived;
  const interviewer = account.user;
  const { bytes, sha256 } = received;
  // Without a readable envelope the judge says what is wrong with it.
  const envelope = envelopeOf(received) ?? (await judge(services, arrived, '')).envelope;
  if (envelope.id !== id) throw new Problem('submission-id-mismatch');
  const survey = await surveyOf(services, envelope, interviewer);
  const seed = await seedOf(services, survey, envelope);
  const { violations, forms, reasons } = await judge(services, arrived, seed);
  return {
    key: services.newId(),
    id,
    sha256,
    body: bytes,
    survey,
    caseId: asStorable(envelope.caseId),
    instrument: asStorable(envelope.instrument),
    version: asStorable(envelope.version),
    interviewer,
    receivedAt: services.now().toISOString(),
    violations,
    forms,
    reasons: [...reasons, ...reasonsOfEnvelope(arrived, envelope, survey)],
  };
}

function reasonsOfEnvelope(
  { account, received }: Arrived,
  envelope: Envelope,
  survey: string | undefined,
): QuarantineReason[] {
  const reasons: QuarantineReason[] = [];
  if (survey === undefined && envelope.survey !== undefined) reasons.push('unknown-survey');
  if (account.disabledAt !== undefined || account.role !== 'interviewer') reasons.push('former-interviewer');
  if (account.device?.isRevoked) reasons.push('revoked-device');
  if (received.bytes.length > ORDINARY_BYTES) reasons.push('over-size');
  // No dwelling has such a name: the sample refuses it.
  if (!isStorable(envelope.caseId)) reasons.push('unknown-case');
  return reasons;
}

/**
 * Judges a submission where it holds up nobody: what is ordinary at once, what is large on another thread. What
 * would fill the memory is not judged, and stored.
 */
async function judge(
  { instruments, runs, share, newId }: Services,
  { account, received }: Arrived,
  seed: string,
): Promise<Judged> {
  const { bytes, outline } = received;
  const isWithin = (most: { depth: number; parts: number }) =>
    outline.depth <= most.depth && outline.parts <= most.parts;
  if (bytes.length <= AT_ONCE.bytes && isWithin(AT_ONCE))
    return share.turn(account.user, () => judgeSubmission(instruments, { bytes, seed }));
  const unjudged = () => tooComplex(received);
  if (!isWithin(JUDGED)) return unjudged();
  const options = { key: `judge-submission ${newId()}`, account: account.user };
  return runs.run(JUDGE_SUBMISSION, { bytes, seed }, options).catch((error: unknown) => {
    if (hasFilledItsMemory(error)) return unjudged();
    throw error;
  });
}

/** @throws Problem invalid-submission when not even its envelope can be read */
function tooComplex(received: ReadBody): Judged {
  const envelope = envelopeOf(received);
  if (envelope) return { envelope, forms: [], violations: [], reasons: ['too-complex'] };
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
  return (await store.sampleUnit({ survey, caseId }))?.seed ?? '';
}
