import type { QuarantineReason } from '#contract';
import { readHere } from '../http/read-body.ts';
import type { Account, JudgedAgain, StoredDetail } from '../model.ts';
import type { Services } from '../services.ts';
import { NOT_JUDGED } from './judge-submission.ts';
import { judgeArrived } from './read-submission.ts';

/** Reasons that lie in how it came, which looking again does not change. */
const OF_ARRIVAL: readonly QuarantineReason[] = [
  'former-interviewer',
  'revoked-device',
  'clock-off',
  'over-size',
  'id-conflict',
];

/** Judges a submission that is stored once more: what was lacking may have come. */
export async function judgeAgain(services: Services, stored: StoredDetail, body: Uint8Array): Promise<JudgedAgain> {
  const received = await readHere(Buffer.from(body), 'identity');
  const account: Pick<Account, 'user'> = { user: stored.interviewer };
  const { survey, judged, reasons } = await judgeArrived(services, { id: stored.id, account, received });
  const kept = stored.reasons.filter((reason) => OF_ARRIVAL.includes(reason));
  return {
    survey: stored.survey ?? survey,
    judged: judged.judged ?? NOT_JUDGED,
    bytes: body.byteLength,
    reasons: [...judged.reasons, ...reasons, ...kept],
  };
}
