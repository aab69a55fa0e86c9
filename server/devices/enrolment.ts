import { randomBytes } from 'node:crypto';
import {
  type BodyOf,
  type DeviceReply,
  type EnrolmentReply,
  type enrolDevice,
  type SurveyKeysReply,
  toBase64,
} from '#contract';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import { aboutWhen } from '../secrecy/about-when.ts';
import { limitOfAccount } from '../security/account-limit.ts';
import { hashToken } from '../security/session-cookie.ts';
import type { Services } from '../services.ts';
import type { EnrolledDevice } from './kept.ts';

/** Tablets that a person enrols in a day, when everything goes wrong that can. */
const MOST_ENROLMENTS = 30;

type EnrolServices = Pick<Services, 'store' | 'keys' | 'now'>;

/**
 * Enrols a tablet: keeps what it wrapped, and gives it the token by which it asks from now on.
 *
 * @throws Problem too-many-attempts, device-exists
 */
export async function enrolTablet(
  services: EnrolServices,
  { user }: Account,
  { id, appVersion, vault, escrow }: BodyOf<typeof enrolDevice>,
): Promise<EnrolmentReply> {
  const { store, now } = services;
  await limitOfAccount(services, { of: 'enrolments', user, most: MOST_ENROLMENTS });
  const at = now().toISOString();
  const token = randomBytes(32).toString('base64url');
  const device = {
    id,
    user,
    tokenHash: hashToken(token),
    appVersion,
    vault,
    escrow,
    enrolledAt: at,
    lastContact: aboutWhen(at),
  };
  if ((await store.enrolDevice(device, { by: user, at })) === 'device-exists') throw new Problem('device-exists');
  return { token, ...(await surveyKeys(services)) };
}

/** What tablets seal and verify with. */
export async function surveyKeys({ store, keys, now }: EnrolServices): Promise<SurveyKeysReply> {
  const { id, publicKey } = keys.surveyPublic();
  const surveyKeys = [{ id, publicKey: toBase64(publicKey) }];
  return {
    surveyKeys,
    receiptKey: keys.receiptPublic(),
    epoch: await store.epoch(),
    now: now().toISOString(),
    signature: keys.signReceipt({ surveyKeys }),
  };
}

/**
 * An enrolment as who leads the fieldwork may see it. Times are told to a quarter of a day: when a tablet was last in
 * touch is when an interview came.
 */
export function shownDevice(device: EnrolledDevice): Omit<DeviceReply, 'questionnaires'> {
  return {
    id: device.id,
    user: device.user,
    name: device.name,
    appVersion: device.appVersion,
    enrolledAt: aboutWhen(device.enrolledAt),
    lastContact: device.lastContact,
    state: device.revokedAt === undefined ? 'active' : 'revoked',
    help: device.help,
  };
}
