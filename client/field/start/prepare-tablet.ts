import { enrolDevice, getSurveyKeys, listAssignments, type MeReply } from '#contract';
import { call } from '../../api.ts';
import { APP_BUILD } from '../../offline/app-build.ts';
import { bringQuestionnaires } from '../../offline/questionnaires/bring-questionnaires.ts';
import { keepCases } from '../cases/cases-in-pocket.ts';
import { JournalError } from '../journal/errors.ts';
import { resealOwn } from '../journal/reseal.ts';
import { chooseCode } from '../journal/take-back-code.ts';
import { escrowOf } from '../vault/escrow.ts';
import { lockAsText } from '../vault/lock-as-text.ts';
import { ownerOf } from '../vault/owners.ts';
import { enterVault, MEANS, tabletDatabase } from '../vault/tablet.ts';
import { keepVault, makeVault } from '../vault/vault.ts';
import type { ChosenSecret } from './ChooseSecret.tsx';
import { endSession } from './unlock-tablet.ts';

interface Enrolment extends ChosenSecret {
  me: MeReply;
  /** With which the tablet is taken back from a respondent. */
  code: string;
}

/**
 * Enrols this tablet for the person who is signed in: makes the vault, registers the tablet, brings what is needed
 * without a network, and ends the session with account and password.
 *
 * @throws ApiProblem, JournalError, HardwareSilent: nothing is on the tablet yet, or it is enrolled and opens with the
 * secret
 */
export async function prepareTablet({ me, secret, hardware, code }: Enrolment): Promise<void> {
  const db = await tabletDatabase();
  const owner = await ownerOf(db, me.user);
  // Tried again it is another enrolment: the vault is another one.
  const deviceId = crypto.randomUUID();
  const made = await makeVault({ owner, deviceId, secret, hardware }, MEANS);
  const { surveyKeys } = await call(getSurveyKeys, {});
  const [surveyKey] = surveyKeys;
  if (!surveyKey) throw new JournalError('key-missing', 'enrolling a tablet');
  const escrow = await escrowOf(made.dataKey, surveyKey, { deviceId, user: me.user });
  made.dataKey.fill(0);
  const vaultText = lockAsText(made);
  const body = { id: deviceId, appVersion: APP_BUILD, escrow, ...(vaultText && { vault: vaultText }) };
  const { token, receiptKey, epoch, surveyKeys: newest } = await call(enrolDevice, { body });
  const contents = { me, deviceId, token, surveyKeys: newest, receiptKey, epoch };
  const vault = await keepVault(db, made, contents);
  const pocket = { db, keys: vault.keys };
  await chooseCode(pocket, code);
  await resealOwn({ ...pocket, user: me.user, locks: navigator.locks });
  // Without what follows the tablet works, and brings it at the next network.
  await bringCases(pocket).catch(() => undefined);
  await endSession([owner]);
  await enterVault(vault);
}

async function bringCases(pocket: Parameters<typeof keepCases>[0]): Promise<void> {
  const assigned = await call(listAssignments, {});
  await keepCases(pocket, assigned);
  await bringQuestionnaires([...assigned.cases, ...assigned.surveys.flatMap(({ coming }) => coming ?? [])]);
}
