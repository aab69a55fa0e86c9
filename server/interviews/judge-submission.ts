import {
  type OpenPart,
  type QuarantineReason,
  type SealedInterview,
  SealingError,
  type SubmissionBody,
  sealedInterview,
  submissionBody,
} from '#contract';
import { checkInterview, type Remark, type Violation, versionOfJournal } from '#questionnaires';
import { parseJson } from '../http/read-body.ts';
import { wrongPlaces } from '../http/wrong-places.ts';
import type { Instruments, JudgedContent } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Task, TaskServices } from '../runs/task.ts';
import { openRemarks } from '../secrecy/open-remarks.ts';
import { type Envelope, isSealedShape } from './envelope.ts';
import { hasReservedName } from './reserved-names.ts';
import { type MostContent, openedContent, TooMuchContent } from './sealed-content.ts';

/** What the check found in a submission. */
export interface Judged {
  readonly envelope: Envelope;
  /** Absent where the server has not the keys: then nothing is known of it but whose it is. */
  readonly judged?: JudgedContent | undefined;
  readonly reasons: QuarantineReason[];
}

/** The bytes of a submission, the seed of the draw in its dwelling, and what of a sealed one is opened at most. */
export interface ToJudge {
  readonly bytes: Uint8Array;
  readonly seed: string;
  readonly most: MostContent;
}

type JudgingServices = Pick<TaskServices, 'instruments' | 'keys'>;

/** Of what was not checked nothing is known. */
export const NOT_JUDGED: JudgedContent = { violations: [], forms: [] };

/**
 * Parses a submission, plain or sealed, and checks it with the same rules as the tablet.
 *
 * @throws Problem malformed-json, invalid-submission; TooMuchContent when more is sealed in it than is opened here
 */
export async function judgeSubmission(services: JudgingServices, toJudge: ToJudge): Promise<Judged> {
  const content = parseJson(toJudge.bytes);
  if (isSealedShape(content)) return judgeSealed(services, shaped(sealedInterview, content), toJudge);
  const { id, survey, caseId, instrument, version, device } = shaped(submissionBody, content);
  const envelope = { id, survey, caseId, instrument, version, device };
  if (!services.keys.canOpen) return { envelope, reasons: [] };
  // The check judges what came, not what the schema kept of it; the schema has found the outer shape in it.
  return { envelope, ...judgeContent(services.instruments, content as SubmissionBody, toJudge.seed) };
}

/** The same on another thread: 25 MB may take seconds. */
export const JUDGE_SUBMISSION: Task<ToJudge, Judged> = {
  name: 'judge-submission',
  lane: 'reading',
  async run(services, toJudge) {
    try {
      return await judgeSubmission(services, toJudge);
    } catch (error) {
      if (!(error instanceof TooMuchContent)) throw error;
      const { parts: _, ...envelope } = shaped(sealedInterview, parseJson(toJudge.bytes));
      return { envelope, judged: NOT_JUDGED, reasons: ['too-complex'] };
    }
  },
};

async function judgeSealed(
  { instruments, keys }: JudgingServices,
  sealed: SealedInterview,
  { seed, most }: ToJudge,
): Promise<Judged> {
  const { parts: _, format: __, ...envelope } = sealed;
  if (!keys.canOpen) return { envelope, reasons: [] };
  const instrument = instruments.find(sealed.instrument, sealed.version)?.instrument;
  const open: OpenPart = keys.openSealed;
  try {
    const content = await openedContent(sealed, { open, seed, instrument, most });
    const { data } = submissionBody.safeParse({ ...content, answers: content.answers ?? {} });
    if (!data) return { envelope, judged: NOT_JUDGED, reasons: ['cannot-be-opened'] };
    const { judged, reasons } = judgeContent(
      instruments,
      { ...data, events: content.events as typeof data.events },
      seed,
    );
    // Without the questionnaire nothing was folded.
    const folded = instrument ? { ...judged, isFolded: true } : NOT_JUDGED;
    return { envelope, judged: folded, reasons };
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
    return { envelope, judged: NOT_JUDGED, reasons: ['cannot-be-opened'] };
  }
}

function shaped<T>(
  schema: {
    safeParse(
      content: unknown,
    ): { success: true; data: T } | { success: false; error: Parameters<typeof wrongPlaces>[0] };
  },
  content: unknown,
): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw new Problem('invalid-submission', { places: wrongPlaces(result.error) });
}

function judgeContent(
  instruments: Instruments,
  content: SubmissionBody,
  seed: string,
): { judged: JudgedContent; reasons: QuarantineReason[] } {
  const { violations, remarks, reasons } = checkContent(instruments, content, seed);
  if (hasReservedName(content)) reasons.push('reserved-name');
  // It was checked with the version that it names, and goes on with another one by its own journal.
  const moved = versionOfJournal(content.events);
  if (moved !== undefined && moved !== content.version) reasons.push('other-version');
  const answers = content.answers as JudgedContent['answers'];
  return { judged: { violations, remarks, forms: Object.keys(content.answers), answers }, reasons };
}

function checkContent(
  instruments: Instruments,
  { instrument: id, version, caseId, answers, events }: SubmissionBody,
  seed: string,
): { violations: Violation[]; remarks: Remark[]; reasons: QuarantineReason[] } {
  const published = instruments.find(id, version);
  if (!published)
    return { violations: [], remarks: [], reasons: [instruments.knows(id) ? 'unknown-version' : 'unknown-instrument'] };
  try {
    const violations = checkInterview(published.instrument, { answers, events }, { caseId, seed });
    return { violations, remarks: openRemarks(published.instrument, events), reasons: [] };
  } catch {
    // An interview is not lost because the check itself fails.
    return { violations: [], remarks: [], reasons: ['check-failed'] };
  }
}
