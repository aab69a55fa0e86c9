import { escrowContext, fromBase64, sealBytes, toBase64 } from '#contract';
import { bytesOf } from '../journal/seal.ts';
import type { SurveyKey } from './vault-contents.ts';

/**
 * The data key sealed to the survey: the server opens it when a supervisor helps a person who forgot the secret. It
 * opens for this person and enrolment only.
 */
export async function escrowOf(
  dataKey: Uint8Array<ArrayBuffer>,
  { id, publicKey }: SurveyKey,
  { deviceId, user }: { deviceId: string; user: string },
): Promise<string> {
  const { enc, data } = await sealBytes(fromBase64(publicKey), dataKey, bytesOf(escrowContext(deviceId, user)));
  return JSON.stringify({ keyId: id, enc: toBase64(enc), data: toBase64(data) });
}
