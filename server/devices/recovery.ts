import { z } from 'zod';
import { escrowContext, fromBase64, type RecoveryReply, toBase64 } from '#contract';
import type { Account } from '../model.ts';
import { Problem } from '../problems.ts';
import { limitOfAccount } from '../security/account-limit.ts';
import type { Services } from '../services.ts';

/** An approval that nobody used is void after a day. */
const APPROVED_FOR_MS = 24 * 3_600_000;

/** A tablet that waits asks every ten seconds of a working day. */
const MOST_QUESTIONS = 3000;

const sealedKey = z.object({ keyId: z.string(), enc: z.string(), data: z.string() });

/**
 * Asks for help on the own tablet or, once it is approved and the key is to be taken, gives the data key, once.
 * Nobody else sees it: the escrow opens for this person and tablet.
 *
 * @throws Problem too-many-attempts, unknown-device
 */
export async function recover(
  services: Pick<Services, 'store' | 'keys' | 'now'>,
  { user }: Account,
  { id, takes }: { id: string; takes: boolean },
): Promise<RecoveryReply> {
  const { store, keys, now } = services;
  await limitOfAccount(services, { of: 'recoveries', user, most: MOST_QUESTIONS });
  const at = now();
  const act = { by: user, at: at.toISOString() };
  const approvedSince = new Date(at.getTime() - APPROVED_FOR_MS).toISOString();
  const state = await store.askForHelp(id, approvedSince, act);
  if (state === 'unknown-device') throw new Problem('unknown-device');
  if (state === 'asked') return { state };
  if (!keys.canOpen) return { state: 'key-absent' };
  if (!takes) return { state: 'approved' };
  const escrow = await store.takeEscrow(id, approvedSince, act);
  if (escrow === undefined) return { state: 'asked' };
  return { state: 'opened', dataKey: await open(keys, escrow, escrowContext(id, user)) };
}

/** @throws Problem escrow-damaged */
async function open(keys: Services['keys'], escrow: string, context: string): Promise<string> {
  try {
    const { keyId, enc, data } = sealedKey.parse(JSON.parse(escrow));
    const sealed = { enc: fromBase64(enc), data: fromBase64(data) };
    return toBase64(await keys.openBytes(keyId, sealed, new TextEncoder().encode(context)));
  } catch {
    throw new Problem('escrow-damaged');
  }
}
