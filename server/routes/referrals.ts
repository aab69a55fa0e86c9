import type { Express } from 'express';
import { getReferralDirectory, importReferrals, listReferrals } from '#contract';
import { route } from '../http/route.ts';
import { readReferralsCsv } from '../referrals/read-referrals-csv.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** To whom respondents are referred: the administrator brings the directory, the tablets have it with them. */
export function referralRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listReferrals, async ({ account }) => ({
    directories: await store.referralsFor(account.user),
  }));

  route(app, services, getReferralDirectory, async ({ params }) => {
    const { key } = await findSurvey(store, params.survey);
    return (await store.referrals(key)) ?? { services: [] };
  });

  route(app, services, importReferrals, async ({ params, received: { bytes }, act }) => {
    const { key } = await findSurvey(store, params.survey);
    const { services: read, problems } = readReferralsCsv(bytes);
    if (problems.length > 0) return { imported: 0, problems };
    await store.keepReferrals(key, read, act);
    return { imported: read.length, problems };
  });
}
