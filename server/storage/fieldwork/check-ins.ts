import type { Kysely } from 'kysely';
import type { CheckInBody } from '#contract';
import { record } from '../audit.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

type CheckInStore = Pick<Store, 'keepCheckIn' | 'openCheckIns' | 'settleCheckIn'>;

/** Interviewers at dwellings, until they are out again. */
export function checkInStore(writer: Kysely<Tables>, reader: Kysely<Tables>): CheckInStore {
  return {
    keepCheckIn: (id, state, interviewer) =>
      writer.transaction().execute((step) => keepCheckIn(step, { id, interviewer, state })),
    async openCheckIns(survey, now) {
      const rows = await reader
        .selectFrom('check_ins')
        .selectAll()
        .where('survey', '=', survey)
        .where('settled', '=', 0)
        .where((e) => e.or([e('alarm', '=', 1), e.and([e('ended', '=', 0), e('due', '<', now)])]))
        .orderBy('alarm', 'desc')
        .orderBy('due')
        .orderBy('id')
        .execute();
      return rows.map(({ id, interviewer, case_id, due, alarm }) => ({
        id,
        interviewer,
        caseId: case_id!,
        due: due!,
        alarm: alarm === 1,
      }));
    },
    settleCheckIn: (id, act) =>
      writer.transaction().execute(async (step) => {
        const row = await step.selectFrom('check_ins').select('survey').where('id', '=', id).executeTakeFirst();
        if (!row) return false;
        await step
          .updateTable('check_ins')
          .set({ settled: 1, case_id: null, due: null })
          .where('id', '=', id)
          .execute();
        await record(step, { action: 'check-in-settled', subject: id, survey: row.survey, act });
        return true;
      }),
  };
}

/** What came before and what comes now together say how it stands: the later instant, and whatever was said once. */
async function keepCheckIn(
  db: Kysely<Tables>,
  { id, interviewer, state }: { id: string; interviewer: string; state: CheckInBody },
): Promise<void> {
  const before = await db.selectFrom('check_ins').selectAll().where('id', '=', id).executeTakeFirst();
  if (before && before.interviewer !== interviewer) return;
  // After somebody was asked after, only a first call for help is new.
  if (before?.settled === 1 && (before.alarm === 1 || !state.alarm)) return;
  const due = new Date(state.due).toISOString();
  const alarm = Math.max(before?.alarm ?? 0, Number(state.alarm));
  const ended = Math.max(before?.ended ?? 0, Number(state.ended));
  // Who is out and asked for nothing is nobody to ask after.
  const isOver = ended === 1 && alarm === 0;
  const row = {
    settled: 0,
    alarm,
    ended,
    case_id: isOver ? null : state.caseId,
    due: isOver ? null : before?.due && before.due > due ? before.due : due,
  };
  if (before) await db.updateTable('check_ins').set(row).where('id', '=', id).execute();
  else
    await db
      .insertInto('check_ins')
      .values({ id, interviewer, survey: state.survey, ...row })
      .execute();
}
