import type { Kysely } from 'kysely';
import { record } from '../audit.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

/** Help for who forgot the secret of a tablet: asked for, approved by a supervisor, given once. */
export function helpStore(writer: Kysely<Tables>): Pick<Store, 'askForHelp' | 'approveHelp' | 'takeEscrow'> {
  return {
    askForHelp: (id, approvedSince, act) =>
      writer.transaction().execute(async (step) => {
        const row = await step.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst();
        if (row?.user !== act.by) return 'unknown-device';
        if (row.help === 'approved' && row.help_at! >= approvedSince) return 'approved';
        if (row.help === 'asked') return 'asked';
        await step.updateTable('devices').set({ help: 'asked', help_at: act.at }).where('id', '=', id).execute();
        await record(step, { action: 'device-help-asked', subject: act.by, act, reason: id });
        return 'asked';
      }),
    approveHelp: (id, act) =>
      writer.transaction().execute(async (step) => {
        const row = await step.selectFrom('devices').select(['user', 'help']).where('id', '=', id).executeTakeFirst();
        if (!row) return 'unknown-device';
        if (row.help === 'none') return 'help-not-asked';
        await step.updateTable('devices').set({ help: 'approved', help_at: act.at }).where('id', '=', id).execute();
        await record(step, { action: 'device-help-approved', subject: row.user, act, reason: id });
        return 'done';
      }),
    takeEscrow: (id, approvedSince, act) =>
      writer.transaction().execute(async (step) => {
        const taken = await step
          .updateTable('devices')
          .set({ help: 'none', help_at: null })
          .where('id', '=', id)
          .where('user', '=', act.by)
          .where('help', '=', 'approved')
          .where('help_at', '>=', approvedSince)
          .returning('escrow')
          .executeTakeFirst();
        if (!taken) return undefined;
        await record(step, { action: 'device-key-given', subject: act.by, act, reason: id });
        return taken.escrow;
      }),
  };
}
