import type { Kysely } from 'kysely';
import type { ReferralService } from '#contract';
import { record } from '../audit.ts';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';

type ReferralStore = Pick<Store, 'keepReferrals' | 'referrals' | 'referralsFor'>;

/** The directories of services, one an edition. */
export function referralStore(writer: Kysely<Tables>, reader: Kysely<Tables>): ReferralStore {
  return {
    keepReferrals: (survey, services, act) =>
      writer.transaction().execute(async (step) => {
        const row = { imported_at: act.at, services: JSON.stringify(services) };
        await step
          .insertInto('referrals')
          .values({ survey, ...row })
          .onConflict((conflict) => conflict.column('survey').doUpdateSet(row))
          .execute();
        await record(step, { action: 'referrals-imported', subject: survey, survey, act });
      }),
    async referrals(survey) {
      const row = await reader.selectFrom('referrals').selectAll().where('survey', '=', survey).executeTakeFirst();
      return row && { importedAt: row.imported_at, services: servicesIn(row.services) };
    },
    async referralsFor(interviewer) {
      const rows = await reader
        .selectFrom('referrals')
        .innerJoin('surveys', 'surveys.key', 'referrals.survey')
        .select(['referrals.survey', 'referrals.services'])
        .where('surveys.state', 'in', ['field', 'closed'])
        .where('referrals.survey', 'in', (e) =>
          e.selectFrom('assignments').select('assignments.survey').where('interviewer', '=', interviewer),
        )
        .orderBy('referrals.survey')
        .execute();
      return rows.map(({ survey, services }) => ({ survey, services: servicesIn(services) }));
    },
  };
}

function servicesIn(services: string): ReferralService[] {
  return JSON.parse(services) as ReferralService[];
}
