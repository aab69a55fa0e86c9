import { enrolDevice, getSurveyKeys, type MeReply } from '#contract';
import type { JournalDatabase } from '../journal/database.ts';
import { JournalError } from '../journal/errors.ts';
import { forgetBackedUp } from '../sync/backed-up.ts';
import type { CallServer } from '../sync/roads.ts';
import { escrowOf } from './escrow.ts';
import { lockAsText } from './lock-as-text.ts';
import { ownerOf } from './owners.ts';
import { type OpenOutcome, replaceContents } from './vault.ts';
import type { VaultMeans } from './vault-lock.ts';

interface ConnectingPlace {
  db: JournalDatabase;
  /** Calls in the session with account and password. */
  ask: CallServer;
  means: VaultMeans;
}

/**
 * Enrols a tablet again that the server does not accept any more: it was revoked, or the server was restored from a
 * backup of before it was enrolled. The vault is the one that is here, so that everything in it goes on; name, token
 * and the keys to seal and verify with are new. Who is signed in with account and password types the secret of the
 * tablet as well.
 *
 * @throws ApiProblem, HardwareSilent, JournalError: the tablet is as it was
 */
export async function connectAgain(
  { me, secret, appVersion }: { me: MeReply; secret: string; appVersion: string },
  { db, ask, means }: ConnectingPlace,
): Promise<OpenOutcome> {
  const owner = await ownerOf(db, me.user);
  // Asked first: without a network no secret is counted.
  const { surveyKeys } = await ask(getSurveyKeys, {});
  const [surveyKey] = surveyKeys;
  if (!surveyKey) throw new JournalError('key-missing', 'enrolling a tablet again');
  const outcome = await replaceContents(db, { owner, secret }, means, async ({ dataKey, keyId, lock }) => {
    const deviceId = crypto.randomUUID();
    const escrow = await escrowOf(dataKey, surveyKey, { deviceId, user: me.user });
    const vault = lockAsText({ owner, keyId, lock });
    const body = { id: deviceId, appVersion, escrow, ...(vault && { vault }) };
    const { token, surveyKeys: newest, receiptKey, epoch } = await ask(enrolDevice, { body });
    return { me, deviceId, token, surveyKeys: newest, receiptKey, epoch };
  });
  // Drafts are kept by the server under the name of the enrolment.
  if (outcome.state === 'open') await forgetBackedUp({ db, keys: outcome.vault.keys }).catch(() => undefined);
  return outcome;
}
