import type { Express } from 'express';
import { getReport, localeOfLanguage } from '#contract';
import { printReport } from '../../exports/print-elsewhere.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import { requireEarlier } from '../../products/edition-before.ts';
import { laterTask } from '../../runs/later-task.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

const MAKING = laterTask(
  { name: 'make-report' },
  async () => (await import('../../products/report-task.ts')).MAKE_REPORT,
);

/** Reports of editions. */
export function reportRoutes(app: Express, services: Services): void {
  const { store, runs, now } = services;

  route(app, services, getReport, async ({ query, response, account }) => {
    const { language, standard, format } = query;
    const own = await reported(query.survey, query);
    const before =
      query.before === undefined
        ? undefined
        : await reported(query.before, { weighting: query.beforeWeighting, file: query.beforeFile });
    if (before?.survey === own.survey)
      throw new Problem('invalid-request', {
        part: 'query',
        places: [{ path: 'before', expected: 'another edition' }],
      });
    await requireEarlier(store, { own: own.survey, before: before?.survey });
    const locale = query.locale === undefined ? undefined : localeOfLanguage(language, query.locale);
    const date = query.date ?? now().toISOString().slice(0, 10);
    const sources = [own, ...(before ? [before] : [])];
    const revisions = await Promise.all(sources.map(({ survey }) => store.revision(survey)));
    const names = sources.map(({ survey, source }) => [survey, nameOfSource(source)]);
    const signal = whileWaiting(response);
    const html = await runs.run(
      MAKING,
      { own, before, language, locale, standard, date },
      {
        key: `make-report ${JSON.stringify([names, revisions, language, locale, standard, date])}`,
        survey: own.survey,
        account: account.user,
        signal,
      },
    );
    response.attachment(`report-${own.survey}-${language}.${format}`);
    return new Prepared(format === 'html' ? html : await printReport(runs, html, { survey: own.survey, signal }));
  });

  async function reported(survey: string | undefined, chosen: Parameters<typeof findSource>[2]) {
    const { key } = await findSurvey(store, survey);
    return { survey: key, source: await findSource(store, key, chosen) };
  }
}
