import type { Kysely } from 'kysely';
import type { EnrolledDevice, NewDevice } from '../../devices/kept.ts';
import { record } from '../audit.ts';
import { asAccount } from '../sign-in/accounts.ts';
import type { Act, Store } from '../store.ts';
import type { DeviceRow, Tables } from '../tables.ts';
import { helpStore } from './help.ts';
import { keptQuestionnaireStore } from './kept-questionnaires.ts';

type DeviceStore = Pick<
  Store,
  | 'enrolDevice'
  | 'deviceAccount'
  | 'noteContact'
  | 'devices'
  | 'revokeDevice'
  | 'replaceVault'
  | 'vaults'
  | 'askForHelp'
  | 'approveHelp'
  | 'takeEscrow'
  | 'keepDeviceQuestionnaires'
  | 'deviceQuestionnaires'
  | 'interviewersOfSurveys'
>;

/** Enrolled tablets. */
export function deviceStore(writer: Kysely<Tables>, reader: Kysely<Tables>): DeviceStore {
  return {
    ...helpStore(writer),
    ...keptQuestionnaireStore(writer, reader),
    enrolDevice: (device, act) => writer.transaction().execute((step) => enrol(step, device, act)),
    async deviceAccount(tokenHash) {
      const row = await reader
        .selectFrom('devices')
        .innerJoin('users', 'users.user', 'devices.user')
        .selectAll('users')
        .select(['devices.id', 'revoked_at', 'last_contact'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      if (!row) return undefined;
      const device = { id: row.id, isRevoked: row.revoked_at !== null, lastContact: row.last_contact };
      return { ...asAccount(row), device };
    },
    async noteContact(id, quarter) {
      await writer.updateTable('devices').set({ last_contact: quarter }).where('id', '=', id).execute();
    },
    async devices() {
      const rows = await reader
        .selectFrom('devices')
        .innerJoin('users', 'users.user', 'devices.user')
        .selectAll('devices')
        .select('users.name')
        .orderBy('devices.user')
        .orderBy('enrolled_at', 'desc')
        .orderBy('devices.id')
        .execute();
      return rows.map(asEnrolled);
    },
    revokeDevice: (id, act) =>
      writer.transaction().execute(async (step) => {
        const row = await step
          .selectFrom('devices')
          .select(['user', 'revoked_at'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (!row) return 'unknown-device';
        if (row.revoked_at !== null) return 'done';
        await step
          .updateTable('devices')
          .set({ revoked_at: act.at, help: 'none', help_at: null })
          .where('id', '=', id)
          .execute();
        await record(step, { action: 'device-revoked', subject: row.user, act, reason: id });
        return 'done';
      }),
    async replaceVault(id, { vault, appVersion }, act) {
      const { numUpdatedRows } = await writer
        .updateTable('devices')
        .set({ vault: vault ?? null, ...(appVersion === undefined ? {} : { app_version: appVersion }) })
        .where('id', '=', id)
        .where('user', '=', act.by)
        .executeTakeFirst();
      return numUpdatedRows ? 'done' : 'unknown-device';
    },
    async vaults(user) {
      const rows = await reader
        .selectFrom('devices')
        .select(['id', 'vault'])
        .where('user', '=', user)
        .where('vault', 'is not', null)
        .orderBy('enrolled_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(({ id, vault }) => ({ device: id, vault: vault! }));
    },
  };
}

async function enrol(db: Kysely<Tables>, device: NewDevice, act: Act): Promise<'enrolled' | 'device-exists'> {
  const { id, user, tokenHash, appVersion, vault, escrow, enrolledAt, lastContact } = device;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('devices')
    .values({
      id,
      user,
      token_hash: tokenHash,
      app_version: appVersion,
      enrolled_at: enrolledAt,
      last_contact: lastContact,
      vault: vault ?? null,
      escrow,
      help: 'none',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows) {
    await record(db, { action: 'device-enrolled', subject: user, act, reason: id });
    return 'enrolled';
  }
  const found = await db.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const isAgain = found.user === user && found.vault === (vault ?? null) && found.escrow === escrow;
  if (!isAgain || found.revoked_at !== null) return 'device-exists';
  await db.updateTable('devices').set({ token_hash: tokenHash }).where('id', '=', id).execute();
  return 'enrolled';
}

function asEnrolled(row: DeviceRow & { name: string }): EnrolledDevice {
  return {
    id: row.id,
    user: row.user,
    name: row.name,
    appVersion: row.app_version,
    enrolledAt: row.enrolled_at,
    lastContact: row.last_contact,
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
    help: row.help,
  };
}
