import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { serverDay } from '../questionnaires/version-on-day.ts';
import { whoMay } from '../who-sees-what.ts';

/** Largest wrapped vault, in characters. */
export const LARGEST_VAULT = 8192;

/** Largest sealed data key, in characters. */
export const LARGEST_ESCROW = 4096;

const appVersion = z.string().trim().min(1).max(40);

/** A vault as its tablet wrapped it: the server cannot open it, and looks at nothing but its length. */
const wrappedVault = z.string().min(1).max(LARGEST_VAULT);

/** What an escrow is bound to when it is sealed (additional data, UTF-8): it opens for this person and tablet only. */
export function escrowContext(device: string, user: string): string {
  return `cifra-escrow-1 ${device} ${user}`;
}

/** What a tablet seals and verifies with. */
export const surveyKeysReply = z.object({
  /** Public keys of the survey (raw, base64), the one to seal to first. */
  surveyKeys: z.array(z.object({ id: z.string(), publicKey: z.string() })).min(1),
  /** Ed25519 public key (32 bytes, base64) by which receipts are verified. */
  receiptKey: z.string(),
  epoch: z.string(),
  now: z.string(),
  /**
   * Ed25519, base64, over `canonicalJson` of `{ surveyKeys }`: a tablet seals to other keys than those of its enrolment
   * only if the server that it was enrolled with says so.
   */
  signature: z.string(),
});

export type SurveyKeysReply = z.infer<typeof surveyKeysReply>;

/** The public keys: before a tablet is enrolled, for its escrow, and later, when there may be a new one. */
export const getSurveyKeys = endpoint({
  method: 'GET',
  path: '/api/survey-keys',
  access: whoMay('interview'),
  reply: surveyKeysReply,
});

/**
 * Enrols a tablet for the interviewer who is signed in with account and password, under an id that the tablet makes new
 * at each enrolment. The same enrolment again gives another token, and the one before ends: its reply was lost.
 */
export const enrolDevice = endpoint({
  method: 'POST',
  path: '/api/devices',
  access: whoMay('interview'),
  tokens: 'refused',
  body: z.strictObject({
    id: z.guid(),
    appVersion,
    /** Wrapped by the person's own secret alone; absent when the hardware of the tablet takes part. */
    vault: wrappedVault.optional(),
    /**
     * The data key (32 bytes) sealed to a key of the survey: JSON of `{ keyId, enc, data }`, bound to `escrowContext`.
     */
    escrow: z.string().min(1).max(LARGEST_ESCROW),
  }),
  reply: surveyKeysReply.extend({
    /** Opens the endpoints of interviewers: `Authorization: Bearer <token>`. Given this once. */
    token: z.string(),
  }),
});

export type EnrolmentReply = z.infer<typeof enrolDevice.reply>;

/** How far the help is for a person who forgot the secret of a tablet. */
export const deviceHelp = z.enum(['none', 'asked', 'approved']);

export type DeviceHelp = z.infer<typeof deviceHelp>;

/** An enrolled tablet as it is shown to who leads the fieldwork. */
export const deviceReply = z.object({
  id: z.string(),
  user: z.string(),
  name: z.string(),
  appVersion: z.string(),
  /** Start of the quarter of a day. */
  enrolledAt: z.string(),
  /** Start of the quarter of a day of the last contact. */
  lastContact: z.string(),
  /** Revoked: it can send, and receives nothing. */
  state: z.enum(['active', 'revoked']),
  help: deviceHelp,
  /** Of each edition that is not closed in which its person has cases: how far the tablet is with the questionnaire. */
  questionnaires: z.array(
    z.object({
      survey: z.string(),
      id: z.string(),
      /** The one that comes next; where none comes, the one of today. */
      version: z.string(),
      /** The day from which it is used; absent: from the start. */
      from: serverDay.exactOptional(),
      isHere: z.boolean(),
      /** Interviews begun with an earlier version and not finished, as the tablet said last. */
      drafts: z.int(),
    }),
  ),
});

export type DeviceReply = z.infer<typeof deviceReply>;

/** Enrolled tablets, by person, the newest first. */
export const listDevices = endpoint({
  method: 'GET',
  path: '/api/devices',
  access: whoMay('leadFieldwork'),
  reply: z.object({ devices: z.array(deviceReply) }),
});

/**
 * Ends what a tablet receives. What it still holds arrives, in quarantine. It cannot be taken back: the tablet is
 * enrolled anew.
 */
export const revokeDevice = endpoint({
  method: 'POST',
  path: '/api/devices/:id/revoke',
  access: whoMay('leadFieldwork'),
  reply: z.null(),
});

/** Approves that the person who asked gets the data key of the own tablet, once, within a day. */
export const approveHelp = endpoint({
  method: 'POST',
  path: '/api/devices/:id/help',
  access: whoMay('leadFieldwork'),
  reply: z.null(),
});

/**
 * Who forgot the secret signs in with account and password and asks here, again and again until somebody approves. Then
 * the reply has the data key, once.
 */
export const recoverDevice = endpoint({
  method: 'POST',
  path: '/api/devices/:id/recovery',
  access: whoMay('interview'),
  tokens: 'refused',
  /** `leave` says how it stands and gives no key, so that it is taken when the new secret is there. */
  query: z.strictObject({ key: z.enum(['take', 'leave']).default('take') }),
  reply: z.discriminatedUnion('state', [
    /** A supervisor has to approve. */
    z.object({ state: z.literal('asked') }),
    /** Approved: the key can be taken. */
    z.object({ state: z.literal('approved') }),
    /** Approved, but this server cannot open what is sealed to the survey; ask again later. */
    z.object({ state: z.literal('key-absent') }),
    /** The data key, base64. */
    z.object({ state: z.literal('opened'), dataKey: z.string() }),
  ]),
});

export type RecoveryReply = z.infer<typeof recoverDevice.reply>;

/** Keeps the vault of a tablet as it is wrapped from now on, or none when its hardware takes part. */
export const replaceVault = endpoint({
  method: 'PUT',
  path: '/api/devices/:id/vault',
  access: whoMay('interview'),
  body: z.strictObject({ vault: wrappedVault.nullable(), appVersion: appVersion.optional() }),
  reply: z.null(),
});

/** The wrapped vaults of the own tablets, for another one: the person's secret opens them there. */
export const listVaults = endpoint({
  method: 'GET',
  path: '/api/vaults',
  access: whoMay('interview'),
  reply: z.object({ vaults: z.array(z.object({ device: z.string(), vault: z.string() })) }),
});
